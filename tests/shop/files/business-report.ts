// Business reports as the page's CSV download gives them: by child ASIN, by parent ASIN, by date; numbers in local form.
import { languageOf } from '@/tests/shop/languages'
import type { Country } from '@/tests/shop/parameters'
import type { Language } from '@/tests/shop/products'
import type { Shop, TrafficRow } from '@/tests/shop/shop'
import { BUSINESS_HEADERS, type BusinessField } from './business-headers'
import { type Cells, commaFile, type ReportFile } from './report-file'
import { localDay, localInteger, localMoney, localPercent } from './spelling'

export interface Period {
  fromDay: number
  toDay: number
}
export interface BusinessOptions {
  /** Language of the page the file was downloaded from; the marketplace's own when left out. */
  language?: Language
  /** Some exports hold the SKU column, some (Japan since September 2026) do not. */
  sku?: boolean
  /** Sentence case and en dashes, as on some hosts. */
  headerStyle?: 'usual' | 'sentence' | 'en-dash'
}
export type BusinessSums = Omit<TrafficRow, 'country' | 'day' | 'product'>

const add = (into: BusinessSums, row: BusinessSums): void => {
  into.sessions += row.sessions
  into.pageViews += row.pageViews
  into.units += row.units
  into.orderItems += row.orderItems
  into.salesMinor += row.salesMinor
}

/** Traffic and sales of one marketplace over a period, gathered by a key; keys in order of appearance. */
export function gatherTraffic<K>(
  shop: Shop,
  country: Country,
  period: Period,
  keyOf: (row: TrafficRow) => K,
): Map<K, BusinessSums> {
  const sums = new Map<K, BusinessSums>()
  for (const row of shop.traffic) {
    if (row.country !== country || row.day < period.fromDay || row.day > period.toDay) continue
    const key = keyOf(row)
    const known = sums.get(key) ?? { sessions: 0, pageViews: 0, units: 0, orderItems: 0, salesMinor: 0 }
    add(known, row)
    sums.set(key, known)
  }
  return sums
}

function cells(
  sums: BusinessSums,
  country: Country,
  currency: string,
): Partial<Record<BusinessField, string>> {
  const number = (value: number): string => localInteger(value, country)
  const money = (minor: number): string => localMoney(minor, currency, country)
  return {
    sessionsApp: number(Math.floor(sums.sessions * 0.6)),
    sessionsBrowser: number(sums.sessions - Math.floor(sums.sessions * 0.6)),
    sessions: number(sums.sessions),
    sessionsB2B: number(sums.sessions * 0.02),
    sessionShare: localPercent(0.041, country),
    pageViews: number(sums.pageViews),
    pageViewsB2B: number(sums.pageViews * 0.02),
    featuredOffer: localPercent(0.98, country),
    units: number(sums.units),
    unitsB2B: number(sums.units * 0.02),
    unitSession: localPercent(sums.sessions === 0 ? 0 : sums.units / sums.sessions, country),
    sales: money(sums.salesMinor),
    salesB2B: money(Math.round(sums.salesMinor * 0.02)),
    orderItems: number(sums.orderItems),
    orderItemsB2B: number(sums.orderItems * 0.02),
    averageSale: money(sums.orderItems === 0 ? 0 : Math.round(sums.salesMinor / sums.orderItems)),
    unitsRefunded: number(sums.units * 0.03),
    refundRate: localPercent(0.03, country),
  }
}

const styled = (header: string, style: BusinessOptions['headerStyle']): string => {
  if (style === 'en-dash') return header.replaceAll(' - ', ' – ')
  if (style === 'sentence')
    return header.replace(
      /\b(Ordered|Product|Sales|Order|Items|Percentage)\b(?!\))/g,
      (word, _all, at: number) => (at === 0 ? word : word.toLowerCase()),
    )
  return header
}

function file(
  name: string,
  report: ReportFile['report'],
  fields: readonly BusinessField[],
  rows: readonly Partial<Record<BusinessField, string>>[],
  language: Language,
  style: BusinessOptions['headerStyle'],
): ReportFile {
  const headers = BUSINESS_HEADERS[language]
  const held = fields.flatMap(field => {
    const header = headers[field]
    return header === undefined ? [] : [{ field, header: styled(header, style) }]
  })
  const table = rows.map(
    (row): Cells => Object.fromEntries(held.map(one => [one.header, row[one.field] ?? ''])),
  )
  return commaFile(
    name,
    report,
    held.map(one => one.header),
    table,
  )
}

const AMOUNTS: readonly BusinessField[] = (
  'sessionsApp sessionsBrowser sessions sessionsB2B sessionShare pageViews pageViewsB2B featuredOffer units ' +
  'unitsB2B unitSession sales salesB2B orderItems orderItemsB2B'
).split(' ') as BusinessField[]

/** By child or by parent ASIN. The file does not hold its period. */
export function businessReportFile(
  shop: Shop,
  name: string,
  country: Country,
  period: Period,
  by: 'child' | 'parent',
  options: BusinessOptions = {},
): ReportFile {
  const language = options.language ?? languageOf(country)
  const currency = shop.marketplaces.get(country)?.currency ?? ''
  const keyOf = (row: TrafficRow): string =>
    (by === 'child' ? String(row.product) : shop.products[row.product]?.parentAsin) ?? ''
  const rows = [...gatherTraffic(shop, country, period, keyOf)].map(([key, sums]) => {
    const product =
      by === 'child' ? shop.products[Number(key)] : shop.products.find(one => one.parentAsin === key)
    return {
      ...cells(sums, country, currency),
      parent: product?.parentAsin ?? '',
      child: product?.asin ?? '',
      title: product?.title[language] ?? '',
      sku: product?.sku ?? '',
    }
  })
  const fields: BusinessField[] =
    by === 'child'
      ? ['parent', 'child', 'title', ...(options.sku ? (['sku'] as const) : []), ...AMOUNTS]
      : ['parent', 'title', ...AMOUNTS]
  return file(
    name,
    by === 'child' ? 'business-by-child' : 'business-by-parent',
    fields,
    rows,
    language,
    options.headerStyle,
  )
}

/** By date, over the whole shop. */
export function businessByDateFile(
  shop: Shop,
  name: string,
  country: Country,
  period: Period,
  options: BusinessOptions = {},
): ReportFile {
  const language = options.language ?? languageOf(country)
  const currency = shop.marketplaces.get(country)?.currency ?? ''
  const rows = [...gatherTraffic(shop, country, period, row => row.day)].map(([day, sums]) => ({
    ...cells(sums, country, currency),
    date: localDay(day, country),
  }))
  const fields: BusinessField[] = ['date', ...AMOUNTS, 'averageSale', 'unitsRefunded', 'refundRate']
  return file(name, 'business-by-date', fields, rows, language, options.headerStyle)
}

// Second part: what the statements of one order come to, and its returns.
import { LINE_SOURCES, type ReturnDraft } from '@/lib/schema/facts'
import { marketplaceById } from '@/lib/schema/marketplaces'
import { ACCOUNT } from './drafts'
import { better, compare, groupBy, type NaiveFile, orderOf, type Row } from './naive-merge'

/** What the rows teach of SKUs in a marketplace: the newest statement by 30-day months, then the ASIN that sorts last. */
export function asinOfSku(files: NaiveFile[], marketplace: string, sku: string | null): string {
  if (sku === null) return ''
  for (const market of [marketplace, '']) {
    const said = files
      .flatMap(file =>
        file.lines.filter(row => (row.marketplace ?? file.marketplace ?? '') === market && row.sku === sku),
      )
      .flatMap(row =>
        row.asin === null ? [] : [{ month: Math.floor(row.purchasedAt / 2_592_000), asin: row.asin }],
      )
      .sort((a, b) => compare([b.month, b.asin], [a.month, a.asin]))
    if (said[0] !== undefined) return said[0].asin
  }
  return ''
}

export interface Line {
  sku: string | null
  asin: string
  position: number
  quantity: number
  revenue: number
  included: boolean
  cancelled: boolean
  returned: number
  ripe: number
}
export interface Order {
  id: string
  shop: string
  day: number
  purchasedAt: number
  placed: boolean
  merchant: boolean
  buyer: number
  lines: Line[]
  returnedMinor: number
}

export const dayIn = (zone: string, instant: number): number =>
  Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant * 1000)) / 86_400_000
export const month = (day: number): number => {
  const date = new Date(day * 86_400_000)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

export function pickLines(rows: Row[], source: string): Row[] {
  const own = rows.filter(row => row.source === source)
  return [...groupBy(own, row => row.sku).values()].flatMap(group => {
    const plain = group.filter(row => row.itemKey === 0)
    const keyed = group.filter(row => row.itemKey !== 0)
    const rank = (list: Row[]): number[] => [Math.max(-1, ...list.map(row => row.updatedAt)), list.length]
    return compare(rank(plain), rank(keyed)) > 0 ? plain : keyed
  })
}

export function resolve(
  id: string,
  rows: Row[],
  files: NaiveFile[],
  hex: (code: number) => string,
): Order | null {
  const bySource = (list: Row[]): Row[] =>
    [...list].sort((a, b) => LINE_SOURCES.indexOf(a.source) - LINE_SOURCES.indexOf(b.source))
  const source = (bySource(rows.filter(row => row.priceMinor !== null))[0] ?? bySource(rows)[0])
    ?.source as string
  const markets = new Set(files.flatMap(file => file.lines.flatMap(row => row.marketplace ?? [])))
  const claim = (list: [number, string | null][]): string =>
    (list.filter(([, text]) => text).sort(compare as never)[0]?.[1] as string | undefined) ?? ''
  const trust = (row: Row): number => LINE_SOURCES.indexOf(row.source)
  const marketplace =
    claim(
      rows.flatMap(row => [
        [trust(row), row.marketplace],
        [16 + trust(row), row.fileMarket],
      ]),
    ) || (markets.size === 1 ? ([...markets][0] as string) : '')
  const currency =
    claim(
      rows.map(row => [
        row.source === source ? (row.priceMinor === null ? 1 : 0) : 2 + trust(row),
        row.currency,
      ]),
    ) || marketplaceById(marketplace)?.currency
  if (marketplace === '' || !currency) return null
  const newest = (list: Row[]): number => Math.max(-1, ...list.map(row => row.updatedAt))
  const cancelledElsewhere = LINE_SOURCES.some(other => {
    const said = rows.filter(row => row.source === other)
    const all = said.length > 0 && said.every(row => row.status === 'cancelled')
    return other !== source && all && newest(said) >= newest(rows.filter(row => row.source === source))
  })
  const placed = !rows.some(row => row.multiChannel || row.replacement)
  const chosen = pickLines(rows, source)
  let lines = chosen.map((row): Line => {
    const cancelled = cancelledElsewhere || row.status === 'cancelled'
    return {
      sku: row.sku,
      asin: row.asin ?? asinOfSku(files, marketplace, row.sku),
      position: row.position,
      quantity: row.quantity ?? 0,
      revenue: (row.priceMinor ?? 0) - (row.discountMinor ?? 0),
      included:
        placed &&
        !cancelled &&
        (row.priceMinor ?? 0) > 0 &&
        (row.quantity ?? 0) > 0 &&
        (row.currency === null || row.currency === currency),
      cancelled,
      returned: 0,
      ripe: 0,
    }
  })
  if (source === 'shipments')
    lines = [...groupBy(lines, line => (line.included ? line.sku : line)).values()].map(group => ({
      ...(group[0] as Line),
      quantity: group.reduce((sum, line) => sum + line.quantity, 0),
      revenue: group.reduce((sum, line) => sum + line.revenue, 0),
      asin:
        group
          .map(line => line.asin)
          .filter(Boolean)
          .sort()[0] ?? '',
      position: Math.min(...group.map(line => line.position)),
    }))
  const zone = marketplaceById(marketplace)?.timeZone as string
  const purchasedAt = Math.min(...chosen.map(row => row.purchasedAt))
  return {
    id,
    shop: `${ACCOUNT}|${marketplace}|${currency}`,
    day: dayIn(zone, purchasedAt),
    purchasedAt,
    placed,
    merchant: rows.some(row => row.merchantFulfilled),
    buyer: rows.map(row => row.buyer).reduce((a, b) => better(a, b, hex), 0),
    lines,
    returnedMinor: 0,
  }
}

export function spreadReturns(order: Order, returns: ReturnDraft[], cut: number): void {
  const zone = marketplaceById(order.shop.split('|')[1] as string)?.timeZone as string
  const counted = order.lines.filter(line => line.included)
  for (const row of returns.filter(one => orderOf(one) === order.id)) {
    const day = dayIn(zone, row.returnedAt)
    const line =
      counted.find(one => row.sku !== null && one.sku === row.sku) ??
      counted
        .filter(one => row.asin !== null && one.asin === row.asin)
        .sort((a, b) => compare([a.position, a.sku ?? ''], [b.position, b.sku ?? '']))[0]
    if (day > cut || line === undefined) continue
    line.returned += row.quantity
    if (month(day) <= month(order.day) + 2) line.ripe += row.quantity
  }
  for (const line of counted.filter(one => one.returned > 0)) {
    const same = counted.filter(one => one.sku === line.sku)
    const bought = same.reduce((sum, one) => sum + one.quantity, 0)
    line.returned = Math.min(line.returned, bought)
    line.ripe = Math.min(line.ripe, line.returned)
    order.returnedMinor += Math.round(
      (same.reduce((sum, one) => sum + one.revenue, 0) * line.returned) / bought,
    )
  }
}

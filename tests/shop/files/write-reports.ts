// Every report file a seller would have downloaded from the invented shop: monthly order files, and one of each other kind.
import { isoMonth } from '@/lib/schema/dates'
import { languageOf } from '@/tests/shop/languages'
import type { Country } from '@/tests/shop/parameters'
import type { Shop, ShopOrder } from '@/tests/shop/shop'
import { advertisedProductsFile, advertisedProductsSheet } from './advertised-products'
import { allOrdersFile } from './all-orders'
import { businessByDateFile, businessReportFile, type Period } from './business-report'
import { promotionsFile, reimbursementsFile } from './fba-payments'
import { feePreviewFile } from './fee-preview'
import { myiInventoryFile, planningFile, restockFile } from './inventory'
import { couponFile, repeatPurchaseFile } from './json-reports'
import { orderReportFile } from './order-report'
import type { ReportFile } from './report-file'
import { fbaReturnsFile, mfnReturnsFile } from './returns'
import { settlementFiles } from './settlement'
import { shipmentsFile } from './shipments'
import { subscriptionForecastFile, subscriptionPerformanceFile } from './subscriptions'
import { transactionFiles } from './transactions'
import { unitCostFile } from './unit-costs'

/** Months from which on the All Orders file names the order item. */
const ITEM_ID_SINCE = '2026-06'

/** The order files of one marketplace, three a month, as the seller downloads them. */
export function orderFiles(shop: Shop, country: Country): ReportFile[] {
  const months = new Map<string, ShopOrder[]>()
  for (const order of shop.orders) {
    if (order.country !== country) continue
    const month = isoMonth(order.day)
    months.set(month, [...(months.get(month) ?? []), order])
  }
  const tag = country.toLowerCase()
  // Japan's files come in Shift_JIS as a rule; half of the shipments come from the download page.
  const encoding = country === 'JP' ? 'shift_jis' : 'utf-8'
  return [...months].flatMap(([month, orders], i) => [
    allOrdersFile(shop, `all-orders-${tag}-${month}.txt`, orders, {
      encoding,
      orderItemId: month >= ITEM_ID_SINCE,
    }),
    i % 2 === 0
      ? shipmentsFile(shop, `amazon-fulfilled-shipments-${tag}-${month}.txt`, orders, { encoding })
      : shipmentsFile(shop, `amazon-fulfilled-shipments-${tag}-${month}.csv`, orders, {
          spelling: 'download',
        }),
    orderReportFile(shop, `order-report-${tag}-${month}.txt`, orders, encoding),
  ])
}

/** The last thirty days: what the business reports here cover. */
export const lastThirtyDays = (shop: Shop): Period => ({ fromDay: shop.lastDay - 29, toDay: shop.lastDay })

/** Name of a business report as the page gives it: the day of download, not of the period. */
function businessName(shop: Shop, country: Country, by: string): string {
  const date = new Date((shop.lastDay + 1) * 86_400_000)
  const [y, m, d] = [date.getUTCFullYear() % 100, date.getUTCMonth() + 1, date.getUTCDate()]
  const two = (value: number): string => String(value).padStart(2, '0')
  return languageOf(country) === 'de'
    ? `BusinessReport-${two(d)}.${two(m)}.${two(y)}-${by}-${country.toLowerCase()}.csv`
    : `BusinessReport-${m}-${d}-${two(y)}-${by}-${country.toLowerCase()}.csv`
}

/** Returns, business reports and inventory of one marketplace. */
export function otherFiles(shop: Shop, country: Country): ReportFile[] {
  const tag = country.toLowerCase()
  const returns = shop.returns.filter(one => one.order.country === country)
  const period = lastThirtyDays(shop)
  // A French export's headers are not known: the seller is advised to download in English.
  const language = country === 'FR' ? ({ language: 'en' } as const) : {}
  return [
    fbaReturnsFile(shop, `fba-customer-returns-${tag}.txt`, returns),
    mfnReturnsFile(shop, `mfn-returns-${tag}.txt`, returns),
    businessReportFile(shop, businessName(shop, country, 'child'), country, period, 'child', language),
    businessReportFile(shop, businessName(shop, country, 'parent'), country, period, 'parent', language),
    businessByDateFile(shop, businessName(shop, country, 'date'), country, period, language),
    myiInventoryFile(shop, `fba-myi-unsuppressed-inventory-${tag}.txt`, country),
    planningFile(shop, `inventory-planning-${tag}.txt`, country),
    restockFile(shop, `restock-${tag}.txt`, country),
  ]
}

/** What each marketplace states of money: fees, ads, costs and the like. */
export function moneyFiles(shop: Shop, country: Country): ReportFile[] {
  const tag = country.toLowerCase()
  // The console gives a spreadsheet unless it is asked for a CSV.
  const ads =
    country === 'UK' || country === 'DE'
      ? advertisedProductsFile(shop, `sponsored-products-advertised-product-${tag}.csv`, country)
      : advertisedProductsSheet(shop, `sponsored-products-advertised-product-${tag}.xlsx`, country)
  return [
    feePreviewFile(shop, `fee-preview-${tag}.txt`, country),
    ads,
    subscriptionForecastFile(shop, `sns-forecast-${tag}.txt`, country),
    subscriptionPerformanceFile(shop, `sns-performance-${tag}.txt`, country),
    couponFile(shop, `coupon-performance-${tag}.json`, country),
    repeatPurchaseFile(shop, `repeat-purchase-${tag}.json`, country),
    unitCostFile(shop, `unit-costs-${tag}.csv`, country),
    promotionsFile(shop, `fba-promotions-${tag}.txt`, country),
    reimbursementsFile(shop, `fba-reimbursements-${tag}.txt`, country),
    ...settlementFiles(shop, country),
    ...transactionFiles(shop, country),
  ]
}

/** All files of all marketplaces of the shop. */
export const writeReports = (shop: Shop): ReportFile[] =>
  shop.parameters.countries.flatMap(country => [
    ...orderFiles(shop, country),
    ...otherFiles(shop, country),
    ...moneyFiles(shop, country),
  ])

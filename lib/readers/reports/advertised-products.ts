// Sponsored Products, advertised product report: what was spent on each advertised product, by day or over a span of days, and what
// it brought within 7 days of the click. Advertising console > Measurement > Reports; a spreadsheet or CSV.
import type { ReportReader, Row } from '@/lib/readers/report-reader'
import { asinIn, currencyIn, quantityIn, skuIn } from './reading/cell-values'
import { optional, required } from './reading/column'
import { storeIn } from './reading/store-cell'

const columns = {
  campaign: required('Campaign Name', 'Kampagnen-Name', 'Kampagnenname', '캠페인 이름'),
  asin: required('Advertised ASIN', 'Beworbene ASIN', '광고된 ASIN'),
  spend: required('Spend', 'Total cost', 'Ausgaben', '지출'),
  date: optional('Date', 'Datum', '날짜'),
  startDate: optional('Start Date', 'Startdatum', '시작 날짜'),
  endDate: optional('End Date', 'Enddatum', '종료 날짜'),
  sku: optional('Advertised SKU', 'Beworbene SKU', '광고된 SKU'),
  adGroup: optional('Ad Group Name', 'Anzeigengruppenname', '광고 그룹 이름'),
  country: optional('Country', 'Land'),
  currency: optional('Currency', 'Währung', '통화'),
  impressions: optional('Impressions', 'Impressionen', '광고 노출 수'),
  clicks: optional('Clicks', 'Klicks', '클릭 수'),
  adSales: optional(
    '7 Day Total Sales',
    '7 Day Total Sales ($)',
    '7 Day Total Sales (£)',
    '7 Day Total Sales (€)',
    '7 Tage, Umsatz gesamt',
    '7 Tage, Umsatz gesamt (€)',
    '7일 총 판매',
  ),
  adOrders: optional('7 Day Total Orders (#)', '7 Tage, Aufträge gesamt (#)', '7일 총 주문(건수)'),
  adUnits: optional('7 Day Total Units (#)', '7 Tage, Einheiten gesamt (#)', '7일 총 수량(개수)'),
}
type Field = keyof typeof columns

/** The days a row speaks of: one, or from the first to the last of its span; null where it does not say. */
function daysOf(row: Row<Field>): { fromDay: number; toDay: number } | null {
  const fromDay = row.day('date') ?? row.day('startDate')
  if (fromDay === null) return null
  const toDay = row.filled('date') ? fromDay : row.day('endDate')
  return toDay === null ? null : { fromDay, toDay }
}

export const advertisedProducts = {
  id: 'advertised-products',
  reportType: 'spAdvertisedProduct',
  columns,
  hallmarks: ['asin', 'spend', 'campaign', 'adGroup', 'sku', 'clicks'],
  read(row, sink) {
    const sku = skuIn(row, 'sku')
    const asin = asinIn(row, 'asin')
    if (sku === null && asin === null) return 'no-product'
    const days = daysOf(row)
    if (days === null) return 'no-date'
    if (days.toDay < days.fromDay) return 'bad-date'
    const spend = row.money('spend', currencyIn(row, 'currency'))
    if (spend === null) return 'no-amount'
    const { currency } = spend
    if (currency === null) return 'no-currency'
    sink.money?.ad({
      marketplace: storeIn(row, 'country'),
      sku,
      asin,
      campaign: row.text('campaign') ?? '',
      adGroup: row.text('adGroup'),
      ...days,
      currency,
      impressions: quantityIn(row, 'impressions'),
      clicks: quantityIn(row, 'clicks'),
      spendMinor: Math.abs(spend.minor),
      salesMinor: row.minor('adSales', currency),
      orders: quantityIn(row, 'adOrders'),
      units: quantityIn(row, 'adUnits'),
    })
    return null
  },
} satisfies ReportReader<Field>

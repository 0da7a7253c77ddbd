// Brand Analytics, repeat purchase behaviour: what Amazon itself counts as repeat buyers of an ASIN, but only within the report's own
// weeks, and of all sellers of the brand. A cross-check beside our own rate, never a part of it. JSON of the API, or a CSV whose first
// line tells the filters; the column names of that CSV are not confirmed, others are asked about.
import { CellError, type FileAtHand, type ReportReader, type Row } from '@/lib/readers/report-reader'
import { parseDay } from '@/lib/readers/text/parse-date'
import { asinIn, currencyIn, quantityIn } from './reading/cell-values'
import { optional, required } from './reading/column'
import { shareIn } from './reading/share-cell'
import { storeIn } from './reading/store-cell'

const columns = {
  asin: required('asin'),
  orders: required('orders'),
  customers: required('uniqueCustomers', 'Unique Customers'),
  repeatShare: required(
    'repeatCustomersPctTotal',
    'Repeat Customers (% of Total)',
    'Repeat Customers % of Total',
    'Repeat Customers - % of Total',
  ),
  startDate: optional('startDate', 'Start Date'),
  endDate: optional('endDate', 'End Date'),
  revenue: optional('repeatPurchaseRevenue.amount', 'Repeat Purchase Ordered Product Sales'),
  currency: optional('repeatPurchaseRevenue.currencyCode', 'Currency'),
  revenueShare: optional(
    'repeatPurchaseRevenuePctTotal',
    'Repeat Purchase Ordered Product Sales (% of Total)',
    'Repeat Purchase Ordered Product Sales % of Total',
    'Repeat Purchase Ordered Product Sales - % of Total',
  ),
  store: optional('reportSpecification.marketplaceIds'),
}
type Field = keyof typeof columns

/** The two days the line above the header names: `Select week=["2026-03-15 - 2026-03-21"]`; null for any other number of them. */
export function periodOfPreamble(lines: readonly string[]): [number, number] | null {
  const days = lines.flatMap(line => line.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []).map(day => parseDay(day))
  const [from, to] = days
  return days.length === 2 && from != null && to != null && from <= to ? [from, to] : null
}

/** The days of a row, else those of the whole file. @throws CellError "bad-date" for an end before the start */
function periodOf(row: Row<Field>, { preamble }: FileAtHand): [number, number] | null {
  const from = row.day('startDate')
  const to = row.day('endDate')
  if (from === null || to === null) return periodOfPreamble(preamble)
  if (to < from) throw new CellError('endDate', 'bad-date')
  return [from, to]
}

export const repeatPurchase = {
  id: 'repeat-purchase',
  reportType: 'GET_BRAND_ANALYTICS_REPEAT_PURCHASE_REPORT',
  columns,
  hallmarks: ['customers', 'repeatShare', 'revenueShare'],
  read(row, sink, file) {
    const asin = asinIn(row, 'asin')
    if (asin === null) return 'no-product'
    const period = periodOf(row, file)
    if (period === null) return 'no-date'
    const revenue = row.money('revenue', currencyIn(row, 'currency'))
    sink.money?.repeatPurchase({
      marketplace: storeIn(row, 'store'),
      asin,
      fromDay: period[0],
      toDay: period[1],
      orders: quantityIn(row, 'orders'),
      uniqueCustomers: quantityIn(row, 'customers'),
      repeatCustomersShare: shareIn(row, 'repeatShare'),
      repeatRevenueShare: shareIn(row, 'revenueShare'),
      // Without a currency an amount says nothing.
      repeatRevenueMinor: revenue?.currency == null ? null : revenue.minor,
      currency: revenue?.currency ?? null,
    })
    return null
  },
} satisfies ReportReader<Field>

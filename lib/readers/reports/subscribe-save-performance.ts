// Subscribe & Save performance: units shipped to subscribers in each of the four weeks past, the discount they had and how often
// stock was missing. Amazon stopped making it in 2025; the files that sellers kept are still read.
import type { ReportReader } from '@/lib/readers/report-reader'
import { quantityIn } from './reading/cell-values'
import { optional, required } from './reading/column'
import { shareIn } from './reading/share-cell'
import { blankSubscription, subscriptionColumns } from './reading/subscription-columns'

const columns = {
  ...subscriptionColumns,
  shipped1: required('sns-units-shipped-week-1'),
  outOfStock1: optional('oos-rate-week-1'),
  discount1: optional('sns-discount-week-1'),
  shipped2: optional('sns-units-shipped-week-2'),
  outOfStock2: optional('oos-rate-week-2'),
  discount2: optional('sns-discount-week-2'),
  shipped3: optional('sns-units-shipped-week-3'),
  outOfStock3: optional('oos-rate-week-3'),
  discount3: optional('sns-discount-week-3'),
  shipped4: optional('sns-units-shipped-week-4'),
  outOfStock4: optional('oos-rate-week-4'),
  discount4: optional('sns-discount-week-4'),
}
const WEEKS = [1, 2, 3, 4] as const

/** Days from one week of the row to the next: all four lie in the past, so they go back where they could not go forward. */
const stepOf = (weekStart: number, snapshot: number | null): 7 | -7 =>
  snapshot !== null && weekStart + 21 > snapshot ? -7 : 7

export const subscribeSavePerformance = {
  id: 'subscribe-save-performance',
  reportType: 'GET_FBA_SNS_PERFORMANCE_DATA',
  columns,
  hallmarks: ['shipped1', 'outOfStock1', 'discount1', 'weekStart'],
  read(row, sink) {
    const blank = blankSubscription(row)
    if (blank === null) return 'no-product'
    const weekStart = row.day('weekStart')
    if (weekStart === null) return 'no-date'
    const step = stepOf(weekStart, row.day('snapshot'))
    const weeks = WEEKS.map(week => ({
      ...blank,
      day: weekStart + step * (week - 1),
      unitsShipped: quantityIn(row, `shipped${week}`),
      discountShare: shareIn(row, `discount${week}`),
      outOfStockShare: shareIn(row, `outOfStock${week}`),
    }))
    for (const fact of weeks)
      if (fact.unitsShipped !== null || fact.discountShare !== null || fact.outOfStockShare !== null)
        sink.money?.subscription(fact)
    return null
  },
} satisfies ReportReader<keyof typeof columns>

// Subscribe & Save forecast: subscriptions on the day of the snapshot, and the units scheduled for each of the eight weeks ahead.
// Amazon stopped making it in 2025; the files that sellers kept still say how subscriptions grew.
import type { ReportReader } from '@/lib/readers/report-reader'
import { quantityIn } from './reading/cell-values'
import { optional, required } from './reading/column'
import { shareIn } from './reading/share-cell'
import { blankSubscription, subscriptionColumns } from './reading/subscription-columns'

const columns = {
  ...subscriptionColumns,
  active: required('active-subscriptions'),
  discount: optional('estimated-avg-sns-discount-next-8-weeks'),
  scheduled1: required('scheduled-sns-units-week-1'),
  scheduled2: optional('scheduled-sns-units-week-2'),
  scheduled3: optional('scheduled-sns-units-week-3'),
  scheduled4: optional('scheduled-sns-units-week-4'),
  scheduled5: optional('scheduled-sns-units-week-5'),
  scheduled6: optional('scheduled-sns-units-week-6'),
  scheduled7: optional('scheduled-sns-units-week-7'),
  scheduled8: optional('scheduled-sns-units-week-8'),
}
const WEEKS = [
  'scheduled1',
  'scheduled2',
  'scheduled3',
  'scheduled4',
  'scheduled5',
  'scheduled6',
  'scheduled7',
  'scheduled8',
] as const

export const subscribeSaveForecast = {
  id: 'subscribe-save-forecast',
  reportType: 'GET_FBA_SNS_FORECAST_DATA',
  columns,
  hallmarks: ['active', 'scheduled1', 'weekStart', 'discount'],
  read(row, sink) {
    const blank = blankSubscription(row)
    if (blank === null) return 'no-product'
    const weekStart = row.day('weekStart')
    const snapshot = row.day('snapshot') ?? weekStart
    if (snapshot === null) return 'no-date'
    const discountShare = shareIn(row, 'discount')
    // Read in full before anything is handed over: a row is taken whole or not at all.
    const active = quantityIn(row, 'active')
    const scheduled = WEEKS.map(field => quantityIn(row, field))
    sink.money?.subscription({ ...blank, day: snapshot, active, discountShare })
    if (weekStart === null) return null
    for (const [week, units] of scheduled.entries())
      if (units !== null)
        sink.money?.subscription({ ...blank, day: weekStart + 7 * week, unitsScheduled: units })
    return null
  },
} satisfies ReportReader<keyof typeof columns>

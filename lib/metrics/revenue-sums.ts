// One pass over the buyers' revenue by age: sums at each horizon by entry ASIN, and by cohort for the shop.
// Both in one pass because a buyer's amounts lie side by side: reading them is most of the work.
import { AGES, HORIZONS } from '@/lib/schema/purchase-history'
import { RIPE_HORIZONS, RIPE_MONTHS } from './age-tables'
import { type AmountSums, LAST_RIPE_CELLS, makeRoom } from './amount-sums'
import type { BuyerBatch } from './buyer-batch'
import { COHORT_CELLS, type CohortSums, reachDay } from './cohorts'

/** Books a batch in or out: `sums` as addAmounts() does for revenueByAge, and the cohorts. @throws never. */
export function addRevenue(sums: AmountSums, cohorts: CohortSums, batch: BuyerBatch): void {
  makeRoom(sums, batch)
  reachDay(cohorts, batch.asOfDay)
  const { once, several } = sums
  const { firstDay, cohortOf, lastRipe, once: onceRevenue, revenue, present } = cohorts
  const { history, rows, asOfDay, sign } = batch
  const { entryDay, entryAsin, secondGapDays, cohortMonths, revenueByAge } = history
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const entry = entryDay[row] as number
    const id = entryAsin[row] as number
    const ripe = RIPE_HORIZONS[asOfDay - entry] as number
    const ripeMonths = RIPE_MONTHS[asOfDay - entry] as number
    const cohort = (cohortOf[entry - firstDay] as number) * COHORT_CELLS
    const amounts = row * AGES.length
    lastRipe[cohort + ripeMonths] = (lastRipe[cohort + ripeMonths] as number) + sign
    if ((secondGapDays[row] as number) < 0) {
      const amount = sign * (revenueByAge[amounts] as number)
      const cell = id * LAST_RIPE_CELLS + ripe
      once[cell] = (once[cell] as number) + amount
      onceRevenue[cohort + ripeMonths] = (onceRevenue[cohort + ripeMonths] as number) + amount
      continue
    }
    const cell = id * HORIZONS.length
    for (let j = 0; j < ripe; j++)
      several[cell + j] = (several[cell + j] as number) + sign * (revenueByAge[amounts + j] as number)
    const bits = cohortMonths[row] as number
    // Behind the horizons in AGES stand the ends of cohort months 1, 2, ...
    const ends = amounts + HORIZONS.length - 1
    for (let k = 1; k <= ripeMonths; k++) {
      const at = cohort + k
      revenue[at] = (revenue[at] as number) + sign * (revenueByAge[ends + k] as number)
      present[at] = (present[at] as number) + sign * ((bits >> (k - 1)) & 1)
    }
  }
}

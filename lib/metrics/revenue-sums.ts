// One pass over the buyers' revenue by age: sums at each horizon for every pile, and by cohort for the shop.
// Both in one pass because a buyer's amounts lie side by side: reading them is most of the work.
import { AGES, HORIZONS } from '@/lib/schema/purchase-history'
import { RIPE_HORIZONS, RIPE_MONTHS } from './age-tables'
import type { BuyerSlots } from './buyer-slots'
import { COHORT_CELLS, type CohortSums, emptyCohortSums } from './cohorts'
import { LAST_RIPE_CELLS, spreadHorizons } from './horizon-sums'

export interface RevenueSums {
  /** As horizonSums() gives them for revenueByAge. */
  readonly byHorizon: Float64Array
  readonly cohorts: CohortSums
}

/**
 * @param firstDay epoch day; no buyer entered before it.
 * @param asOfDay epoch day.
 * @throws never.
 */
export function revenueSums(slots: BuyerSlots, firstDay: number, asOfDay: number): RevenueSums {
  const { history, rows, slotOf, count } = slots
  const { entryDay, entryAsin, secondGapDays, cohortMonths, revenueByAge } = history
  const once = new Float64Array(count * LAST_RIPE_CELLS)
  const byHorizon = new Float64Array(count * HORIZONS.length)
  const cohorts = emptyCohortSums(firstDay, asOfDay)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const entry = entryDay[row] as number
    const id = entryAsin[row] as number
    const slot = id < slotOf.length ? (slotOf[id] as number) : 0
    const ripe = RIPE_HORIZONS[asOfDay - entry] as number
    const ripeMonths = RIPE_MONTHS[asOfDay - entry] as number
    const cohort = (cohorts.cohortOf[entry - firstDay] as number) * COHORT_CELLS
    const amounts = row * AGES.length
    cohorts.lastRipe[cohort + ripeMonths] = (cohorts.lastRipe[cohort + ripeMonths] as number) + 1
    if ((secondGapDays[row] as number) < 0) {
      const amount = revenueByAge[amounts] as number
      const cell = slot * LAST_RIPE_CELLS + ripe
      once[cell] = (once[cell] as number) + amount
      cohorts.once[cohort + ripeMonths] = (cohorts.once[cohort + ripeMonths] as number) + amount
      continue
    }
    const cell = slot * HORIZONS.length
    for (let j = 0; j < ripe; j++)
      byHorizon[cell + j] = (byHorizon[cell + j] as number) + (revenueByAge[amounts + j] as number)
    const bits = cohortMonths[row] as number
    // Behind the horizons in AGES stand the ends of cohort months 1, 2, ...
    const ends = amounts + HORIZONS.length - 1
    for (let k = 1; k <= ripeMonths; k++) {
      const at = cohort + k
      cohorts.revenue[at] = (cohorts.revenue[at] as number) + (revenueByAge[ends + k] as number)
      cohorts.present[at] = (cohorts.present[at] as number) + ((bits >> (k - 1)) & 1)
    }
  }
  spreadHorizons(once, byHorizon)
  return { byHorizon, cohorts }
}

// "Do the buyers I won in March come back better than those of January?"
import { growColumn } from '@/lib/ledger/grow-column'
import { isoMonth } from '@/lib/schema/dates'
import type { Cohort } from '@/lib/schema/figures'
import { COHORT_MONTHS } from '@/lib/schema/purchase-history'

/** Cells of a cohort: age months 0 (the entry) to COHORT_MONTHS. */
export const COHORT_CELLS = COHORT_MONTHS + 1

/** Sums by [cohort x age month], additive over buyers. */
export interface CohortSums {
  /** "YYYY-MM" of each cohort. */
  readonly names: string[]
  /** Cohort of each epoch day from firstDay on. */
  cohortOf: Uint16Array<ArrayBuffer>
  readonly firstDay: number
  /** First day that has no cohort yet. */
  endDay: number
  /** Buyers by the last age month they are ripe for; 0 = for none. */
  lastRipe: Uint32Array<ArrayBuffer>
  /** Revenue of buyers who bought once, by the same: it is the same at every age. */
  once: Float64Array<ArrayBuffer>
  /** Of the other buyers, ripe ones only: revenue to the end of the month, and whether there was a purchase in it. */
  revenue: Float64Array<ArrayBuffer>
  present: Uint32Array<ArrayBuffer>
}

/** No sums yet, for buyers who enter from `firstDay` (epoch day) on. @throws never. */
export const emptyCohortSums = (firstDay: number): CohortSums => ({
  names: [],
  cohortOf: new Uint16Array(0),
  firstDay,
  endDay: firstDay,
  lastRipe: new Uint32Array(0),
  once: new Float64Array(0),
  revenue: new Float64Array(0),
  present: new Uint32Array(0),
})

/** Makes room for buyers who enter up to `lastDay` (epoch day). @throws never. */
export function reachDay(sums: CohortSums, lastDay: number): void {
  if (lastDay < sums.endDay) return
  const { names, firstDay } = sums
  sums.cohortOf = growColumn(sums.cohortOf, lastDay - firstDay + 1)
  for (; sums.endDay <= lastDay; sums.endDay++) {
    const name = isoMonth(sums.endDay)
    if (names.at(-1) !== name) names.push(name)
    sums.cohortOf[sums.endDay - firstDay] = names.length - 1
  }
  const cells = names.length * COHORT_CELLS
  sums.lastRipe = growColumn(sums.lastRipe, cells)
  sums.once = growColumn(sums.once, cells)
  sums.revenue = growColumn(sums.revenue, cells)
  sums.present = growColumn(sums.present, cells)
}

/**
 * Buyers by calendar month of their first purchase, earliest month first; months without a new buyer are left out.
 *
 * Age month k (1 to 12) is [30k, 30(k+1)) days of age. retention[k-1] is the share with a purchase in it, and
 * revenuePerBuyerMinor[k-1] the mean revenue from day 0 to its end, both over the cohort's buyers whose age at
 * the as-of day is at least 30(k+1) days; null when there is none. "In that month", not "in it or later".
 *
 * Example: entry on 5 March, purchases on days 0, 31 and 95: present in age months 1 and 3.
 *
 * @throws never.
 */
export function cohorts(sums: CohortSums): Cohort[] {
  return sums.names
    .map((month, at) => cohort(month, sums, at * COHORT_CELLS))
    .filter(({ buyers }) => buyers > 0)
}

/** Walks the age months backwards: who is ripe for the fifth is ripe for the first four, so the counts add up. */
function cohort(month: string, { lastRipe, once, revenue, present }: CohortSums, cell: number): Cohort {
  const retention: (number | null)[] = new Array(COHORT_MONTHS)
  const revenuePerBuyerMinor: (number | null)[] = new Array(COHORT_MONTHS)
  let ripe = 0
  let onceRevenue = 0
  for (let k = COHORT_MONTHS; k >= 1; k--) {
    ripe += lastRipe[cell + k] as number
    onceRevenue += once[cell + k] as number
    retention[k - 1] = ripe === 0 ? null : (present[cell + k] as number) / ripe
    revenuePerBuyerMinor[k - 1] = ripe === 0 ? null : ((revenue[cell + k] as number) + onceRevenue) / ripe
  }
  return { month, buyers: ripe + (lastRipe[cell] as number), retention, revenuePerBuyerMinor }
}

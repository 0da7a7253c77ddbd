// Months of first order of the shop and of each entry ASIN: a grid of their own for those that enough buyers entered by.
import { type CohortCounts, type EntryCohorts, GRID_BUYERS } from '@/lib/schema/entry-cohorts'
import { type CohortGround, cohortCounts } from './cohort-counts'

/** Of all buyers of the log. @throws never. */
export const shopCohorts = (ground: CohortGround): CohortCounts[] =>
  cohortCounts(ground, ground.money.entryDay.keys())

/**
 * Of those who entered by one ASIN. Small months stay in a grid, which marks them; an ASIN with few buyers in all has none,
 * since a study of a thousand ASINs is kept as text.
 *
 * @param members who entered by the ASIN.
 * @throws never.
 */
export function entryCohorts(ground: CohortGround, members: readonly number[]): EntryCohorts {
  const missingBuyers = Math.max(0, GRID_BUYERS - members.length)
  return { months: missingBuyers > 0 ? [] : cohortCounts(ground, members), missingBuyers }
}

// From the sums of months of first order to the shares and means that a grid shows.
import type { AgedSums, CohortAt, CohortCounts, StudiedCohort } from './entry-cohorts'
import type { ByHorizon } from './figures'
import { COHORT_MONTHS, HORIZONS } from './purchase-history'

/** One month; ages that nobody has reached are null. @throws never. */
export function drawCohort({ month, buyers, months, days }: CohortCounts): StudiedCohort {
  const ages = Array.from({ length: COHORT_MONTHS }, (_, i) => at(months, i))
  return {
    month,
    buyers,
    retention: ages.map(one => one.back),
    revenuePerBuyerMinor: ages.map(one => one.revenueMinor),
    contributionPerBuyerMinor: ages.map(one => one.contributionMinor),
    byDay: Object.fromEntries(HORIZONS.map((day, j) => [day, at(days, j)])) as ByHorizon<CohortAt>,
  }
}

function at({ old, back, revenueMinor, contributionMinor }: AgedSums, i: number): CohortAt {
  const n = old[i] ?? 0
  const mean = (sums: number[] | null): number | null =>
    n === 0 || sums === null ? null : (sums[i] ?? 0) / n
  return { n, back: mean(back), revenueMinor: mean(revenueMinor), contributionMinor: mean(contributionMinor) }
}

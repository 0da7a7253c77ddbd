// Invented months of first order, as a study keeps them: of a product that many entered by, with two small months.
import { isoMonth } from '@/lib/schema/dates'
import type { AgedSums, CohortCounts, EntryCohorts } from '@/lib/schema/entry-cohorts'
import { COHORT_MONTHS, HORIZONS } from '@/lib/schema/purchase-history'

/** As in the other invented figures. */
const AS_OF = 20_500
const MONTHS = 15

/** @param ages days of age that each column takes; of a month, only some have lived through its last ones. */
function sums(
  buyers: number,
  entry: number,
  ages: readonly number[],
  back: (age: number) => number,
): AgedSums {
  const old = ages
    .map(age => Math.round(buyers * Math.min(1, Math.max(0, (AS_OF - entry - age + 15) / 30))))
    .filter(n => n > 0)
  const revenue = (age: number) => 2140 + 52 * Math.sqrt(age) * (1 + entry / 90_000)
  const each = (of: (age: number, n: number) => number): number[] =>
    old.map((n, i) => Math.round(of(ages[i] ?? 0, n)))
  return {
    old,
    back: each((age, n) => n * back(age)),
    revenueMinor: each((age, n) => n * revenue(age)),
    contributionMinor: each((age, n) => n * (0.38 * revenue(age) - 420)),
  }
}

/** @param isCostKnown false: of no month is contribution known. */
export const cohortCounts = (scale: number, isCostKnown = true): CohortCounts[] =>
  Array.from({ length: MONTHS }, (_, i) => {
    const entry = AS_OF - 31 * (MONTHS - i) + 10
    const buyers = Math.round(scale * (i === 3 || i === 8 ? 14 : 64 + 26 * Math.sin(i)))
    // From the eighth month on they come back more: what a lever would look like.
    const lift = i < 8 ? 1 : 1.35
    const months = sums(
      buyers,
      entry,
      Array.from({ length: COHORT_MONTHS }, (_, k) => 30 * (k + 2)),
      age => lift * (0.26 / (age / 30 - 1) ** 0.6),
    )
    const days = sums(buyers, entry, HORIZONS, age => lift * 0.44 * (1 - Math.exp(-age / 95)))
    const known = (of: AgedSums): AgedSums => (isCostKnown ? of : { ...of, contributionMinor: null })
    return { month: isoMonth(entry), buyers, months: known(months), days: known(days) }
  })

export const ENTRY_COHORTS: EntryCohorts = { months: cohortCounts(1), missingBuyers: 0 }
export const FEW_ENTERED: EntryCohorts = { months: [], missingBuyers: 13 }

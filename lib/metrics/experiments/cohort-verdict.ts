// "Are buyers won since the lever worth more?" Entry cohorts before and after the start, both seen up to the same age.

import { type BuyerMoney, buyerMoney } from '@/lib/metrics/economics/buyer-money'
import { lineMoney } from '@/lib/metrics/economics/line-money'
import { membersByEntry } from '@/lib/metrics/members-by-entry'
import type { CohortComparison, CohortVerdict } from '@/lib/schema/journal'
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { StudyTask } from '@/lib/schema/study'
import { studentPoint } from '@/lib/stats/experiment/student-law'

/** Entries of so many days make a cohort. */
const COHORT_DAYS = 90
/** A difference needs this many buyers on either side. */
const LEAST_BUYERS = 10

export interface CohortBooks {
  task: StudyTask
  money: BuyerMoney
  /** Buyers by id of the entry ASIN. */
  byEntry: ReadonlyMap<number, readonly number[]>
}

/** What all cohort verdicts of a shop read; @param money of its buyers, where it is at hand. @throws never. */
export function cohortBooks(task: StudyTask, money: BuyerMoney | null): CohortBooks {
  return { task, money: money ?? buyerMoney(task, lineMoney(task)), byEntry: membersByEntry(task.log) }
}

/**
 * After: entered in the 90 days from the start on. Before: entered in 90 days, the last of whom reached the age just as
 * the lever was pulled, so that none of what is counted of them came under it. Only buyers whose age reaches it by as-of.
 *
 * Differences with 90 % limits by Welch (1947); of shares by Agresti and Caffo (2000), a success and a failure added to
 * each. The restricted mean (Irwin 1949) needs no curve here: everybody was watched to the age.
 *
 * @param id of the ASIN; @param start epoch day.
 * @throws never; null where nobody is old enough on either side.
 */
export function cohortVerdict(
  { task, money, byEntry }: CohortBooks,
  id: number,
  start: number,
  age: 60 | 90,
): CohortVerdict | null {
  const members = byEntry.get(id) ?? []
  const on = (side: 'before' | 'after'): number[] =>
    members.filter(buyer => isCompared(money.entryDay[buyer] as number, side, start, age, task.asOfDay))
  const [before, after] = [on('before'), on('after')]
  if (before.length + after.length === 0) return null
  const cell = HORIZONS.indexOf(age)
  const compare = (value: (buyer: number) => number | null, share = false) =>
    comparison(age, before.map(value), after.map(value), share)
  const at = (column: Float64Array, buyer: number): number => column[buyer * HORIZONS.length + cell] as number
  return {
    revenueMinor: compare(buyer => at(money.revenue, buyer)),
    contributionMinor: compare(buyer =>
      money.costMissing[buyer] === 1 ? null : at(money.contribution, buyer),
    ),
    reorderRate: compare(buyer => (daysToReorder(task, buyer) <= age ? 1 : 0), true),
    restrictedMeanDays: compare(buyer => Math.min(age, daysToReorder(task, buyer))),
  }
}

/** Whether who entered that day is on that side of the comparison. @throws never. */
export function isCompared(
  entryDay: number,
  side: 'before' | 'after',
  start: number,
  age: 60 | 90,
  asOfDay: number,
): boolean {
  const from = side === 'after' ? start : start - age - COHORT_DAYS
  return entryDay >= from && entryDay < from + COHORT_DAYS && entryDay + age <= asOfDay
}

/** From the first to the next day with a purchase of anything; Infinity = none. @throws never. */
export function daysToReorder({ log }: StudyTask, buyer: number): number {
  const first = log.day[log.start[buyer] as number] as number
  for (let line = log.start[buyer] as number; line < (log.start[buyer + 1] as number); line++)
    if ((log.day[line] as number) > first) return (log.day[line] as number) - first
  return Number.POSITIVE_INFINITY
}

/** A value that is not known of somebody is not known of the cohort. */
function comparison(
  ageDays: number,
  before: readonly (number | null)[],
  after: readonly (number | null)[],
  share: boolean,
): CohortComparison {
  const [a, b] = [moments(before), moments(after)]
  return {
    ageDays,
    before: { buyers: before.length, value: a?.mean ?? null },
    after: { buyers: after.length, value: b?.mean ?? null },
    difference:
      a !== null && b !== null && a.n >= LEAST_BUYERS && b.n >= LEAST_BUYERS ? welch(a, b, share) : null,
  }
}

interface Moments {
  n: number
  mean: number
  variance: number
}

function moments(values: readonly (number | null)[]): Moments | null {
  const known = values.filter(value => value !== null)
  const n = known.length
  if (n === 0 || n < values.length) return null
  const mean = known.reduce((sum, value) => sum + value, 0) / n
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { n, mean, variance: n > 1 ? squares / (n - 1) : 0 }
}

function welch(
  before: Moments,
  after: Moments,
  share: boolean,
): { value: number; low: number; high: number } {
  const value = after.mean - before.mean
  const [a, b] = share ? [smoothed(before), smoothed(after)] : [before, after]
  const centre = b.mean - a.mean
  const [va, vb] = [a.variance / a.n, b.variance / b.n]
  const sum = va + vb
  if (sum === 0) return { value, low: value, high: value }
  const freedom = (sum * sum) / ((va * va) / (a.n - 1) + (vb * vb) / (b.n - 1))
  const half = studentPoint(0.95, freedom) * Math.sqrt(sum)
  return { value, low: Math.min(value, centre - half), high: Math.max(value, centre + half) }
}

function smoothed({ n, mean }: Moments): Moments {
  const p = (mean * n + 1) / (n + 2)
  return { n: n + 2, mean: p, variance: p * (1 - p) }
}

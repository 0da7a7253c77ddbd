// Which levers of the journal began in which month, numbered as the timeline numbers them: what cohorts are flagged with.
import type { IsoDate } from '@/lib/schema/dates'
import type { JournalEntry } from '@/lib/schema/journal'
import type { LeverId } from '@/lib/schema/proposal'

export interface CohortFlag {
  /** Oldest first, from 1. */
  number: number
  /** "2026-03". */
  month: string
  lever: LeverId
  product: string
  day: IsoDate
}

/** Flags of the levers of some entries. @throws never. */
export const cohortFlags = (
  entries: readonly JournalEntry[],
  titleOf: (asin: string) => string,
): CohortFlag[] =>
  [...entries]
    .sort((a, b) => a.start.localeCompare(b.start))
    .map(({ lever, asin, start }, i) => ({
      number: i + 1,
      month: start.slice(0, 7),
      lever,
      product: titleOf(asin),
      day: start,
    }))

/** By month, the first and last number: levers of one month stand side by side, since the oldest comes first. @throws never. */
export function flagMonths(flags: readonly CohortFlag[]): Map<string, { first: number; last: number }> {
  const months = new Map<string, { first: number; last: number }>()
  for (const { month, number } of flags)
    months.set(month, { first: months.get(month)?.first ?? number, last: number })
  return months
}

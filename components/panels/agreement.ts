// How well months agree with Seller Central: judged by what no reason explains, said with what lies between the two figures.
import type { Compared, ReconciledMonth } from '@/lib/schema/reconciliation'
import type { Comparison } from './comparisons'

/** Differences up to this share are called agreement. */
export const CLOSE = 0.01
/** Where nothing is said of the reasons, a difference up to this share is let pass. */
const WIDE = 0.05

/** Shares 0 to 1 of their figure with its sign, in whole tenths of a per cent: `explained` and `left` add up to `apart`. */
export interface Gap {
  apart: number
  /** Null where no reasons are told of the figure. */
  explained: number | null
  left: number | null
}

const tenths = (share: number): number => Math.round(share * 1000) + 0

/** Null where there is nothing to compare. */
export function gapOf({ differenceShare, unexplainedShare }: Compared): Gap | null {
  if (differenceShare === null) return null
  const apart = tenths(differenceShare)
  if (unexplainedShare === null) return { apart: apart / 1000, explained: null, left: null }
  const left = tenths(unexplainedShare)
  return { apart: apart / 1000, explained: (apart - left) / 1000, left: left / 1000 }
}

/** What is to be judged: the unexplained rest, or all of it. */
const judged = ({ differenceShare, unexplainedShare }: Compared): number =>
  Math.abs(unexplainedShare ?? differenceShare ?? 0)

export const isOff = (one: Compared): boolean => judged(one) > (one.unexplainedShare === null ? WIDE : CLOSE)

export interface Agreement {
  /** Ended months that can be compared, and how many of them agree. */
  ended: number
  close: number
  /** The month with the largest rest; of equal rests the one furthest apart. Null without an ended month. */
  furthest: (Gap & { month: string }) | null
}

export function agreement(months: readonly ReconciledMonth[], comparison: Comparison): Agreement {
  const told = months
    .filter(one => one.complete && one[comparison].differenceShare !== null)
    .map(one => ({ month: one.month, of: one[comparison] }))
  const apart = (of: Compared): number => Math.abs(of.differenceShare ?? 0)
  const [first] = [...told].sort((a, b) => judged(b.of) - judged(a.of) || apart(b.of) - apart(a.of))
  const gap = first === undefined ? null : gapOf(first.of)
  return {
    ended: told.length,
    close: told.filter(({ of }) => judged(of) <= CLOSE).length,
    furthest: first === undefined || gap === null ? null : { month: first.month, ...gap },
  }
}

/** Runs of months without a report, as first and last month, oldest first. */
export function lackingMonths(
  months: readonly ReconciledMonth[],
  comparison: Comparison,
): { count: number; runs: { from: string; to: string }[] } {
  const runs: { from: string; to: string }[] = []
  let count = 0
  let wasLacking = false
  for (const one of months) {
    const isLacking = one[comparison].theirs === null
    const last = runs.at(-1)
    if (isLacking) {
      count++
      if (wasLacking && last !== undefined) last.to = one.month
      else runs.push({ from: one.month, to: one.month })
    }
    wasLacking = isLacking
  }
  return { count, runs }
}

// "Do buyers come back at a rhythm of their own, or at random?" Without one there is no reorder window to show.
import type { GapPairs } from './gap-sample'
import { studentQuantile } from './student-quantile'

/** What two consecutive gaps per buyer say about regularity. */
export interface Rhythm {
  readonly state: 'known'
  /** Shape of the gaps: 1 = at random (exponential), 2 or more = regular; held to 0..100. */
  readonly k: number
  /** One-sided 95 % lower confidence limit of k. */
  readonly low: number
  /** Buyers with two gaps that say something. */
  readonly pairs: number
  /** low is above 1.5. */
  readonly passed: boolean
}

/** Not possible: too few buyers with two gaps that say something (a day each say nothing). */
export interface RhythmTooFew {
  readonly state: 'too-few'
  readonly pairs: number
  readonly needed: number
}

/** Pairs below which no limit is given: from 8 on the limit below was seen to hold its level. */
const NEEDED_PAIRS = 10
/** The lower limit of k that a rhythm must exceed. */
const RHYTHM_ABOVE = 1.5
/** k of gaps that are all alike, for which v is 0. */
const LARGEST_K = 100
/** Phi^-1(0.95). */
const NORMAL_ONE_SIDED_95 = 1.6448536269514722

/**
 * k = (1 - 4v) / (8v), v the variance over buyers of M = gap1 / (gap1 + gap2), with its lower limit; passes above 1.5.
 *
 * Wheat and Morrison (1990), "Estimating purchase regularity with two interpurchase times", JMR 27(1): gamma gaps of
 * shape k give M ~ Beta(k, k) whatever the buyer's own rate, so v = 1 / (4 (2k + 1)) and rates may differ at will.
 * Censoring needs no weights here: M is independent of gap1 + gap2 (Lukacs 1955), and a pair is seen exactly when that
 * sum fits into the follow-up. As the mean of M is one half, v is the mean of (M - 1/2)^2.
 *
 * Whole days: gaps on a lattice of `step` days and memoryless have gap1 even on the points below their sum s, so that
 * (M - 1/2)^2 is too small by the factor 1 - 2 step / s; it is divided by it, at most tripled. Pairs of s < 2.5 steps
 * have no room to differ and are left out.
 *
 * Lower limit: delta method on log v, with Student's t: v_high = v exp(t se(v) / v). In simulation k = 1.5 itself is
 * passed by 4.5 to 6 % of samples of 8 to 200 pairs, k = 1 by 1 % of 10 pairs and by none of 50.
 *
 * @param step days between neighbouring possible gaps: 1, or more where gaps are heaped.
 * @throws never.
 */
export function wheatMorrison({ first, second }: GapPairs, step = 1): Rhythm | RhythmTooFew {
  let n = 0
  let sum = 0
  let squares = 0
  for (let i = 0; i < first.length; i++) {
    const gap = first[i] as number
    const both = gap + (second[i] as number)
    if (!(both >= 2.5 * step)) continue
    const offset = gap / both - 0.5
    const spread = offset * offset * Math.min(3, both / (both - 2 * step))
    n++
    sum += spread
    squares += spread * spread
  }
  if (n < NEEDED_PAIRS) return { state: 'too-few', pairs: n, needed: NEEDED_PAIRS }
  const v = sum / n
  const error = Math.sqrt(Math.max(0, squares / n - v * v) / (n - 1))
  const high = v > 0 ? v * Math.exp((studentQuantile(NORMAL_ONE_SIDED_95, n - 1) * error) / v) : 0
  const low = shapeOf(high)
  return { state: 'known', k: shapeOf(v), low, pairs: n, passed: low > RHYTHM_ABOVE }
}

function shapeOf(v: number): number {
  return v > 0 ? Math.min(LARGEST_K, Math.max(0, (1 - 4 * v) / (8 * v))) : LARGEST_K
}

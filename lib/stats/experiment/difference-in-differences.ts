// Did sales of the treated products grow more than those of the others? Difference-in-differences on the logarithm of
// weekly orders, judged by how much untreated products differ from each other.
import { type CourseLaw, PAST } from './course-law'
import type { Growth } from './growth'
import { lawBefore } from './learn-law'
import { type Panel, sumOfWeeks } from './panel'
import { placeboShare } from './placebo-share'
import { growths, placeboSpans, spanOf } from './placebo-starts'
import { type Placebos, pooledGrowth, restlessness, spread } from './spread'
import { fisherTail, studentPoint, studentTail } from './student-law'
import { weekIndex } from './week-index'

export interface Comparison {
  /** On the logarithm of weekly orders: 0.35 is 42 % more. */
  readonly effect: number
  /** 90 % limits: the effects a test at 10 % does not reject. */
  readonly low: number
  readonly high: number
  readonly pValue: number
  readonly standardError: number
  readonly freedom: number
  /** Smallest effect that 80 of 100 such comparisons would find. */
  readonly minimumDetectable: number
  readonly weeksBefore: number
  readonly weeksAfter: number
  /** Placebo starts it rests on besides the controls. */
  readonly placeboStarts: number
  /** p of the treated having grown alike: small = they must be judged one by one; null for a single one. */
  readonly alike: number | null
}

export interface Trial {
  /** Rows with the lever from week `start` on; and those without it up to `end`. */
  readonly treated: readonly number[]
  readonly controls: readonly number[]
  readonly start: number
  /** The week the comparison ends before: the readout. */
  readonly end: number
}

/**
 * How restless a treated product is held to be before its own past is counted, in spans: its own placebo starts may only
 * widen the limits, and few of them only a little.
 */
const PRIOR_SPANS = 6

/**
 * Effect = pooled growth of the treated over what was foretold of them, less that of the controls; t with the variance of
 * the law times what controls and placebo starts scatter by it (`spread`), p the larger of the t test's and, where there are enough placebos, the permutation
 * test's, interval by inverting the t test.
 *
 * Products, not weeks, are the sample (Bertrand, Duflo, Mullainathan 2004, QJE 119, "collapse the time series"): however
 * weeks hang together, they do not count twice. With few controls t, not normal, points (Donald and Lang 2007). The
 * spread is that of untreated products, not of the treated (Conley and Taber 2011): one treated product is enough.
 *
 * @param random uniform on [0, 1), for permutations too many to go through.
 * @returns null where nothing can be compared: no control, too few weeks or no spread to judge by.
 * @throws never.
 */
export function differenceInDifferences(panel: Panel, trial: Trial, random: () => number): Comparison | null {
  const { start } = trial
  const own = ownContrast(panel, trial, lawBefore(panel, trial.controls, start))
  return own === null ? null : comparisonOf(panel, trial, own, random)
}

/** The same of a contrast that is at hand. @throws never. */
export function comparisonOf(
  panel: Panel,
  { treated, start, end }: Trial,
  contrast: Contrast,
  random: () => number,
): Comparison {
  const { effect, standardError, freedom, pValue, now, earlier, scale } = contrast
  const half = studentPoint(0.95, freedom) * standardError
  return {
    effect,
    low: effect - half,
    high: effect + half,
    pValue: Math.max(pValue, placeboShare(now, treated, earlier, random) ?? 0),
    standardError,
    freedom,
    minimumDetectable: detectable(standardError, freedom),
    weeksBefore: Math.min(start, PAST),
    weeksAfter: Math.max(...treated.map(row => sumOfWeeks(panel, row, start, end).weeks)),
    placeboStarts: earlier.length,
    alike: alike(now, treated, scale, freedom),
  }
}

/** What a trial shows, without the permutations; null where nothing can be compared. @throws never. */
export const ownContrast = (panel: Panel, trial: Trial, law: CourseLaw): Contrast | null =>
  contrast(panel, weekIndex(panel, trial.controls), law, trial)

/** Cochran (1954), Q over its degrees of freedom, as F. */
function alike(now: Placebos, treated: readonly number[], scale: number, freedom: number): number | null {
  const withLever = now.filter(({ row }) => treated.includes(row))
  const free = withLever.length - 1
  return free < 1 ? null : fisherTail(restlessness(withLever) / scale / free, free, freedom)
}

/** A difference of growths and what it was judged by. */
export interface Contrast {
  readonly effect: number
  readonly standardError: number
  readonly freedom: number
  /** Of the t test. */
  readonly pValue: number
  /** Variances of growths are those of the law times this. */
  readonly scale: number
  /** Variances of its two sides, those with the lever and those without, and the pooled growth of the latter. */
  readonly inside: number
  readonly outside: number
  readonly outsideGrowth: number
  readonly treated: readonly number[]
  readonly now: Placebos
  readonly earlier: readonly Placebos[]
}

/**
 * The same for a common course at hand.
 *
 * @param index common course of the controls.
 * @param ownPast the treated products' own placebo starts count too; not where these are what is in question.
 * @returns null where nothing can be compared.
 * @throws never.
 */
export function contrast(
  panel: Panel,
  index: ArrayLike<number>,
  law: CourseLaw,
  { treated, controls, start, end }: Trial,
  ownPast = true,
): Contrast | null {
  const rows = [...treated, ...controls]
  const now = growths(panel, index, law, spanOf(start, end - start), rows)
  const withLever = now.filter(({ row }) => treated.includes(row))
  const without = now.filter(({ row }) => !treated.includes(row))
  if (withLever.length === 0 || without.length === 0) return null
  const earlier = placeboSpans(start, end - start)
    .map(span => growths(panel, index, law, span, ownPast ? rows : controls))
    .filter(span => span.length >= 2)
  const found = spread(without, earlier)
  if (found === null) return null
  const { scale, freedom } = found
  const inside = pooledGrowth(withLever)
  const outside = pooledGrowth(without)
  const effect = inside.value - outside.value
  const own = ownRestlessness(treated, earlier, scale)
  const standardError = Math.sqrt(scale * (inside.variance * own + outside.variance))
  const pValue = studentTail(effect / standardError, freedom)
  return {
    effect,
    standardError,
    freedom,
    pValue,
    scale,
    inside: scale * inside.variance * own,
    outside: scale * outside.variance,
    outsideGrowth: outside.value,
    treated,
    now,
    earlier,
  }
}

/**
 * Chance, in either direction together, up to which an effect is held to be one. Upwards alone, where "worked" may be wrong, it
 * is half of this: 35 of 1,000, which leaves room under 50 for all in which no shop keeps to its law.
 */
export const LEVEL = 0.07

/** Smallest effect found 80 times in 100: (t(1 - level / 2) + t(0.8)) standard errors (Bloom 1995). @throws never. */
export const detectable = (standardError: number, freedom: number): number =>
  (studentPoint(1 - LEVEL / 2, freedom) + studentPoint(0.8, freedom)) * standardError

/** Squared deviations of the treated at placebo starts over what is usual, drawn towards 1 and never below it. */
export function ownRestlessness(
  treated: readonly number[],
  earlier: readonly Placebos[],
  scale: number,
): number {
  let sum = 0
  let n = 0
  for (const span of earlier) {
    const mean = pooledGrowth(span)
    const share = 1 - 1 / span.length
    for (const one of span as readonly Growth[]) {
      if (!treated.includes(one.row)) continue
      sum += (one.value - mean.value) ** 2 / (scale * one.variance) / share
      n++
    }
  }
  const prior = PRIOR_SPANS * treated.length
  return Math.max(1, (prior + sum) / (prior + n))
}

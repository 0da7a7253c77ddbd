// Did sales of the treated products grow more than those of the others? Difference-in-differences on the logarithm of
// weekly orders, judged by how much untreated products differ from each other.
import type { Growth } from './growth'
import { type Panel, sumOfWeeks } from './panel'
import { placeboShare } from './placebo-share'
import { chooseLength, growths, placeboSpans } from './placebo-starts'
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
  /** Smallest effect that 80 of 100 such comparisons would find at 5 %. */
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
 * Effect = pooled growth of the treated less that of the controls; t with the variance between products from controls
 * and placebo starts (`spread`), p the larger of the t test's and, where there are enough placebos, the permutation
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
  const { treated, start, end } = trial
  const own = ownContrast(panel, trial)
  if (own === null) return null
  const { effect, standardError, freedom, pValue, now, earlier, between } = own.contrast
  const half = studentPoint(0.95, freedom) * standardError
  return {
    effect,
    low: effect - half,
    high: effect + half,
    pValue: Math.max(pValue, placeboShare(now, treated, earlier, between, random) ?? 0),
    standardError,
    freedom,
    minimumDetectable: detectable(standardError, freedom),
    weeksBefore: own.weeksBefore,
    weeksAfter: Math.max(...treated.map(row => sumOfWeeks(panel, row, start, end).weeks)),
    placeboStarts: earlier.length,
    alike: alike(now, treated, between, freedom),
  }
}

/**
 * The contrast of a trial over as many weeks before as its past speaks for; without the permutations.
 *
 * @returns null where nothing can be compared.
 * @throws never.
 */
export function ownContrast(panel: Panel, trial: Trial): { contrast: Contrast; weeksBefore: number } | null {
  const { treated, controls, start, end } = trial
  const past = { ...panel, weeks: Math.min(start, panel.weeks) }
  const rows = [...treated, ...controls]
  const weeksBefore = chooseLength(past, weekIndex(past, controls), rows, start, end - start)
  const found = contrast(panel, weekIndex(panel, controls), trial, weeksBefore)
  return found === null ? null : { contrast: found, weeksBefore }
}

/** Cochran (1954), Q over its degrees of freedom, as F. */
function alike(now: Placebos, treated: readonly number[], between: number, freedom: number): number | null {
  const withLever = now.filter(({ row }) => treated.includes(row))
  const free = withLever.length - 1
  return free < 1 ? null : fisherTail(restlessness(withLever, between) / free, free, freedom)
}

/** A difference of growths and what it was judged by. */
export interface Contrast {
  readonly effect: number
  readonly standardError: number
  readonly freedom: number
  /** Of the t test. */
  readonly pValue: number
  readonly between: number
  /** Variances of its two sides, those with the lever and those without, and the pooled growth of the latter. */
  readonly inside: number
  readonly outside: number
  readonly outsideGrowth: number
  readonly treated: readonly number[]
  readonly now: Placebos
  readonly earlier: readonly Placebos[]
}

/**
 * The same for a given number of weeks before, without the permutations.
 *
 * @param index common course of the controls.
 * @param ownPast the treated products' own placebo starts count too; not where these are what is in question.
 * @returns null where nothing can be compared.
 * @throws never.
 */
export function contrast(
  panel: Panel,
  index: ArrayLike<number>,
  { treated, controls, start, end }: Trial,
  weeksBefore: number,
  ownPast = true,
): Contrast | null {
  const rows = [...treated, ...controls]
  const now = growths(panel, index, { from: start - weeksBefore, start, end }, rows)
  const withLever = now.filter(({ row }) => treated.includes(row))
  const without = now.filter(({ row }) => !treated.includes(row))
  if (withLever.length === 0 || without.length === 0) return null
  const earlier = placeboSpans(start, weeksBefore, end - start)
    .map(span => growths(panel, index, span, ownPast ? rows : controls))
    .filter(span => span.length >= 2)
  const found = spread(without, earlier)
  if (found === null) return null
  const { between, freedom } = found
  const inside = pooledGrowth(withLever, between)
  const outside = pooledGrowth(without, between)
  const effect = inside.value - outside.value
  const own = ownRestlessness(treated, earlier, between)
  const standardError = Math.sqrt(inside.variance * own + outside.variance)
  const pValue = studentTail(effect / standardError, freedom)
  return {
    effect,
    standardError,
    freedom,
    pValue,
    between,
    inside: inside.variance * own,
    outside: outside.variance,
    outsideGrowth: outside.value,
    treated,
    now,
    earlier,
  }
}

/** Smallest effect found 80 times in 100 at 5 %: (t(0.975) + t(0.8)) standard errors (Bloom 1995). @throws never. */
export const detectable = (standardError: number, freedom: number): number =>
  (studentPoint(0.975, freedom) + studentPoint(0.8, freedom)) * standardError

/** Squared deviations of the treated at placebo starts over what is usual, drawn towards 1 and never below it. */
export function ownRestlessness(
  treated: readonly number[],
  earlier: readonly Placebos[],
  between: number,
): number {
  let sum = 0
  let n = 0
  for (const span of earlier) {
    const mean = pooledGrowth(span, between)
    const share = 1 - 1 / span.length
    for (const one of span as readonly Growth[]) {
      if (!treated.includes(one.row)) continue
      sum += (one.value - mean.value) ** 2 / (between + one.variance) / share
      n++
    }
  }
  const prior = PRIOR_SPANS * treated.length
  return Math.max(1, (prior + sum) / (prior + n))
}

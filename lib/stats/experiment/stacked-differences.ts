// One effect from levers pulled at different starts: each start has its own comparison, and these are weighed together.
import { PAST } from './course-law'
import { type Comparison, type Contrast, comparisonOf, detectable } from './difference-in-differences'
import { stackedShare } from './stacked-placebos'
import type { Stage } from './stage'
import { fisherTail, studentPoint, studentTail } from './student-law'

export interface Stacked {
  readonly effect: number
  readonly standardError: number
  readonly freedom: number
  readonly pValue: number
}

/**
 * Effect of a lever over all its starts, each compared in its own weeks with products untouched in them, so that no
 * product that has the lever already stands for one that has not (Cengiz, Dube, Lindner, Zipperer 2019, QJE 134, "stacked";
 * Goodman-Bacon 2021, J. Econometrics 225, on what goes wrong otherwise).
 *
 * p is the larger of the t test's (`weighTogether`) and that of the same pattern of starts put on other products and
 * earlier weeks; the interval inverts the t test. A single start is `differenceInDifferences` itself.
 *
 * @param stages rows mean the same products in all of them.
 * @param random uniform on [0, 1).
 * @returns null where one of them can tell nothing.
 * @throws never.
 */
export function stackedDifferences(stages: readonly Stage[], random: () => number): Comparison | null {
  const [only] = stages
  if (only === undefined) return null
  if (stages.length === 1)
    return only.own === null ? null : comparisonOf(only.panel, only.trial, only.own, random)
  const contrasts = stages.flatMap(({ own }) => own ?? [])
  const together = contrasts.length < stages.length ? null : weighTogether(contrasts)
  if (together === null) return null
  const { effect, standardError, freedom } = together
  const half = studentPoint(0.95, freedom) * standardError
  return {
    ...together,
    low: effect - half,
    high: effect + half,
    pValue: Math.max(together.pValue, stackedShare(contrasts, random) ?? 0),
    minimumDetectable: detectable(standardError, freedom),
    weeksBefore: Math.min(PAST, Math.max(...stages.map(({ trial }) => trial.start))),
    weeksAfter: Math.max(...stages.map(({ trial }) => trial.end - trial.start)),
    placeboStarts: Math.max(...contrasts.map(({ earlier }) => earlier.length)),
    alike: alike(contrasts, freedom),
  }
}

/**
 * Mean of the contrasts by precision. Treated products are each in one start and vary on their own; controls are shared
 * and their weeks overlap, so their parts are held to err as one (correlation 1, never too little): variance = sum of
 * w^2 inside + (sum of w sqrt(outside))^2. The spreads, too, come from the same products: their errors add up as
 * standard deviations, freedom = (sum V)^2 / (sum V / sqrt(freedom))^2, that of Satterthwaite (1946) for dependent parts.
 *
 * @returns null without any.
 * @throws never.
 */
export function weighTogether(contrasts: readonly Contrast[]): Stacked | null {
  let weights = 0
  let sum = 0
  let inside = 0
  let outside = 0
  let unsure = 0
  for (const one of contrasts) {
    const weight = 1 / one.standardError ** 2
    weights += weight
    sum += weight * one.effect
    inside += weight ** 2 * one.inside
    outside += weight * Math.sqrt(one.outside)
    // Its part of the variance is weight squared times variance: the weight.
    unsure += weight / Math.sqrt(one.freedom)
  }
  if (!(weights > 0 && Number.isFinite(weights))) return null
  const effect = sum / weights
  const standardError = Math.sqrt(inside + outside ** 2) / weights
  const freedom = (weights / unsure) ** 2
  return { effect, standardError, freedom, pValue: studentTail(effect / standardError, freedom) }
}

/** Cochran's Q (1954) over all treated products, each against the controls of its own start, as F; null for one product. */
function alike(contrasts: readonly Contrast[], freedom: number): number | null {
  const own = contrasts.flatMap(({ treated, now, scale, outside, outsideGrowth }) =>
    now
      .filter(({ row }) => treated.includes(row))
      .map(({ value, variance }) => ({
        value: value - outsideGrowth,
        weight: 1 / (scale * variance + outside),
      })),
  )
  const free = own.length - 1
  if (free < 1) return null
  const weights = own.reduce((sum, { weight }) => sum + weight, 0)
  const mean = own.reduce((sum, { weight, value }) => sum + weight * value, 0) / weights
  const squares = own.reduce((sum, { weight, value }) => sum + weight * (value - mean) ** 2, 0)
  return fisherTail(squares / free, free, freedom)
}

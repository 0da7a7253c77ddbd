// Did the treated products and their controls run alike before the lever was pulled? If not, a difference after it says nothing.
import type { Trial } from './difference-in-differences'
import { lawBefore } from './learn-law'
import type { Panel } from './panel'
import { weighTogether } from './stacked-differences'
import { driftBefore, type Stage } from './stage'

/**
 * Below this chance trends were apart. Every sound comparison is refused this often, so it is no more than 1 %; a drift
 * that matters within a quarter is far beyond it.
 */
export const TRENDS_APART = 0.01

export interface TrendCheck {
  readonly pValue: number
  readonly parallel: boolean
  /** How much more the treated grew from the first to the second half of the past, logarithm. */
  readonly drift: number
}

/**
 * A placebo lever before the start, read out at the start (`driftBefore`).
 *
 * @returns null with fewer than four weeks in each half.
 * @throws never.
 */
export const parallelTrends = (panel: Panel, trial: Trial): TrendCheck | null =>
  stackedTrends([{ drift: driftBefore(panel, trial, lawBefore(panel, trial.controls, trial.start)) }])

/**
 * The same for levers pulled at several starts, weighed together: a drift too small to be seen at each start shows in all.
 *
 * @returns null where one of them has fewer than four weeks in each half.
 * @throws never.
 */
export function stackedTrends(stages: readonly Pick<Stage, 'drift'>[]): TrendCheck | null {
  const drifts = stages.flatMap(({ drift }) => drift ?? [])
  const found = drifts.length < stages.length ? null : weighTogether(drifts)
  if (found === null) return null
  return { pValue: found.pValue, parallel: found.pValue >= TRENDS_APART, drift: found.effect }
}

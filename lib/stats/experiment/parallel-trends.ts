// Did the treated products and their controls run alike before the lever was pulled? If not, a difference after it says nothing.
import { contrast, type Trial } from './difference-in-differences'
import type { Panel } from './panel'
import { weekIndex } from './week-index'

/** Weeks of the past that are halved and compared. */
const HALF = 13
const LEAST_HALF = 4
/**
 * Below this chance trends were apart. Every sound comparison is refused this often, so it is no more than 2 %; a drift
 * that matters within a quarter is far beyond it.
 */
export const TRENDS_APART = 0.02

export interface TrendCheck {
  readonly pValue: number
  readonly parallel: boolean
  /** How much more the treated grew from the first to the second half of the past, logarithm. */
  readonly drift: number
}

/**
 * A placebo lever at the middle of the last 26 weeks before the start (fewer where history is shorter), read out at the start.
 *
 * @returns null with fewer than four weeks in each half.
 * @throws never.
 */
export function parallelTrends(panel: Panel, trial: Trial): TrendCheck | null {
  const half = Math.min(HALF, Math.floor(trial.start / 2))
  if (half < LEAST_HALF) return null
  const past = { ...panel, weeks: Math.min(trial.start, panel.weeks) }
  const placebo = { ...trial, start: trial.start - half, end: trial.start }
  const found = contrast(past, weekIndex(past, trial.controls), placebo, half, false)
  if (found === null) return null
  return { pValue: found.pValue, parallel: found.pValue >= TRENDS_APART, drift: found.effect }
}

// One start of a lever, made ready once: later verdicts weigh it again and again with others.
import type { CourseLaw } from './course-law'
import { type Contrast, contrast, ownContrast, type Trial } from './difference-in-differences'
import { lawBefore } from './learn-law'
import type { Panel } from './panel'
import { weekIndex } from './week-index'

/** Weeks of the past that are halved and compared. */
const HALF = 13
const LEAST_HALF = 4

/** A start: its products, its controls, its weeks, and the panel as it stood at its readout. */
export interface Stage {
  readonly panel: Panel
  readonly trial: Trial
  /** What it shows by itself; null = nothing can be compared. */
  readonly own: Contrast | null
  /** The same of a made-up start before it. */
  readonly drift: Contrast | null
}

/** @throws never. */
export function stageOf(panel: Panel, trial: Trial): Stage {
  const law = lawBefore(panel, trial.controls, trial.start)
  return { panel, trial, own: ownContrast(panel, trial, law), drift: driftBefore(panel, trial, law) }
}

/**
 * A placebo lever at the middle of the last 26 weeks before the start (fewer where history is shorter), read out at the start.
 *
 * @returns null with fewer than four weeks in each half.
 * @throws never.
 */
export function driftBefore(panel: Panel, trial: Trial, law: CourseLaw): Contrast | null {
  const half = Math.min(HALF, Math.floor(trial.start / 2))
  if (half < LEAST_HALF) return null
  const past = { ...panel, weeks: Math.min(trial.start, panel.weeks) }
  const placebo = { ...trial, start: trial.start - half, end: trial.start }
  return contrast(past, weekIndex(past, trial.controls), law, placebo, false)
}

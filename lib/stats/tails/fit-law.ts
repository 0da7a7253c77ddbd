// Fits a law of waiting to daily counts from several starts and keeps the best.
import { type Minimum, minimise } from '@/lib/stats/optimise/minimise'
import { type DayGrid, dayLikelihood } from './day-likelihood'
import type { WaitingLaw } from './waiting-law'

/**
 * The parameters of greatest likelihood (with the prior of dayLikelihood), in the order of the law; with `cure` the
 * logit of the share who will ever come back stands first.
 *
 * @param starts at least one; in scaled time.
 * @throws RangeError without a start.
 */
export function fitLaw(
  grid: DayGrid,
  law: WaitingLaw,
  cure: boolean,
  starts: readonly (readonly number[])[],
): Float64Array {
  const target = dayLikelihood(grid, law, cure)
  let best: Minimum | null = null
  for (const start of starts) {
    const found = minimise(target, Float64Array.from(start), {
      bound: BOUND,
      maxIterations: 120,
      valueTolerance: 1e-12,
    })
    if (best === null || found.value < best.value) best = found
  }
  if (best === null) throw new RangeError('A fit needs a start.')
  return best.x
}

/** e^12 mean durations, and one in 160,000: farther out no law differs from its limit. */
const BOUND = 12

/** What the starts are made of: how many came back so far, how fast they did, and the rate over everybody watched. */
export function roughly(grid: DayGrid): { logit: number; eventTime: number; rate: number } {
  let events = 0
  let eventSum = 0
  let exposure = 0
  for (let g = 0; g < grid.time.length; g++) {
    const d = grid.events[g] as number
    events += d
    eventSum += d * (grid.time[g] as number)
    exposure += (d + (grid.censored[g] as number)) * (grid.time[g] as number)
  }
  const share = (events + 0.5) / (grid.n + 1)
  return {
    logit: Math.log(share / (1 - share)),
    eventTime: events > 0 ? Math.max(1e-3, eventSum / events) : 1,
    rate: (events + 0.5) / (exposure + 0.5),
  }
}

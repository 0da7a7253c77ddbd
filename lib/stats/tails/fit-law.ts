// Fits a law of waiting to daily counts from several starts and keeps the best.
import { minimise } from '@/lib/stats/optimise/minimise'
import { coarser, type DayGrid, dayLikelihood } from './day-likelihood'
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
  if (starts.length === 0) throw new RangeError('A fit needs a start.')
  // The starts only tell where to look closely: a rough search on a grid of few days tells as much.
  const rough = dayLikelihood(coarser(grid, FEW_DAYS), law, cure)
  const nearest = starts
    .map(start => minimise(rough, Float64Array.from(start), ROUGH))
    .reduce((one, other) => (other.value < one.value ? other : one))
  return minimise(dayLikelihood(grid, law, cure), nearest.x, SHARP).x
}

/** e^12 mean durations, and one in 160,000: farther out no law differs from its limit. */
const BOUND = 12
const ROUGH = { bound: BOUND, maxIterations: 60, valueTolerance: 1e-7 }
const SHARP = { bound: BOUND, maxIterations: 120, valueTolerance: 1e-12 }
const FEW_DAYS = 60

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

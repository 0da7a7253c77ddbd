// "One rhythm or several?" How many bumps of the gaps are more than chance.
import { poissonSample } from '@/lib/stats/random/poisson-sample'
import { densityModes } from './density-modes'
import type { GapBandwidth } from './gap-bandwidth'
import { type GapDensity, type GapGrid, gapDensity, smoothed } from './gap-density'

/** What the test decides from. */
export interface ModeCountOptions {
  /** Effective number of buyers: the size of each simulated sample. */
  readonly effective: number
  readonly random: () => number
  readonly draws?: number
}

const MOST_MODES = 4
const LEVEL = 0.05
const DRAWS = 200
/** Bandwidths are tried in steps of 6 %. */
const NEXT_BANDWIDTH = 0.94

/**
 * The bandwidth at which the density shows as many modes as can be proved: 1, and one more each time that fewer are
 * rejected at 5 %, at most 4.
 *
 * Silverman (1981), "Using kernel density estimates to investigate multimodality", JRSS B 43: the critical bandwidth
 * of m modes is the smallest that shows no more than m; samples are drawn from the density at that bandwidth, carried
 * to the variance of the data, and m is rejected when fewer than 5 % of them show more than m at the same bandwidth.
 * Only modes of at least 10 % of the mass count, so that stragglers in the tail decide nothing; bandwidths below the
 * floor are not looked at, so that heaps of the calendar are no modes.
 *
 * @param dayWeights dayWeights[d] = weight of the gaps of d days.
 * @throws never.
 */
export function modeBandwidth(
  dayWeights: ArrayLike<number>,
  { rule, floor, deviation }: GapBandwidth,
  { effective, random, draws = DRAWS }: ModeCountOptions,
): number {
  let above = Number.POSITIVE_INFINITY
  for (let modes = 1; modes <= MOST_MODES; modes++) {
    const critical = criticalBandwidth(dayWeights, modes, Math.min(above, 1.2 * deviation), floor)
    const proved =
      critical > floor &&
      modes < MOST_MODES &&
      isRejected(gapDensity(dayWeights, critical), modes, {
        critical,
        deviation,
        effective,
        random,
        draws,
      })
    if (!proved) return Math.max(critical, Math.min(rule, above * NEXT_BANDWIDTH))
    above = critical
  }
  return rule
}

/** The last bandwidth, coming from above, with no more than `most` modes; the floor when there are never more. */
function criticalBandwidth(dayWeights: ArrayLike<number>, most: number, from: number, floor: number): number {
  for (let bandwidth = from; bandwidth > floor; bandwidth *= NEXT_BANDWIDTH) {
    const next = Math.max(floor, bandwidth * NEXT_BANDWIDTH)
    if (densityModes(gapDensity(dayWeights, next)).length > most) return bandwidth
  }
  return floor
}

interface Test {
  readonly critical: number
  readonly deviation: number
  readonly effective: number
  readonly random: () => number
  readonly draws: number
}

function isRejected(density: GapDensity, most: number, test: Test): boolean {
  const { critical, deviation, random, draws } = test
  // A sample brought to the variance of the data and smoothed by h is the sample as drawn, smoothed by this.
  const bandwidth = critical * Math.sqrt(1 + (critical / deviation) ** 2)
  let total = 0
  for (const value of density.values) total += value
  const { from, step, values } = density
  const sample: GapGrid = { from, step, weights: new Float64Array(values.length) }
  let more = 0
  for (let draw = 0; draw < draws; draw++) {
    // A Poisson number in each cell instead of a multinomial whole: the shape has the same law, given its size.
    for (let i = 0; i < sample.weights.length; i++)
      sample.weights[i] = poissonSample((test.effective * (density.values[i] as number)) / total, random)
    if (densityModes(smoothed(sample, bandwidth)).length > most) more++
    if (more >= LEVEL * draws) return false
  }
  return true
}

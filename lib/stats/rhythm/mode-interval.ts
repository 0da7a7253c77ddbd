// How sure the day of a mode is: the same estimate on buyers drawn again.
import { quantile } from '@/lib/stats/quantile'
import { poissonSample } from '@/lib/stats/random/poisson-sample'
import type { DensityMode } from './density-modes'
import { type GapDensity, gridPosition, KERNEL_POINTS, smoothed } from './gap-density'
import type { CheckedGaps } from './gap-sample'
import { peakDay } from './peak-day'

/** Buyers are drawn again in so many groups; up to that many buyers each is drawn alone. */
const GROUPS = 120
const DRAWS = 200
/** The peak is looked for where the density is at least this share of its height at the top. */
const NEAR_TOP = 0.05

/**
 * 95 % percentile interval of the day of a mode, in days with fractions.
 *
 * Bootstrap over buyers (Efron 1979), each drawn a Poisson(1) number of times (Hanley and MacGibbon 2006), with the
 * bandwidth and the stretch of the mode held as they are. Above 120 buyers, groups of buyers are drawn, buyer i in group
 * i mod 120: a sum over groups spreads as one over buyers does, and the cost of a draw does not grow with the buyers.
 *
 * @param weights weight of each gap.
 * @param density of the same gaps and weights; `mode` is one of its modes.
 * @param day the estimate itself; always inside the interval.
 * @throws never.
 */
export function modeInterval(
  checked: CheckedGaps,
  weights: ArrayLike<number>,
  density: GapDensity,
  { mode, day }: { mode: DensityMode; day: number },
  random: () => number,
): { low: number; high: number } {
  const near = nearTop(density, mode)
  const start = Math.max(0, near.first - KERNEL_POINTS)
  const points = Math.min(density.values.length, near.last + KERNEL_POINTS + 1) - start
  const groups = groupWeights(checked, weights, density, { start, points })
  const sum = {
    from: density.from + start * density.step,
    step: density.step,
    weights: new Float64Array(points),
  }
  const stretch = { first: near.first - start, last: near.last - start }
  const days: number[] = []
  for (let draw = 0; draw < DRAWS; draw++) {
    sum.weights.fill(0)
    for (const group of groups) addTimes(sum.weights, group, poissonSample(1, random))
    const peak = peakDay(smoothed(sum, density.bandwidth), stretch)
    if (peak !== null) days.push(peak)
  }
  if (days.length === 0) return { low: day, high: day }
  days.sort((a, b) => a - b)
  return { low: Math.min(day, quantile(days, 0.025)), high: Math.max(day, quantile(days, 0.975)) }
}

function nearTop({ values }: GapDensity, { top, first, last }: DensityMode): { first: number; last: number } {
  const least = NEAR_TOP * (values[top] as number)
  let low = top
  let high = top
  while (low > first && (values[low] as number) >= least) low--
  while (high < last && (values[high] as number) >= least) high++
  return { first: low, last: high }
}

/** Binned weights of a group of buyers, only where there are any. */
interface GroupWeights {
  readonly points: Int32Array
  readonly weights: Float64Array
}

/** The binned weights of each group on a stretch of the density's grid. */
function groupWeights(
  { gaps, buyerOf, n, longest }: CheckedGaps,
  weights: ArrayLike<number>,
  density: GapDensity,
  { start, points }: { start: number; points: number },
): GroupWeights[] {
  const positions = new Float64Array(longest + 1)
  for (let day = 1; day <= longest; day++) positions[day] = gridPosition(density, day) - start
  const groups = Array.from({ length: Math.min(n, GROUPS) }, () => new Float64Array(points))
  for (let i = 0; i < buyerOf.length; i++) {
    const group = groups[(buyerOf[i] as number) % GROUPS]
    const position = positions[gaps[i] as number] as number
    const below = Math.floor(position)
    if (group === undefined || below < 0 || below + 1 >= points) continue
    const weight = weights[i] as number
    group[below] = (group[below] as number) + weight * (below + 1 - position)
    group[below + 1] = (group[below + 1] as number) + weight * (position - below)
  }
  return groups.map(group => {
    const held = Int32Array.from(group.keys()).filter(point => (group[point] as number) > 0)
    return { points: held, weights: Float64Array.from(held, point => group[point] as number) }
  })
}

function addTimes(sum: Float64Array, { points, weights }: GroupWeights, times: number): void {
  if (times === 0) return
  for (let i = 0; i < points.length; i++) {
    const point = points[i] as number
    sum[point] = (sum[point] as number) + times * (weights[i] as number)
  }
}

// A smooth density of weighted gaps on an even grid, from counts by day: the cost depends on days, not on buyers.
import { toScale } from './gap-scale'

/** Weights on an even grid of the gap scale (see gap-scale.ts). */
export interface GapGrid {
  /** Scale value of the first grid point, and the distance between neighbours. */
  readonly from: number
  readonly step: number
  readonly weights: Float64Array
}

/** A density on the gap scale, up to a constant factor. */
export interface GapDensity {
  readonly from: number
  readonly step: number
  /** Of the kernel it was smoothed with, on the scale. */
  readonly bandwidth: number
  readonly values: Float64Array
}

const POINTS_PER_BANDWIDTH = 4
/** In bandwidths. There the kernel has fallen to e^-12: cut much earlier, its edge would look like a bump. */
const KERNEL_REACH = 5
/** How many grid points the kernel reaches to either side. */
export const KERNEL_POINTS = POINTS_PER_BANDWIDTH * KERNEL_REACH

/** Where a gap lies on a grid, in grid points from its first. @throws never. */
export function gridPosition({ from, step }: Pick<GapGrid, 'from' | 'step'>, days: number): number {
  return (toScale(days) - from) / step
}

/**
 * Weights by day on a grid fit for kernels of `bandwidth`: each shared between its two neighbouring grid points (linear
 * binning, Jones and Lotwick 1984, Applied Statistics 33), with room for the kernel at both ends.
 *
 * @throws never.
 */
export function gapGrid(dayWeights: ArrayLike<number>, bandwidth: number): GapGrid {
  const step = bandwidth / POINTS_PER_BANDWIDTH
  const longest = Math.max(1, dayWeights.length - 1)
  const points = Math.ceil(toScale(longest) / step) + 2 * KERNEL_POINTS + 2
  const grid = { from: -KERNEL_POINTS * step, step, weights: new Float64Array(points) }
  for (let day = 1; day < dayWeights.length; day++) {
    const weight = dayWeights[day] as number
    if (!(weight > 0)) continue
    const position = gridPosition(grid, day)
    const below = Math.floor(position)
    grid.weights[below] = (grid.weights[below] as number) + weight * (below + 1 - position)
    grid.weights[below + 1] = (grid.weights[below + 1] as number) + weight * (position - below)
  }
  return grid
}

/**
 * Gaussian kernel density of a grid: f(y) = sum w_i exp(-(y - y_i)^2 / (2 h^2)), not normalised.
 *
 * Silverman (1982), Applied Statistics 31, algorithm AS 176: bin, then convolve.
 *
 * @param bandwidth h, on the gap scale.
 * @throws never.
 */
export function smoothed({ from, step, weights }: GapGrid, bandwidth: number): GapDensity {
  const reach = Math.min(weights.length - 1, Math.ceil((KERNEL_REACH * bandwidth) / step))
  const kernel = new Float64Array(2 * reach + 1)
  for (let i = -reach; i <= reach; i++) kernel[i + reach] = Math.exp(-0.5 * ((i * step) / bandwidth) ** 2)
  const values = new Float64Array(weights.length)
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number
    if (weight === 0) continue
    const last = Math.min(weights.length - 1, i + reach)
    const offset = reach - i
    for (let j = Math.max(0, i - reach); j <= last; j++)
      values[j] = (values[j] as number) + weight * (kernel[j + offset] as number)
  }
  return { from, step, bandwidth, values }
}

/** The density of weights by day. @throws never. */
export function gapDensity(dayWeights: ArrayLike<number>, bandwidth: number): GapDensity {
  return smoothed(gapGrid(dayWeights, bandwidth), bandwidth)
}

// The day on which a bump of the gaps is highest.
import type { DensityMode } from './density-modes'
import type { GapDensity } from './gap-density'
import { scalePerDay, toDays } from './gap-scale'

/**
 * The day with the highest density per day (not per unit of the scale) within the stretch of a mode; null where the
 * density has no peak strictly inside it.
 *
 * Per day the density is that of the scale times d(scale)/d(day), which falls, and moves the peak of a bump of variance
 * s^2 down by s^2 times its logarithmic slope. Smoothing by h has already widened the bump to s^2 + h^2, and would move
 * the peak too far: the factor is therefore taken to the power s^2 / (s^2 + h^2), with s^2 + h^2 from the curvature at
 * the top. Between grid points the parabola through the logarithms of the highest three is read.
 *
 * @throws never.
 */
export function peakDay(
  density: GapDensity,
  { first, last }: Pick<DensityMode, 'first' | 'last'>,
): number | null {
  const { from, step, bandwidth, values } = density
  let top = first
  for (let i = first + 1; i <= last; i++) if ((values[i] as number) > (values[top] as number)) top = i
  if (top === first || top === last) return null
  const bend = parabola(values, top, 0, from, step).bend
  const widened = bend < 0 ? -(step * step) / bend : Number.POSITIVE_INFINITY
  const power = Math.max(0, 1 - (bandwidth * bandwidth) / widened)
  // The factor falls with the day: the peak lies at the top of the density or before it.
  let peak = top
  while (peak > first && rise(values, peak, power, from, step) < 0) peak--
  if (peak === first) return null
  return toDays(from + (peak + parabola(values, peak, power, from, step).shift) * step)
}

/** How much higher the logarithm of the density per day is at a grid point than one point before it. */
function rise(values: Float64Array, i: number, power: number, from: number, step: number): number {
  const here = from + i * step
  const factor = power * (Math.log(scalePerDay(here)) - Math.log(scalePerDay(here - step)))
  return Math.log(values[i] as number) - Math.log(values[i - 1] as number) + factor
}

/** Second difference there, and where between its neighbours the parabola has its top, in grid steps. */
function parabola(
  values: Float64Array,
  i: number,
  power: number,
  from: number,
  step: number,
): { bend: number; shift: number } {
  const before = rise(values, i, power, from, step)
  const after = rise(values, i + 1, power, from, step)
  const bend = after - before
  return Number.isFinite(bend) && bend < 0
    ? { bend, shift: -(before + after) / (2 * bend) }
    : { bend: 0, shift: 0 }
}

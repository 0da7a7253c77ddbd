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
  const top = highest(first, last, i => values[i] as number)
  if (top === null) return null
  const { bend } = parabola(i => Math.log(values[i] as number), top)
  const widened = bend < 0 ? -(step * step) / bend : Number.POSITIVE_INFINITY
  const power = Math.max(0, 1 - (bandwidth * bandwidth) / widened)
  const perDay = (i: number): number => (values[i] as number) * scalePerDay(from + i * step) ** power
  const peak = highest(first, last, perDay)
  if (peak === null) return null
  return toDays(from + (peak + parabola(i => Math.log(perDay(i)), peak).shift) * step)
}

function highest(first: number, last: number, height: (i: number) => number): number | null {
  let top = first
  let most = height(first)
  for (let i = first + 1; i <= last; i++) {
    const here = height(i)
    if (here > most) {
      top = i
      most = here
    }
  }
  return top === first || top === last ? null : top
}

/** Second difference at a grid point, and where between its neighbours the parabola has its top, in grid steps. */
function parabola(at: (i: number) => number, i: number): { bend: number; shift: number } {
  const before = at(i - 1)
  const after = at(i + 1)
  const bend = before - 2 * at(i) + after
  return Number.isFinite(bend) && bend < 0
    ? { bend, shift: (before - after) / (2 * bend) }
    : { bend: 0, shift: 0 }
}

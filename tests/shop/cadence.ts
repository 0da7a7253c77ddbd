// When a buyer comes back: the known clocks that are put into the shop, and the shares they must give.
import type { Random } from './random'

export type Cadence =
  /** Used up and bought again: gaps gather around a mean. */
  | { kind: 'refill-gamma'; meanDays: number; shape: number; repeat: number }
  | { kind: 'refill-normal'; meanDays: number; sdDays: number; repeat: number }
  /** Bought again whenever: exponential gaps, no rhythm to find. */
  | { kind: 'memoryless'; meanDays: number; repeat: number }
  /** Bought once. */
  | { kind: 'one-off'; repeat: 0 }

/** Draws the days to the next purchase, a whole number of at least 1, or null when the buyer never comes back. */
export function drawGap(cadence: Cadence, random: Random): number | null {
  if (!random.chance(cadence.repeat)) return null
  const days = drawDays(cadence, random)
  return days === null ? null : Math.max(1, Math.round(days))
}

function drawDays(cadence: Cadence, random: Random): number | null {
  switch (cadence.kind) {
    case 'refill-gamma':
      return random.gamma(cadence.shape, cadence.meanDays)
    case 'refill-normal':
      return random.normal(cadence.meanDays, cadence.sdDays)
    case 'memoryless':
      return random.exponential(cadence.meanDays)
    case 'one-off':
      return null
  }
}

/** Share of buyers with another purchase within `days`, by the cadence itself; rounding to whole days included. */
export function shareWithin(cadence: Cadence, days: number): number {
  return cadence.repeat * gapDistribution(cadence, days + 0.5)
}

/** Median gap in days of those who come back; null for one-off products. */
export function medianGap(cadence: Cadence): number | null {
  if (cadence.kind === 'one-off') return null
  let low = 0
  let high = cadence.meanDays * 20
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2
    if (gapDistribution(cadence, middle) < 0.5) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function gapDistribution(cadence: Cadence, days: number): number {
  switch (cadence.kind) {
    case 'refill-gamma':
      return lowerGamma(cadence.shape, (days * cadence.shape) / cadence.meanDays)
    case 'refill-normal':
      return normalDistribution((days - cadence.meanDays) / cadence.sdDays)
    case 'memoryless':
      return 1 - Math.exp(-days / cadence.meanDays)
    case 'one-off':
      return 0
  }
}

/** Regularised lower incomplete gamma by its power series (Abramowitz and Stegun 6.5.29); fine for the shapes used here. */
function lowerGamma(shape: number, x: number): number {
  if (x <= 0) return 0
  if (x > shape + 12 * Math.sqrt(shape) + 20) return 1
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < 2000 && term > sum * 1e-15; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return sum * Math.exp(shape * Math.log(x) - x - logGamma(shape))
}

/** Stirling's series after shifting the argument above 12. */
function logGamma(x: number): number {
  let shift = 0
  let z = x
  while (z < 12) {
    shift -= Math.log(z)
    z += 1
  }
  return shift + (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * z) - 1 / (360 * z ** 3)
}

/** Abramowitz and Stegun 7.1.26, error below 1.5e-7. */
function normalDistribution(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const tail =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp(-x * x)
  return z < 0 ? tail / 2 : 1 - tail / 2
}

// The time a Pareto/NBD buyer who is alive still spends in a window: mean and mean square.
import type { CountMoments } from './stage-counts'

/**
 * E[min(L, t)] and E[min(L, t)^2], P(L > u) = (scale / (scale + u))^s.
 *
 * Integrals of (1 + u/scale)^-s and 2 u (1 + u/scale)^-s over 0..t; with v = ln(1 + t/scale) they are made of
 * (e^(pv) - 1)/p at p = 1 - s and 2 - s, which goes to v at p = 0 (Schmittlein, Morrison and Colombo 1987, equation 16,
 * at any s).
 *
 * @throws never.
 */
export function lomaxLifetime(s: number, scale: number, t: number): CountMoments {
  const v = Math.log1p(t / scale)
  const mean = scale * growth(1 - s, v)
  // For short windows the difference below would lose digits to itself; (t/scale)^2 / 2 and its next term do not.
  if (v < 1e-4) return { mean, square: t * t * (1 - (2 * s * t) / (3 * scale)) }
  return { mean, square: Math.max(mean * mean, 2 * scale * scale * (growth(2 - s, v) - growth(1 - s, v))) }
}

/** (e^(pv) - 1) / p, and its limit v at p = 0. */
const growth = (p: number, v: number): number => (Math.abs(p * v) < 1e-12 ? v : Math.expm1(p * v) / p)

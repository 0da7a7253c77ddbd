// How many stages pass in a time when their rate is uncertain: the negative binomial law, walked from its start upward.
import { logBeta } from '@/lib/stats/special/log-beta'

/** The law of N with P(N = n) = (shape)_n / n! share^n (1 - share)^shape; share = t / (rate + t) for a time t. */
export interface StageCounts {
  readonly shape: number
  readonly share: number
  /** Where to begin: below it everything together is too unlikely to count. */
  readonly first: number
  /** P(N = first). */
  readonly probability: number
}

/** Mean and mean square of a count or a time. */
export interface CountMoments {
  mean: number
  square: number
}

/** Below this exponent P(N = 0) is an ordinary number. */
const ORDINARY = 600
/** Standard deviations below the mean at which to begin otherwise. */
const FAR = 14

/**
 * Stages in a time t at a rate drawn from Gamma(shape, rate). Greenwood and Yule (1920).
 *
 * @example stageCounts(1, 1, 1).probability // P(N = 0) = 1/2
 * @throws never.
 */
export function stageCounts(shape: number, rate: number, t: number): StageCounts {
  const share = t / (rate + t)
  const exponent = shape * Math.log1p(t / rate)
  if (exponent < ORDINARY) return { shape, share, first: 0, probability: Math.exp(-exponent) }
  const mean = (shape * t) / rate
  const spread = Math.sqrt(mean * (1 + t / rate))
  const first = Math.max(0, Math.floor(mean - FAR * spread))
  // (shape)_n / n! = 1 / ((shape + n) B(shape, n + 1)).
  const log = first * Math.log(share) - exponent - logBeta(shape, first + 1) - Math.log(shape + first)
  return { shape, share, first, probability: Math.exp(log) }
}

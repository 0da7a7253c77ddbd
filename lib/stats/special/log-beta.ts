// The logarithm of the beta function, without the cancellation of three large ln G values.
import { logGamma } from './log-gamma'
import { STIRLING_FROM, stirlingRemainder } from './stirling-remainder'

const HALF_LOG_TWO_PI = 0.9189385332046728

/**
 * ln B(a, b) = ln G(a) + ln G(b) - ln G(a + b) for a, b > 0, to about 1e-14.
 *
 * With a large argument the leading terms of Stirling's formula are taken off on paper, as in Didonato and Morris (1992),
 * ACM TOMS 18, algorithm 708 (functions BCORR and ALGDIV).
 *
 * @example logBeta(2, 3) // ln(1/12) = -2.4849066
 * @throws never; NaN unless both are positive.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b)
  const large = Math.max(a, b)
  if (!(small > 0)) return Number.NaN
  if (large < STIRLING_FROM) return logGamma(small) + logGamma(large) - logGamma(small + large)
  const sum = small + large
  const share = small / sum
  const remainder = stirlingRemainder(large) - stirlingRemainder(sum)
  if (small < STIRLING_FROM)
    return logGamma(small) + remainder + small - small * Math.log(sum) + (large - 0.5) * Math.log1p(-share)
  return (
    HALF_LOG_TWO_PI -
    0.5 * Math.log(large) +
    (stirlingRemainder(small) + remainder) +
    (small - 0.5) * Math.log(share) +
    large * Math.log1p(-share)
  )
}

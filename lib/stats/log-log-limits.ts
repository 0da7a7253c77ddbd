// Confidence limits of a survival share on the log-minus-log scale: they stay inside 0..1 and hold at small samples.
import { NORMAL_95 } from './normal-95'

/**
 * Limits of S from S itself and Greenwood's sum V = sum d / (n (n - d)).
 *
 * Kalbfleisch and Prentice (1980), section 1.3: log(-log S) +/- z sqrt(V) / |log S|, carried back to
 * S^exp(+/- z sqrt(V) / |log S|). At S = 1 nothing has happened and nothing is uncertain by this formula: 1 and 1.
 *
 * @example logLogLimits(0.5, 0.5) // one of two gone: { low: 0.00598, high: 0.9104 }
 * @throws RangeError outside 0 < S <= 1: at S = 0 Greenwood's sum is infinite and there are no such limits.
 */
export function logLogLimits(
  survival: number,
  greenwood: number,
  z = NORMAL_95,
): { low: number; high: number } {
  if (!(survival > 0 && survival <= 1)) throw new RangeError(`No log-log limits at S = ${survival}.`)
  if (survival === 1) return { low: 1, high: 1 }
  const logSurvival = Math.log(survival)
  const factor = Math.exp((z * Math.sqrt(greenwood)) / -logSurvival)
  return { low: Math.exp(logSurvival * factor), high: Math.exp(logSurvival / factor) }
}

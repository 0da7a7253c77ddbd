// How far off past forecasts were, for the sentence "in the last six months our 90-day forecast was off by 8 %".
import { quantile } from '@/lib/stats/quantile'

/** One forecast made from the past as it stood on a day, and what came. */
export interface PastForecast {
  readonly asOf: number
  readonly forecast: number
  readonly actual: number
  /** The forecast's own variance (process and parameters); without it the model's error cannot be told from chance. */
  readonly variance?: number
}

export type ErrorSummary =
  | {
      kind: 'measured'
      /** Median of |actual - forecast| / forecast. */
      medianError: number
      /** Median of (actual - forecast) / forecast: above 0 the forecasts were too low. */
      bias: number
      /** What the model gets wrong beyond chance, as a standard deviation relative to the forecast; null without variances. */
      modelErrorShare: number | null
      origins: number
    }
  | { kind: 'too-few'; origins: number; needed: number }

/** Below this many past forecasts a median says nothing. */
export const ORIGINS_NEEDED = 3

/**
 * Summary of past forecasts; forecasts of 0 or not finite do not count.
 *
 * Errors are relative to the forecast, not to what came: that is how a seller reads a forecast, and it stays finite
 * when nothing came. The model's share is the excess of mean squared relative errors over the forecasts' own variances,
 * 0 where chance explains all (method of moments).
 *
 * @throws never.
 */
export function errorSummary(past: readonly PastForecast[]): ErrorSummary {
  const usable = past.filter(
    one => one.forecast > 0 && Number.isFinite(one.actual) && Number.isFinite(one.forecast),
  )
  const origins = usable.length
  if (origins < ORIGINS_NEEDED) return { kind: 'too-few', origins, needed: ORIGINS_NEEDED }
  const signed = Float64Array.from(usable, one => (one.actual - one.forecast) / one.forecast)
  const excess = usable.map(({ forecast, variance }, i) =>
    variance === undefined ? Number.NaN : (signed[i] as number) ** 2 - variance / forecast / forecast,
  )
  const mean = excess.reduce((sum, one) => sum + one, 0) / origins
  return {
    kind: 'measured',
    medianError: quantile(signed.map(Math.abs).sort(), 0.5),
    bias: quantile(signed.slice().sort(), 0.5),
    modelErrorShare: Number.isFinite(mean) ? Math.sqrt(Math.max(0, mean)) : null,
    origins,
  }
}

// Which past days to forecast from again, to see how far off the forecasts would have been.

export interface OriginOptions {
  /** A forecast needs at least this much past: the horizon twice over, and no less than half a year, unless told. */
  readonly historyDays?: number
  /** Days between origins at least; 14 unless told. */
  readonly stepDays?: number
  /** Origins at most; 12 unless told: each costs a fit. */
  readonly most?: number
  /** Only forecasts whose horizon ended within so many days before the last day; all unless told. */
  readonly withinDays?: number
}

/**
 * The days "as of" which to forecast again, ascending: the last has its horizon ending on `lastDay`, each has enough past.
 *
 * Rolling-origin evaluation (Tashman 2000, International Journal of Forecasting 16). Where more than `most` would fit,
 * they are spread evenly over the time there is, the latest always among them.
 *
 * @param firstDay first day of intake, @param lastDay last complete one, @param horizonDays 1 or more.
 * @returns an empty list when the past is too short.
 * @throws RangeError on a horizon, step or number of origins below 1.
 */
export function rollingOrigins(
  firstDay: number,
  lastDay: number,
  horizonDays: number,
  options: OriginOptions = {},
): Int32Array {
  const { historyDays = Math.max(182, 2 * horizonDays), stepDays = 14, most = 12 } = options
  if (!(horizonDays >= 1 && stepDays >= 1 && most >= 1))
    throw new RangeError(`No ${most} origins every ${stepDays} days for ${horizonDays} days ahead.`)
  const latest = lastDay - horizonDays
  const earliest = Math.max(firstDay + historyDays, latest - (options.withinDays ?? Number.POSITIVE_INFINITY))
  if (!(latest >= earliest)) return new Int32Array(0)
  const fitting = Math.floor((latest - earliest) / stepDays) + 1
  const count = Math.min(fitting, Math.floor(most))
  const step = count === fitting ? stepDays : (latest - earliest) / (count - 1)
  return Int32Array.from({ length: count }, (_, i) =>
    Math.round(latest - (count - 1 - i) * (count > 1 ? step : 0)),
  )
}

// "How many orders, and how much money, will the buyers I have bring?" Of a shop, of an entry ASIN, of an ASIN sold.
import { isoDate } from '@/lib/schema/dates'
import type { Estimate, Forecast, ForecastWeek } from '@/lib/schema/outlook'
import { totalInterval } from '@/lib/stats/forecast/total-interval'
import { type ForecastTotal, weeklyBand } from '@/lib/stats/forecast/weekly-band'
import { between, expectations, expectedUntil, type Portfolio } from './portfolio'
import type { ShopClock } from './shop-clock'
import type { Spend } from './spend'

export interface ForecastFrame {
  readonly clock: ShopClock
  /** Last day of intake: the models know nothing later. The forecast starts after `asOfDay`, which is no earlier. */
  readonly intakeEnd: number
  readonly asOfDay: number
  readonly horizonDays: number
  /** Standard deviation of the model's own error relative to a forecast; null = not measured. */
  readonly modelError: number | null
}

export const LEVEL = 0.9
const WEEK_LEVEL = 0.8
const WEEKS = 13

/** @throws never. */
export function forecast(
  portfolio: Portfolio,
  frame: ForecastFrame,
  spend: Spend,
  basis: Forecast['basis'],
): Forecast {
  const { clock, intakeEnd, asOfDay, horizonDays, modelError } = frame
  const idle = asOfDay - intakeEnd
  const [from, to] = [clock.weeks(idle), clock.weeks(idle + horizonDays)]
  const total = between(portfolio, from, to)
  const purchases = around(total, modelError)
  return {
    horizonDays,
    buyers: portfolio.columns.rows,
    purchases,
    revenueMinor: revenue(portfolio, total, from, to, spend, modelError),
    byWeek: byWeek(portfolio, frame, total),
    basis,
  }
}

function around(
  { mean, processVariance, parameterVariance }: ForecastTotal,
  modelError: number | null,
): Estimate {
  return { value: mean, ...totalInterval(mean, processVariance, parameterVariance, modelError, LEVEL, true) }
}

/** Thirteen weeks; what is not known of the total is known of the horizon, and goes with the mean. */
function byWeek(portfolio: Portfolio, frame: ForecastFrame, horizon: ForecastTotal): ForecastWeek[] {
  const { clock, asOfDay, intakeEnd, modelError } = frame
  const meanTo = (days: number): number => expectedUntil(portfolio, clock.weeks(asOfDay - intakeEnd + days))
  const means = Array.from({ length: WEEKS + 1 }, (_, week) => meanTo(7 * week))
  const expected = Float64Array.from({ length: WEEKS }, (_, week) =>
    Math.max(0, (means[week + 1] as number) - (means[week] as number)),
  )
  const mean = expected.reduce((sum, one) => sum + one, 0)
  const part = horizon.mean > 0 ? mean / horizon.mean : 0
  const total = {
    mean,
    processVariance: horizon.processVariance * part,
    parameterVariance: horizon.parameterVariance * part * part,
  }
  const band = weeklyBand(expected, total, modelError, clock.season.dispersion, WEEK_LEVEL)
  return Array.from(expected, (value, week) => ({
    week: week + 1,
    from: isoDate(asOfDay + 1 + 7 * week),
    value,
    low: band.low[week] as number,
    high: band.high[week] as number,
  }))
}

/**
 * Expected purchases times expected spend, customer by customer. Its variance: each purchase's own spread of value, the
 * spread of purchases at the customer's value (in the proportion seen in the total), and what is not known of either mean.
 */
function revenue(
  portfolio: Portfolio,
  total: ForecastTotal,
  from: number,
  to: number,
  spend: Spend,
  modelError: number | null,
): Estimate | null {
  if (spend.kind === 'none' || !(total.mean > 0)) return null
  const expected = expectations(portfolio, from, to)
  const spread = total.processVariance / total.mean
  let mean = 0
  let process = 0
  for (let row = 0; row < portfolio.columns.rows; row++) {
    const orders = expected(row)
    const value = spend.of(portfolio.columns, row)
    mean += orders * value
    process += orders * spend.orderVariance(portfolio.columns, row) + spread * orders * value * value
  }
  const fromOrders = total.parameterVariance / total.mean / total.mean
  const parameters = mean * mean * (fromOrders + spend.relativeError ** 2)
  return { value: mean, ...totalInterval(mean, process, parameters, modelError, LEVEL) }
}

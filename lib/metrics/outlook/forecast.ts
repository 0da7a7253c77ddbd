// "How many orders, and how much money, will the buyers I have bring?" Of a shop, of an entry ASIN, of an ASIN sold.
import { isoDate } from '@/lib/schema/dates'
import type { Estimate, Forecast, ForecastWeek } from '@/lib/schema/outlook'
import type { BtydFit, CustomerRows } from '@/lib/stats/btyd/btyd-model'
import { expectedPurchases } from '@/lib/stats/btyd/expected-purchases'
import { expectedTotal, forecastTotal } from '@/lib/stats/btyd/forecast-total'
import { groupRows } from '@/lib/stats/btyd/group-rows'
import { totalInterval } from '@/lib/stats/forecast/total-interval'
import { type ForecastTotal, weeklyBand } from '@/lib/stats/forecast/weekly-band'
import type { CustomerColumns } from './customer-columns'
import { customerRows, TIME_UNIT_DAYS } from './customer-rows'
import type { ShopClock } from './shop-clock'
import type { Spend } from './spend'

/** Customers, each with the model that speaks of them. */
export interface Portfolio {
  readonly columns: CustomerColumns
  fitOf(row: number): BtydFit
}

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
  const groups = groupsOf(portfolio)
  const total = between(groups, clock.weeks(idle), clock.weeks(idle + horizonDays))
  const purchases = around(total, modelError)
  return {
    horizonDays,
    buyers: portfolio.columns.rows,
    purchases,
    revenueMinor: revenue(
      portfolio,
      total,
      clock.weeks(idle),
      clock.weeks(idle + horizonDays),
      spend,
      modelError,
    ),
    byWeek: byWeek(groups, frame, total),
    basis,
  }
}

interface Group {
  fit: BtydFit
  rows: CustomerRows
}

/** Customers of one model together, those of the same history merged. */
export function groupsOf({ columns, fitOf }: Portfolio): Group[] {
  const fits = new Set<BtydFit>()
  for (let row = 0; row < columns.rows; row++) fits.add(fitOf(row))
  return [...fits].map(fit => ({ fit, rows: groupRows(customerRows(columns, row => fitOf(row) === fit)) }))
}

/** The total from one model time to another: what falls before the first is known to be missing, not to come. */
export function between(groups: readonly Group[], from: number, to: number): ForecastTotal {
  const sum = { mean: 0, processVariance: 0, parameterVariance: 0 }
  for (const { fit, rows } of groups) {
    const whole = forecastTotal(fit, rows, to)
    const before = from > 0 ? expectedTotal(fit, rows, from) : 0
    const part = whole.mean > 0 ? (whole.mean - before) / whole.mean : 0
    sum.mean += whole.mean - before
    sum.processVariance += whole.processVariance * part
    sum.parameterVariance += whole.parameterVariance * part * part
  }
  return sum
}

function around(
  { mean, processVariance, parameterVariance }: ForecastTotal,
  modelError: number | null,
): Estimate {
  return { value: mean, ...totalInterval(mean, processVariance, parameterVariance, modelError, LEVEL, true) }
}

/** Thirteen weeks; what is not known of the total is known of the horizon, and goes with the mean. */
function byWeek(groups: readonly Group[], frame: ForecastFrame, horizon: ForecastTotal): ForecastWeek[] {
  const { clock, asOfDay, intakeEnd, modelError } = frame
  const meanTo = (days: number): number => {
    const time = clock.weeks(asOfDay - intakeEnd + days)
    return groups.reduce((sum, { fit, rows }) => sum + (time > 0 ? expectedTotal(fit, rows, time) : 0), 0)
  }
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

/** Expected purchases of a row between two model times; customers with the same history are asked for once. */
export function expectations(
  { columns, fitOf }: Portfolio,
  from: number,
  to: number,
): (row: number) => number {
  const known = new Map<BtydFit, Map<string, number>>()
  return row => {
    const fit = fitOf(row)
    const ofFit = known.get(fit) ?? new Map<string, number>()
    known.set(fit, ofFit)
    const [x, tx, T] = [columns.x[row] as number, columns.tx[row] as number, columns.T[row] as number]
    const key = `${x} ${tx} ${T}`
    let orders = ofFit.get(key)
    if (orders === undefined) {
      const history = [x, tx / TIME_UNIT_DAYS, T / TIME_UNIT_DAYS] as const
      orders =
        expectedPurchases(fit, ...history, to) - (from > 0 ? expectedPurchases(fit, ...history, from) : 0)
      ofFit.set(key, orders)
    }
    return orders
  }
}

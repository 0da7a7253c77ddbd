// "What will a new buyer be worth by day 90, 180, 365?" The first order as it was, repeats as the model expects them.
import type { Estimate, ValueHorizon } from '@/lib/schema/outlook'
import type { BtydFit } from '@/lib/stats/btyd/btyd-model'
import { expectedFromEntry } from '@/lib/stats/btyd/expected-from-entry'
import { totalInterval } from '@/lib/stats/forecast/total-interval'
import type { CustomerColumns } from './customer-columns'
import { TIME_UNIT_DAYS } from './customer-rows'
import { LEVEL } from './forecast'
import type { Spend } from './spend'

/** Repeats of the whole shop that a group's own mean spend is held to. */
const HELD_TO = 5
/** Fewer first orders than this tell nothing of the next. */
const ENOUGH_FIRST = 5
const STEP = 1e-4

/**
 * Mean first order plus E[X(h)] times the group's mean repeat order, minor units, 90 % limits from what is not known of
 * the three means and the model's own error.
 *
 * @param firstRevenue first purchases of the group in minor units.
 * @returns for each horizon null where nothing is known of the spend or of first orders.
 * @throws never.
 */
export function valueAhead(
  fit: BtydFit,
  columns: CustomerColumns,
  firstRevenue: readonly number[],
  spend: Spend,
  modelError: number | null,
): Record<ValueHorizon, Estimate | null> {
  const at = (days: ValueHorizon): Estimate | null => {
    if (spend.kind === 'none' || firstRevenue.length < ENOUGH_FIRST) return null
    const first = meanOf(firstRevenue)
    const weeks = days / TIME_UNIT_DAYS
    const repeats = expectedFromEntry(fit, weeks)
    const repeatValue = groupSpend(columns, spend)
    const value = first.mean + repeats * repeatValue
    if (!(value > 0)) return null
    const variance =
      first.variance +
      repeatValue ** 2 * parameterVariance(fit, weeks) +
      (repeats * repeatValue * spend.relativeError) ** 2
    return { value, ...totalInterval(value, 0, variance, modelError, LEVEL) }
  }
  return { 90: at(90), 180: at(180), 365: at(365) }
}

function meanOf(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  return { mean, variance: squares / (values.length - 1) / values.length }
}

/** Mean value of the group's repeats as expected, held to the shop's by a few orders. @throws never. */
export function groupSpend(columns: CustomerColumns, spend: Exclude<Spend, { kind: 'none' }>): number {
  let orders = 0
  let value = 0
  let shop = Number.NaN
  for (let row = 0; row < columns.rows; row++) {
    const x = columns.x[row] as number
    if (x === 0) shop = spend.of(columns, row)
    orders += x
    value += x * spend.of(columns, row)
  }
  return Number.isNaN(shop) ? value / orders : (value + HELD_TO * shop) / (orders + HELD_TO)
}

/** Delta method on the log parameters; 0 where the fit leaves a direction open (the model's own error stands in). */
function parameterVariance(fit: BtydFit, weeks: number): number {
  const { covariance, parameters } = fit
  if (covariance === null) return 0
  const size = parameters.length
  const slope = Array.from({ length: size }, (_, i) => {
    const moved = (by: number): number =>
      expectedFromEntry(
        { ...fit, parameters: parameters.map((one, j) => (i === j ? one * Math.exp(by) : one)) },
        weeks,
      )
    return (moved(STEP) - moved(-STEP)) / (2 * STEP)
  })
  let variance = 0
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      variance += (slope[i] as number) * (covariance[i * size + j] as number) * (slope[j] as number)
  return Math.max(0, variance)
}

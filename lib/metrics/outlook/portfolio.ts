// Customers with the models that speak of them: those of one model together, those of the same history asked for once.
import type { BtydFit } from '@/lib/stats/btyd/btyd-model'
import { type PurchasesAhead, purchasesAhead } from '@/lib/stats/btyd/purchases-ahead'
import type { ForecastTotal } from '@/lib/stats/forecast/weekly-band'
import type { CustomerColumns } from './customer-columns'
import { customerRows } from './customer-rows'

export interface Portfolio {
  readonly columns: CustomerColumns
  fitOf(row: number): BtydFit
  /** Customers of one model. */
  readonly kinds: readonly Kind[]
}

interface Kind {
  /** Rows of the columns, in the order of what is ahead of each. */
  readonly rows: Uint32Array
  readonly ahead: PurchasesAhead
}

/** @throws never. */
export function portfolio(columns: CustomerColumns, fitOf: (row: number) => BtydFit): Portfolio {
  const byFit = new Map<BtydFit, number[]>()
  for (let row = 0; row < columns.rows; row++) {
    const fit = fitOf(row)
    const rows = byFit.get(fit)
    if (rows === undefined) byFit.set(fit, [row])
    else rows.push(row)
  }
  const kinds = [...byFit].map(([fit, rows]) => ({
    rows: Uint32Array.from(rows),
    ahead: purchasesAhead(fit, customerRows(columns, rows)),
  }))
  return { columns, fitOf, kinds }
}

/** The total from one model time to another: what falls before the first is known to be missing, not to come. */
export function between({ kinds }: Portfolio, from: number, to: number): ForecastTotal {
  const sum = { mean: 0, processVariance: 0, parameterVariance: 0 }
  for (const { ahead } of kinds) {
    const whole = ahead.forecast(to)
    const before = from > 0 ? ahead.expected(from) : 0
    const part = whole.mean > 0 ? (whole.mean - before) / whole.mean : 0
    sum.mean += whole.mean - before
    sum.processVariance += whole.processVariance * part
    sum.parameterVariance += whole.parameterVariance * part * part
  }
  return sum
}

/** Expected purchases of all customers up to a model time. */
export const expectedUntil = ({ kinds }: Portfolio, time: number): number =>
  time > 0 ? kinds.reduce((sum, { ahead }) => sum + ahead.expected(time), 0) : 0

/** Expected purchases of a row between two model times. */
export function expectations(
  { columns, kinds }: Portfolio,
  from: number,
  to: number,
): (row: number) => number {
  const expected = spread(columns, kinds, ({ ahead }) => ahead.each(Math.max(0, from), to))
  return row => expected[row] as number
}

/** Of each row the chance that its customer is still active. */
export const aliveByRow = ({ columns, kinds }: Portfolio): Float64Array =>
  spread(columns, kinds, ({ ahead }) => ahead.alive)

/** What is known of each kind, row by row of the columns. */
function spread(
  columns: CustomerColumns,
  kinds: readonly Kind[],
  of: (kind: Kind) => Float64Array,
): Float64Array {
  const all = new Float64Array(columns.rows)
  for (const kind of kinds) {
    const values = of(kind)
    for (let i = 0; i < values.length; i++) all[kind.rows[i] as number] = values[i] as number
  }
  return all
}

// Customers as rows of a purchase model: weeks, the unit of the literature, one row a customer.
import type { CustomerRows } from '@/lib/stats/btyd/btyd-model'
import type { CustomerColumns } from './customer-columns'

/** Days in the time unit of all purchase models. */
export const TIME_UNIT_DAYS = 7
const LOG_UNIT = Math.log(TIME_UNIT_DAYS)

/**
 * Some of the customers in weeks: x, t_x, T, and the sum of ln(gap) that models with regular gaps need.
 *
 * @param taken rows of the columns.
 * @throws never.
 */
export function customerRows(columns: CustomerColumns, taken: ArrayLike<number>): CustomerRows {
  const rows = taken.length
  const column = (): Float64Array => new Float64Array(rows)
  const [x, tx, T, litt] = [column(), column(), column(), column()]
  for (let i = 0; i < rows; i++) {
    const row = taken[i] as number
    const repeats = columns.x[row] as number
    x[i] = repeats
    tx[i] = (columns.tx[row] as number) / TIME_UNIT_DAYS
    T[i] = (columns.T[row] as number) / TIME_UNIT_DAYS
    litt[i] = (columns.litt[row] as number) - repeats * LOG_UNIT
  }
  return { rows, x, tx, T, litt, weight: column().fill(1) }
}

/** Rows of the columns, apart by what is asked of them: first those for which it is true. @throws never. */
export function parted(columns: CustomerColumns, asked: (row: number) => boolean): [number[], number[]] {
  const [yes, no]: [number[], number[]] = [[], []]
  for (let row = 0; row < columns.rows; row++) (asked(row) ? yes : no).push(row)
  return [yes, no]
}

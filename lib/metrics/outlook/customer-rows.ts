// Customers as rows of a purchase model: weeks, the unit of the literature, one row a customer.
import type { CustomerRows } from '@/lib/stats/btyd/btyd-model'
import type { CustomerColumns } from './customer-columns'

/** Days in the time unit of all purchase models. */
export const TIME_UNIT_DAYS = 7
const LOG_UNIT = Math.log(TIME_UNIT_DAYS)

/**
 * Rows in weeks of some of the customers: x, t_x, T, and the sum of ln(gap) that models with regular gaps need.
 *
 * @param keep row of the columns -> is it taken?
 * @throws never.
 */
export function customerRows(
  columns: CustomerColumns,
  keep: (row: number) => boolean = () => true,
): CustomerRows {
  let rows = 0
  const taken = new Uint32Array(columns.rows)
  for (let row = 0; row < columns.rows; row++) if (keep(row)) taken[rows++] = row
  const pick = (value: (row: number) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, i) => value(taken[i] as number))
  return {
    rows,
    x: pick(row => columns.x[row] as number),
    tx: pick(row => (columns.tx[row] as number) / TIME_UNIT_DAYS),
    T: pick(row => (columns.T[row] as number) / TIME_UNIT_DAYS),
    litt: pick(row => (columns.litt[row] as number) - (columns.x[row] as number) * LOG_UNIT),
    weight: new Float64Array(rows).fill(1),
  }
}

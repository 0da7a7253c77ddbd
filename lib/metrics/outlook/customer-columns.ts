// Customers as purchase models see them: x repeats, t_x days to the last of them, T days under observation.
import type { PurchaseDays } from './purchase-days'

/** One row a customer. Times in days. */
export interface CustomerColumns {
  readonly rows: number
  /** Row -> customer of the purchase days. */
  readonly customer: Uint32Array
  readonly x: Float64Array
  readonly tx: Float64Array
  readonly T: Float64Array
  /** Sum of ln(gap in days) over the x gaps, for models with regular gaps; 0 when x = 0. */
  readonly litt: Float64Array
  /** Mean revenue of the x repeats in minor units; 0 when x = 0. */
  readonly meanSpend: Float64Array
}

export interface ObservedSpan {
  /** Customers whose first purchase is earlier are left out; null = nobody is. */
  enteredFrom: number | null
  /** Last day of observation (epoch day): purchases after it are not looked at. */
  to: number
}

/**
 * x counts days with a purchase after the first, t_x and T run from the first purchase (Fader, Hardie and Lee 2005,
 * section 3). Customers whose first purchase is after the span are left out, so T >= t_x >= 0 always holds.
 *
 * @param members customers to take, null = all.
 * @throws never.
 */
export function customerColumns(
  days: PurchaseDays,
  { enteredFrom, to }: ObservedSpan,
  members: ArrayLike<number> | null = null,
): CustomerColumns {
  const room = members?.length ?? days.customers
  const columns = {
    customer: new Uint32Array(room),
    x: new Float64Array(room),
    tx: new Float64Array(room),
    T: new Float64Array(room),
    litt: new Float64Array(room),
    meanSpend: new Float64Array(room),
  }
  let rows = 0
  for (let i = 0; i < room; i++) {
    const customer = members === null ? i : (members[i] as number)
    const first = days.start[customer] as number
    const entry = days.day[first] as number
    if (entry > to || (enteredFrom !== null && entry < enteredFrom)) continue
    columns.customer[rows] = customer
    columns.T[rows] = to - entry
    writeRepeats(columns, rows, days, first, days.start[customer + 1] as number, to)
    rows++
  }
  return { rows, ...columns }
}

function writeRepeats(
  columns: Omit<CustomerColumns, 'rows'>,
  row: number,
  { day, revenue }: PurchaseDays,
  first: number,
  end: number,
  to: number,
): void {
  let last = first
  let logs = 0
  let spent = 0
  for (let i = first + 1; i < end && (day[i] as number) <= to; i++) {
    logs += Math.log((day[i] as number) - (day[last] as number))
    spent += revenue[i] as number
    last = i
  }
  const x = last - first
  columns.x[row] = x
  columns.tx[row] = (day[last] as number) - (day[first] as number)
  columns.litt[row] = logs
  columns.meanSpend[row] = x === 0 ? 0 : spent / x
}

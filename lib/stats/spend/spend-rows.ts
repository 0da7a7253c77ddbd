// What a spend model is made from: how often each buyer bought, and what was spent on average.

/** One row a buyer. The literature's names: x = transactions averaged over, m = their mean value (any money unit). */
export interface SpendRows {
  readonly x: ArrayLike<number>
  readonly m: ArrayLike<number>
}

/** What lies beyond is no money: squares of it would leave the range of a double. */
const MONEY = { above: 1e-9, below: 1e15 }

/** Whether a row tells of spending: at least one transaction, a positive mean (a buyer refunded in full has none). */
export function tellsSpending(x: number | undefined, m: number | undefined): boolean {
  return x !== undefined && m !== undefined && x >= 1 && x < 1e9 && m > MONEY.above && m < MONEY.below
}

/** The rows that tell of spending, as columns of their own. */
export function spendColumns(rows: SpendRows): { x: Float64Array; m: Float64Array; n: number } {
  const x = new Float64Array(rows.x.length)
  const m = new Float64Array(rows.x.length)
  let n = 0
  for (let i = 0; i < rows.x.length; i++) {
    if (!tellsSpending(rows.x[i], rows.m[i])) continue
    x[n] = rows.x[i] as number
    m[n] = rows.m[i] as number
    n++
  }
  return { x: x.subarray(0, n), m: m.subarray(0, n), n }
}

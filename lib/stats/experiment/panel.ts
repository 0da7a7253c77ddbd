// Weekly orders of several products side by side: what a comparison before and after, treated and not, is made on.

/** Rows are products, columns weeks; both are named by their number. */
export interface Panel {
  readonly weeks: number
  /** [row][week]: orders. */
  readonly orders: readonly ArrayLike<number>[]
  /** [row][week]: 1 = the week counts, 0 = it is left out for this product (no stock, an event, not yet on sale). */
  readonly usable: readonly ArrayLike<number>[]
}

/** Weeks `from` to `start - 1` against `start` to `end - 1`. */
export interface Span {
  readonly from: number
  readonly start: number
  readonly end: number
}

/** Orders and number of a row's usable weeks from `from` to `to - 1`. @throws never. */
export function sumOfWeeks(
  { orders, usable }: Panel,
  row: number,
  from: number,
  to: number,
): { orders: number; weeks: number } {
  const counts = orders[row] ?? []
  const flags = usable[row] ?? []
  let sum = 0
  let weeks = 0
  for (let week = Math.max(0, from); week < to; week++) {
    if (flags[week] !== 1) continue
    sum += counts[week] ?? 0
    weeks++
  }
  return { orders: sum, weeks }
}

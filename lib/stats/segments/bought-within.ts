// How many buyers bought in a stretch of time: "bought this product in the last three months".

/**
 * Buyers' purchase days, one after the other: buyer i has days[starts[i]] to days[starts[i + 1] - 1], ascending. Several
 * purchases of a day stand as often as they happened.
 */
export interface PurchaseDays {
  /** One more entry than there are buyers. */
  readonly starts: ArrayLike<number>
  readonly days: ArrayLike<number>
}

/**
 * The number of buyers with at least `atLeast` purchases from day `from` to day `to`, both included.
 *
 * @param flags when given, is set to 1 at each such buyer and 0 elsewhere: the list behind the number.
 * @throws never; a stretch that ends before it begins holds nobody.
 */
export function boughtWithin(
  { starts, days }: PurchaseDays,
  from: number,
  to: number,
  atLeast = 1,
  flags?: Uint8Array,
): number {
  let buyers = 0
  for (let buyer = 0; buyer + 1 < starts.length; buyer++) {
    const end = starts[buyer + 1] as number
    // Recent purchases stand last: from the end backwards most buyers are settled at the first look.
    let at = end - 1
    const first = starts[buyer] as number
    while (at >= first && (days[at] as number) > to) at--
    // The purchase that would make it enough: `atLeast` - 1 places before the last within.
    const deciding = at - (atLeast - 1)
    const enough = atLeast >= 1 && deciding >= first && (days[deciding] as number) >= from
    if (enough) buyers++
    if (flags !== undefined) flags[buyer] = enough ? 1 : 0
  }
  return buyers
}

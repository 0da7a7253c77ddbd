// How many buyers once bought so often in so short a time: "three purchases within sixty days".
import type { PurchaseDays } from './bought-within'

/**
 * The number of buyers who ever had `purchases` purchases within `spanDays` days (first and last of them included: two
 * purchases on one day lie within 1 day, on neighbouring days within 2).
 *
 * @param flags when given, is set to 1 at each such buyer and 0 elsewhere.
 * @throws never; fewer than one purchase or day holds nobody.
 */
export function atLeastInDays(
  { starts, days }: PurchaseDays,
  purchases: number,
  spanDays: number,
  flags?: Uint8Array,
): number {
  let buyers = 0
  for (let buyer = 0; buyer + 1 < starts.length; buyer++) {
    const end = starts[buyer + 1] as number
    let enough = false
    for (
      let last = (starts[buyer] as number) + purchases - 1;
      purchases >= 1 && last < end && !enough;
      last++
    )
      enough = (days[last] as number) - (days[last - purchases + 1] as number) < spanDays
    if (enough) buyers++
    if (flags !== undefined) flags[buyer] = enough ? 1 : 0
  }
  return buyers
}

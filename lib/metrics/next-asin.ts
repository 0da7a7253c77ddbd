// "What do they buy when they come back?"
import type { AsinDays, NextAsin } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'
import type { AsinOrder } from './asin-order'
import type { IdCounts } from './id-counts'

/** More ASINs than there are; more buyers than 2^27 are beyond what a whole number holds. */
const RANKS = 2 ** 26

/**
 * The ASIN with the highest revenue in the second purchase, counted over the buyers who made one: most buyers first,
 * equal ones by ASIN. The entry ASIN itself is counted too: its share is the loyalty to the item.
 *
 * @param next buyers by id of the ASIN of their second purchase; 0 = not known.
 * @throws never.
 */
export function countNext(next: IdCounts, order: AsinOrder, asinOf: (id: number) => Asin): AsinDays['next'] {
  order.reach(next.ids[next.size - 1] ?? 0, asinOf)
  const keys = new Float64Array(next.size)
  let length = 0
  for (let i = 0; i < next.size; i++) {
    const id = next.ids[i] as number
    const count = next.counts[i] as number
    // One number to sort by: fewer buyers, then the later name, make it larger.
    if (id !== 0 && count > 0) keys[length++] = order.rank(id) - count * RANKS
  }
  const sorted = keys.subarray(0, length).sort()
  const asins: Asin[] = new Array(length)
  const buyers: number[] = new Array(length)
  sorted.forEach((key, i) => {
    const count = -Math.floor(key / RANKS)
    buyers[i] = count
    asins[i] = asinOf(order.at(key + count * RANKS))
  })
  return { asins, buyers }
}

/**
 * The same as a list with shares: of all buyers with a second purchase, also of those whose ASIN is not known, so they
 * may add up to less than 1.
 *
 * @param repeaters buyers with a second purchase.
 * @throws never.
 */
export const nextAsin = ({ asins, buyers }: AsinDays['next'], repeaters: number): NextAsin[] =>
  asins.map((asin, i) => ({ asin, buyers: buyers[i] as number, share: (buyers[i] as number) / repeaters }))

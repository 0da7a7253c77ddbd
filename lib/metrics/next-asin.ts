// "What do they buy when they come back?"
import type { NextAsin } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'
import { type BuyerGroup, NO_SECOND_PURCHASE } from '@/lib/schema/purchase-history'

/**
 * The ASIN with the highest revenue in the second purchase, counted over the buyers who made one: most buyers first,
 * equal ones by ASIN. Shares are of all buyers with a second purchase, also of those whose ASIN is not known,
 * so they may add up to less than 1. The entry ASIN itself is listed too: that share is the loyalty to the item.
 *
 * @param asinOf the ASIN of an id of the history.
 * @throws never.
 */
export function nextAsin({ history, members }: BuyerGroup, asinOf: (id: number) => Asin): NextAsin[] {
  const buyersById = new Map<number, number>()
  let repeaters = 0
  for (let i = 0; i < members.length; i++) {
    const row = members[i] as number
    if (history.secondGapDays[row] === NO_SECOND_PURCHASE) continue
    repeaters++
    const id = history.nextAsin[row] as number
    if (id !== 0) buyersById.set(id, (buyersById.get(id) ?? 0) + 1)
  }
  return [...buyersById]
    .map(([id, buyers]) => ({ asin: asinOf(id), buyers, share: buyers / repeaters }))
    .sort((a, b) => b.buyers - a.buyers || (a.asin < b.asin ? -1 : 1))
}

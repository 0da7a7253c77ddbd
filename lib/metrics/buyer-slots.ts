// Which pile each buyer is counted on: one pile per entry ASIN to be computed, and pile 0 for all the others.
import type { PurchaseHistory } from '@/lib/schema/purchase-history'

/** Piles of one history. Every buyer lies on exactly one, so the sums of all piles are those of the shop. */
export interface BuyerSlots {
  readonly history: PurchaseHistory
  /** Rows of the history that are buyers. */
  readonly rows: Uint32Array
  /** Piles, pile 0 included. */
  readonly count: number
  /** Pile of an entry ASIN's id; 0 beyond its end. */
  readonly slotOf: Uint32Array
  /** Buyers on each pile; pile 0 is not counted. */
  readonly sizes: Uint32Array
}

/**
 * @param rows rows of the history that are buyers.
 * @param groups entry ASIN id and its buyers, for each group that gets a pile of its own: pile 1 is the first.
 * @throws never.
 */
export function buyerSlots(
  history: PurchaseHistory,
  rows: Uint32Array,
  groups: readonly { id: number; buyers: number }[],
): BuyerSlots {
  const largest = groups.reduce((most, group) => Math.max(most, group.id), 0)
  const slotOf = new Uint32Array(largest + 1)
  const sizes = new Uint32Array(groups.length + 1)
  groups.forEach(({ id, buyers }, at) => {
    slotOf[id] = at + 1
    sizes[at + 1] = buyers
  })
  return { history, rows, count: groups.length + 1, slotOf, sizes }
}

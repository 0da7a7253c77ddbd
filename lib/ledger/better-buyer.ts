// Which of two statements of an order's buyer is kept: a buyer over the reason why there is none, over a source that
// carries none. Of two buyers the one whose hash sorts first: it must not depend on which file came first.
import { BUYER } from '@/lib/schema/facts'
import type { BuyerDictionary } from './buyer-dictionary'

/** The better of two buyer codes; business relay over no-reply over blank among those that identify nobody. */
export function betterBuyer(buyers: Pick<BuyerDictionary, 'compare'>, a: number, b: number): number {
  if (a === b) return a
  if (a < BUYER.first || b < BUYER.first) return Math.max(a, b)
  return buyers.compare(a, b) <= 0 ? a : b
}

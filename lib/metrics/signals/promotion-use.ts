// "Do they only buy with a promotion?" Its share in first and in later orders, and whether those who began with one come back.
import type { PromotionUse } from '@/lib/schema/signals'
import type { SignalGround } from './ground'
import { PRICE_CUT } from './order-marks'
import { shareOf } from './share-of'

/** Came back, or not, within this many days. */
export const BACK_WITHIN_DAYS = 90

/** Depths are added as whole parts in a million: the sum is the same in whatever order lines stand. */
const MILLION = 1_000_000

const SEEN = 1
const PROMOTED = 2

/** Orders counted, and of them with a promotion, or whose buyer came back. */
interface Tally {
  of: number
  n: number
}

/**
 * Over the orders that the lines belong to, of identified buyers. First orders are those of the buyer's entry day, repeat
 * orders all later ones, whatever was bought first. Coming back is any later purchase in the shop; only first orders at
 * least 90 days before as-of are looked at.
 *
 * @param lines of one ASIN, or all of the shop.
 * @throws never.
 */
export function promotionUse(ground: SignalGround, lines: Uint32Array): PromotionUse {
  const { task, orders, marks, entryDay, secondGap, scratch: state } = ground
  const { sales } = task
  let depth = 0
  let discounted = 0
  for (const line of lines) {
    const order = orders.ofLine[line] as number
    const promoted = ((marks[order] as number) & PRICE_CUT) !== 0
    state[order] = promoted ? SEEN | PROMOTED : SEEN
    const discount = sales.discount[line] as number
    if (!promoted || !(discount > 0)) continue
    depth += Math.round((MILLION * discount) / ((sales.revenue[line] as number) + discount))
    discounted++
  }
  const first: Tally = { of: 0, n: 0 }
  const repeat: Tally = { of: 0, n: 0 }
  const after: Record<'with' | 'without', Tally> = { with: { of: 0, n: 0 }, without: { of: 0, n: 0 } }
  for (const line of lines) {
    const order = orders.ofLine[line] as number
    const was = state[order] as number
    const buyer = sales.buyer[line] as number
    state[order] = 0
    if (was === 0 || buyer < 0) continue
    const promoted = (was & PROMOTED) !== 0
    const day = sales.day[line] as number
    const isFirst = day <= (entryDay[buyer] as number)
    count(isFirst ? first : repeat, promoted)
    if (!isFirst || day > task.asOfDay - BACK_WITHIN_DAYS) continue
    const gap = secondGap[buyer] as number
    count(promoted ? after.with : after.without, gap > 0 && gap <= BACK_WITHIN_DAYS)
  }
  return {
    firstOrders: shareOf(first.of, first.n),
    repeatOrders: shareOf(repeat.of, repeat.n),
    depth: discounted === 0 ? null : depth / discounted / MILLION,
    repeatAfterPromotion: shareOf(after.with.of, after.with.n),
    repeatWithout: shareOf(after.without.of, after.without.n),
  }
}

function count(tally: Tally, is: boolean): void {
  tally.n++
  if (is) tally.of++
}

// Which orders had a promotion, and which went to a subscriber: one mark an order.
import type { StudyTask } from '@/lib/schema/study'
import type { OrderNumbers } from './order-numbers'
import { promotionKind } from './promotion-kinds'

/** Bits of a mark. */
export const PRICE_CUT = 1
export const SUBSCRIBER = 2
const NO_MARK = 0

/**
 * By order number: PRICE_CUT where a promotion of the order, or a discount on one of its lines, cuts the price; SUBSCRIBER
 * where a promotion is "Subscribe and Save". A discount in an order whose only promotion is that one is the subscriber's.
 *
 * @throws never.
 */
export function orderMarks({ money, sales }: StudyTask, orders: OrderNumbers): Uint8Array {
  const marks = new Uint8Array(orders.orders)
  const { promotions, promotionTexts } = money
  const kinds = new Map<number, number>()
  for (let row = 0; row < promotions.count; row++) {
    const order = orders.find(promotions.orderHigh[row] as number, promotions.orderLow[row] as number)
    if (order < 0) continue
    const [id, description] = [promotions.promotion[row] as number, promotions.description[row] as number]
    const key = id * promotionTexts.length + description
    let mark = kinds.get(key)
    if (mark === undefined) {
      mark = markOf(promotionTexts[id] ?? '', promotionTexts[description] ?? '')
      kinds.set(key, mark)
    }
    marks[order] = (marks[order] as number) | mark
  }
  for (let line = 0; line < sales.lines; line++) {
    const order = orders.ofLine[line] as number
    if ((sales.discount[line] as number) > 0 && marks[order] === NO_MARK) marks[order] = PRICE_CUT
  }
  return marks
}

function markOf(id: string, description: string): number {
  const kind = promotionKind(id, description)
  if (kind === 'subscription') return SUBSCRIBER
  return kind === 'price' ? PRICE_CUT : NO_MARK
}

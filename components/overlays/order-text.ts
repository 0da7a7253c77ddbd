// The sentence of an order's strip: its place among the buyer's purchases, and the days since the one before.
import type { Speak } from '@/components/primitives/create-speak'
import type { OrderSummary } from '@/lib/schema/figures'
import { ordinal } from './ordinal'

export interface OrderText {
  kind: 'none' | 'first' | 'again'
  /** What the strip shows. */
  short: string
  /** What it shows on hover: how it was counted and how sure it is. */
  whole: string
}

/** An order without a usable buyer says so: a row without a strip would look like one that was missed. */
export function orderText({ say, language }: Speak, order: OrderSummary): OrderText {
  const { purchaseNumber: place, daysSincePrevious, daysSinceFirst, mayBeOldCustomer } = order
  if (place === null) return { kind: 'none', short: say('order.none'), whole: say('order.none-why') }
  const old = mayBeOldCustomer ? [say('order.old')] : []
  if (place === 1 || daysSincePrevious === null) {
    const short = say(mayBeOldCustomer ? 'order.first-known' : 'order.first')
    return { kind: 'first', short, whole: [`${short}.`, ...old, say('order.what')].join(' ') }
  }
  const short = say('order.later', {
    ordinal: ordinal(place, language),
    before: ordinal(place - 1, language),
    n: daysSincePrevious,
  })
  const since =
    place > 2 && daysSinceFirst !== null ? [`${say('order.since-first', { n: daysSinceFirst })}.`] : []
  return { kind: 'again', short, whole: [`${short}.`, ...since, ...old, say('order.what')].join(' ') }
}

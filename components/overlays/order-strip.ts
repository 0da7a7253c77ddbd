// Which order of its buyer is this? One quiet line in the row; a click opens the side panel on what was bought.
import type { Speak } from '@/components/primitives/create-speak'
import type { OrderSummary } from '@/lib/schema/figures'
import { box, make } from './make'
import { mark } from './mark'
import { orderText } from './order-text'

export function orderStrip(speak: Speak, order: OrderSummary, onOpen: () => void): HTMLElement {
  const { kind, short, whole } = orderText(speak, order)
  const button = make(
    'button',
    {
      type: 'button',
      class: 'strip',
      title: whole,
      'aria-label': kind === 'none' ? `${short}. ${whole}` : whole,
    },
    box(`pill pill-order pill-${kind}`, kind !== 'none' && mark(kind), box('words', short)),
  )
  button.addEventListener('click', onOpen)
  return button
}

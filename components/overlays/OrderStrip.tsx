// Which order of its buyer is this? One quiet line in the row; a click opens the side panel on what was bought.
import { useSpeak } from '@/components/primitives/speak'
import type { OrderSummary } from '@/lib/schema/figures'
import { Mark } from './Mark'
import { orderText } from './order-text'

interface Props {
  order: OrderSummary
  onOpen(): void
}

export function OrderStrip({ order, onOpen }: Props) {
  const text = orderText(useSpeak(), order)
  if (text === null) return null
  const place = order.purchaseNumber === 1 ? 'first' : 'again'
  return (
    <button type="button" class="strip" title={text.whole} aria-label={text.whole} onClick={onOpen}>
      <span class={`pill pill-order pill-${place}`}>
        <Mark again={place === 'again'} />
        <span class="words">{text.short}</span>
      </span>
    </button>
  )
}

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
  const { kind, short, whole } = orderText(useSpeak(), order)
  return (
    <button
      type="button"
      class="strip"
      title={whole}
      aria-label={kind === 'none' ? `${short}. ${whole}` : whole}
      onClick={onOpen}
    >
      <span class={`pill pill-order pill-${kind}`}>
        {kind !== 'none' && <Mark again={kind === 'again'} />}
        <span class="words">{short}</span>
      </span>
    </button>
  )
}

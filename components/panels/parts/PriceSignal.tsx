// What was paid and what was listed over time, and whether the price moves so often that it unsettles buyers.
import { Notice } from '@/components/primitives/Notice'
import { useSpeak } from '@/components/primitives/speak'
import type { PriceTrend } from '@/lib/schema/signals'
import { RowsOf } from './RowsOf'
import { SignalSection } from './SignalSection'
import { TrendLine } from './TrendLine'

export function PriceSignal({ price, currency }: { price: PriceTrend; currency: string }) {
  const { say, print } = useSpeak()
  const { paid, listed, changes90, changes, rotates, medianMinor } = price
  const quantity = { kind: 'money', currency } as const
  return (
    <SignalSection
      title={say('signals.price')}
      missing={paid.length + listed.length === 0 ? say('signals.price-none') : null}
    >
      <TrendLine
        name={say('signals.paid')}
        readings={paid}
        quantity={quantity}
        missing={say('signals.unknown')}
        rows={{ figure: 'price', part: 'paid' }}
      />
      <TrendLine
        name={say('signals.listed')}
        readings={listed}
        quantity={quantity}
        missing={say('signals.listed-none')}
        rows={{ figure: 'price', part: 'listed' }}
      />
      {rotates ? (
        <Notice tone="warn">
          {say('signals.rotates', { n: changes90 })}
          <Moves />
        </Notice>
      ) : (
        <p class="muted small">
          {say('signals.price-changes', { n: changes90, all: changes })}
          <Moves />{' '}
          {medianMinor !== null && (
            <>
              {say('signals.price-median', { price: print.money(medianMinor, currency), n: paid.length })}
              <RowsOf of={say('trace.part.price.median')} figure="price" part="median" />
            </>
          )}
        </p>
      )}
    </SignalSection>
  )
}

function Moves() {
  const { say } = useSpeak()
  return <RowsOf of={say('trace.part.price.changes')} figure="price" part="changes" />
}

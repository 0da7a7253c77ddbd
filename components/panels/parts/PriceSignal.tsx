// What was paid and what was listed over time, and whether the price moves so often that it unsettles buyers.
import { Notice } from '@/components/primitives/Notice'
import { useSpeak } from '@/components/primitives/speak'
import type { PriceTrend } from '@/lib/schema/signals'
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
      />
      <TrendLine
        name={say('signals.listed')}
        readings={listed}
        quantity={quantity}
        missing={say('signals.listed-none')}
      />
      {rotates ? (
        <Notice tone="warn">{say('signals.rotates', { n: changes90 })}</Notice>
      ) : (
        <p class="muted small">
          {say('signals.price-changes', { n: changes90, all: changes })}{' '}
          {medianMinor !== null &&
            say('signals.price-median', { price: print.money(medianMinor, currency), n: paid.length })}
        </p>
      )}
    </SignalSection>
  )
}

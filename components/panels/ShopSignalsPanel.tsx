// Conversion, promotions and returns over the whole shop: how many who look buy, how much repeat orders lean on discounts, and
// why units come back.
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import type { ShopSignals } from '@/lib/schema/signals'
import { ConversionTrend } from './parts/ConversionTrend'
import { PromotionSignal } from './parts/PromotionSignal'
import { ReturnSignal } from './parts/ReturnSignal'
import { SignalSection } from './parts/SignalSection'

export function ShopSignalsPanel({ state }: { state: PanelState<ShopSignals> }) {
  const { say, print } = useSpeak()
  return (
    <Panel
      title={say('signals.shop-title')}
      state={state}
      explain="signals"
      footer={({ asOf }) => say('app.as-of', { day: print.day(asOf) })}
    >
      {signals => (
        <div class="signals">
          <SignalSection
            title={say('signals.traffic')}
            missing={signals.conversion.length === 0 ? say('signals.traffic-none-shop') : null}
          >
            <ConversionTrend readings={signals.conversion} />
          </SignalSection>
          <PromotionSignal promotions={signals.promotions} coupons={[]} />
          <ReturnSignal returns={signals.returns} />
        </div>
      )}
    </Panel>
  )
}

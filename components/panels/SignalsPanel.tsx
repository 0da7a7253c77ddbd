// What is seen of a product beside its orders: traffic, rating, price, promotions, subscribers, Featured Offer, stock, returns.
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import type { AsinSignals } from '@/lib/schema/signals'
import { FeaturedOfferSignal } from './parts/FeaturedOfferSignal'
import { PriceSignal } from './parts/PriceSignal'
import { PromotionSignal } from './parts/PromotionSignal'
import { RatingSignal } from './parts/RatingSignal'
import { ReturnSignal } from './parts/ReturnSignal'
import { StockSignal } from './parts/StockSignal'
import { SubscriptionSignal } from './parts/SubscriptionSignal'
import { TrafficSignal } from './parts/TrafficSignal'

export interface SignalsView {
  signals: AsinSignals
  currency: string
}

export function SignalsPanel({ state }: { state: PanelState<SignalsView> }) {
  const { say, print } = useSpeak()
  return (
    <Panel
      title={say('signals.title')}
      state={state}
      explain="signals"
      footer={({ signals }) => say('app.as-of', { day: print.day(signals.asOf) })}
    >
      {({ signals, currency }) => (
        <div class="signals">
          <TrafficSignal signals={signals} />
          <RatingSignal rating={signals.rating} />
          <PriceSignal price={signals.price} currency={currency} />
          <PromotionSignal promotions={signals.promotions} coupons={signals.coupons} />
          <SubscriptionSignal subscription={signals.subscription} />
          <FeaturedOfferSignal {...signals.featuredOffer} />
          <StockSignal stock={signals.stock} />
          <ReturnSignal returns={signals.returns} />
        </div>
      )}
    </Panel>
  )
}

// Promotions by place in the buyer's history: do repeat orders come without one?
import { useSpeak } from '@/components/primitives/speak'
import type { CouponSpan, PromotionUse } from '@/lib/schema/signals'
import { ShareFact, SignalFact } from './SignalFact'
import { SignalSection } from './SignalSection'

interface Props {
  promotions: PromotionUse
  coupons: readonly CouponSpan[]
}

export function PromotionSignal({ promotions, coupons }: Props) {
  const { say } = useSpeak()
  const { firstOrders, repeatOrders, depth, repeatAfterPromotion, repeatWithout } = promotions
  return (
    <SignalSection
      title={say('signals.promotions')}
      missing={firstOrders.n + repeatOrders.n === 0 ? say('signals.promotions-none') : null}
    >
      <dl class="signal-facts">
        <ShareFact
          name={say('signals.first-orders')}
          share={firstOrders}
          rows={{ figure: 'promotion-use', part: 'first' }}
        />
        <ShareFact
          name={say('signals.repeat-orders')}
          share={repeatOrders}
          missing={say('signals.no-repeats')}
          rows={{ figure: 'promotion-use', part: 'repeat' }}
        />
        <SignalFact
          name={say('signals.depth')}
          value={depth}
          quantity={{ kind: 'share' }}
          missing={say('signals.no-promotions')}
          rows={{ figure: 'promotion-use', part: 'depth' }}
        />
        <ShareFact
          name={say('signals.after-promotion')}
          share={repeatAfterPromotion}
          missing={say('missing.ripe')}
          rows={{ figure: 'promotion-use', part: 'after' }}
        />
        <ShareFact
          name={say('signals.after-none')}
          share={repeatWithout}
          missing={say('missing.ripe')}
          rows={{ figure: 'promotion-use', part: 'after-none' }}
        />
      </dl>
      {coupons.length > 0 && <Coupons coupons={coupons} />}
    </SignalSection>
  )
}

/** The newest coupons are named. */
const COUPONS = 4

function Coupons({ coupons }: { coupons: readonly CouponSpan[] }) {
  const { say, print } = useSpeak()
  const worth = ({ kind, value, currency }: CouponSpan): string =>
    kind === 'percent' || currency === null ? print.share(value / 100, 'short') : print.money(value, currency)
  return (
    <ul class="signal-list">
      {coupons
        .slice(-COUPONS)
        .reverse()
        .map(coupon => (
          <li key={`${coupon.from} ${coupon.value}`}>
            {say('signals.coupon', {
              worth: worth(coupon),
              from: print.day(coupon.from),
              to: print.day(coupon.to),
            })}
          </li>
        ))}
    </ul>
  )
}

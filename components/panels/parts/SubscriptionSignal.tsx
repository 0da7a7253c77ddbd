// Subscribe & Save: how many subscribe, what they are given, how many are lost.
import { useSpeak } from '@/components/primitives/speak'
import type { SubscriptionTrend } from '@/lib/schema/signals'
import { SignalFact } from './SignalFact'
import { SignalSection } from './SignalSection'
import { TrendLine } from './TrendLine'

export function SubscriptionSignal({ subscription }: { subscription: SubscriptionTrend | null }) {
  const { say, print } = useSpeak()
  if (subscription === null)
    return <SignalSection title={say('signals.subscribe')} missing={say('signals.subscribe-none')} />
  const { active, unitShare, adoption, churnPer30Days, churnWhy, discountShare, outOfStockShare } =
    subscription
  const share = { kind: 'share' } as const
  return (
    <SignalSection title={say('signals.subscribe')}>
      <TrendLine
        name={say('signals.subscribers')}
        readings={active}
        quantity={{ kind: 'count' }}
        floor={0}
        missing={say('signals.unknown')}
        rows={{ figure: 'subscription', part: 'active' }}
      />
      <dl class="signal-facts">
        <SignalFact
          name={say('signals.subscribed-units')}
          value={unitShare}
          quantity={share}
          rows={{ figure: 'subscription', part: 'unit-share' }}
        />
        <SignalFact
          name={say('signals.adoption')}
          value={adoption}
          quantity={share}
          rows={{ figure: 'subscription', part: 'adoption' }}
        />
        <SignalFact
          name={say('signals.churn')}
          value={churnPer30Days?.value ?? null}
          quantity={share}
          missing={say(churnWhy === null ? 'signals.unknown' : `signals.churn.${churnWhy}`)}
          {...(churnPer30Days ? { limits: churnPer30Days } : {})}
          rows={{ figure: 'subscription', part: 'churn' }}
        />
        <SignalFact
          name={say('signals.discount')}
          value={discountShare}
          quantity={share}
          rows={{ figure: 'subscription', part: 'discount' }}
        />
        <SignalFact
          name={say('signals.subscribe-out')}
          value={outOfStockShare}
          quantity={share}
          rows={{ figure: 'subscription', part: 'out-of-stock' }}
        />
      </dl>
      {subscription.enrolledOn && (
        <p class="muted small">{say('signals.enrolled', { day: print.day(subscription.enrolledOn) })}</p>
      )}
    </SignalSection>
  )
}

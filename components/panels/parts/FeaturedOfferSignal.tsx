// The share of page views on which the Featured Offer is ours, and the days it fell.
import { useSpeak } from '@/components/primitives/speak'
import type { AsinSignals } from '@/lib/schema/signals'
import { SignalSection } from './SignalSection'
import { TrendLine } from './TrendLine'

/** The newest falls are named. */
const FALLS = 3

export function FeaturedOfferSignal({ readings, falls }: AsinSignals['featuredOffer']) {
  const { say, print } = useSpeak()
  return (
    <SignalSection
      title={say('signals.offer')}
      missing={readings.length === 0 ? say('signals.offer-none') : null}
    >
      <TrendLine
        name={say('signals.offer-share')}
        readings={readings}
        quantity={{ kind: 'share' }}
        floor={0}
        missing={say('signals.unknown')}
        rows={{ figure: 'featured-offer' }}
      />
      {falls.length === 0 ? (
        <p class="muted small">{say('signals.no-falls')}</p>
      ) : (
        <ul class="signal-list">
          {falls
            .slice(-FALLS)
            .reverse()
            .map(({ on, from, to }) => (
              <li key={on}>
                {say('signals.fall', {
                  day: print.day(on),
                  from: print.share(from, 'short'),
                  to: print.share(to, 'short'),
                })}
              </li>
            ))}
        </ul>
      )}
    </SignalSection>
  )
}

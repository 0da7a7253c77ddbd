// Stars and number of reviews over time, with where they are heading.
import { useSpeak } from '@/components/primitives/speak'
import type { RatingTrend } from '@/lib/schema/signals'
import { SignalSection } from './SignalSection'
import { TrendLine } from './TrendLine'

export function RatingSignal({ rating }: { rating: RatingTrend }) {
  const { say, print } = useSpeak()
  const { stars, reviews, starsPer30Days, reviewsPer30Days } = rating
  return (
    <SignalSection
      title={say('signals.rating')}
      missing={stars.length + reviews.length === 0 ? say('signals.rating-none') : null}
    >
      <TrendLine
        name={say('signals.stars')}
        readings={stars}
        quantity={{ kind: 'stars' }}
        missing={say('signals.unknown')}
        rows={{ figure: 'rating' }}
      />
      <TrendLine
        name={say('signals.reviews')}
        readings={reviews}
        quantity={{ kind: 'count' }}
        missing={say('signals.unknown')}
        rows={{ figure: 'rating', part: 'reviews' }}
      />
      <p class="muted small">
        {starsPer30Days === null
          ? say('signals.stars-trend-none', { n: stars.length })
          : say(`signals.stars-${direction(starsPer30Days)}`, {
              change: Math.abs(Math.round(100 * starsPer30Days) / 100),
              n: stars.length,
            })}{' '}
        {reviewsPer30Days !== null &&
          say('signals.reviews-pace', { n: reviewsPer30Days, count: print.decimal(reviewsPer30Days) })}
      </p>
    </SignalSection>
  )
}

/** Under a hundredth of a star a month nothing moves. */
const direction = (change: number): 'up' | 'down' | 'level' =>
  Math.abs(change) < 0.01 ? 'level' : change > 0 ? 'up' : 'down'

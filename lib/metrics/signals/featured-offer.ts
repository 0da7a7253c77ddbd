// "Is the Featured Offer ours?" Its share of page views by period, and when it was lost.
import type { AsinSignals, TrafficPeriod } from '@/lib/schema/signals'

/** A tenth of the page views: below that a period differs from the next by chance and by who looks. */
const FALL = 0.1

/**
 * @param periods that do not overlap, oldest first.
 * @throws never.
 */
export function featuredOffer(periods: readonly TrafficPeriod[]): AsinSignals['featuredOffer'] {
  const stated = periods.flatMap(({ from, to, featuredOfferShare }) =>
    featuredOfferShare === null ? [] : [{ from, to, share: featuredOfferShare }],
  )
  const falls = stated.flatMap(({ from, share }, i) => {
    const before = stated[i - 1]
    // A fall of just a tenth is not above it, however shares are rounded.
    return before !== undefined && before.share - share > FALL + 1e-9
      ? [{ on: from, from: before.share, to: share }]
      : []
  })
  return { readings: stated.map(({ to, share }) => ({ on: to, value: share })), falls }
}

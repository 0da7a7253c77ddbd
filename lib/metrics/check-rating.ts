// "Is the product well rated enough to push?" The first check of the baseline.
import type { BaselineCheck } from '@/lib/schema/baseline'
import type { RatingFact } from '@/lib/schema/facts'

/**
 * Green from the threshold on. No reading is unknown. A rating above 4.7 earns nothing more: the likelihood of a
 * purchase peaks between 4.2 and 4.7 stars.
 *
 * @param threshold stars.
 * @throws never.
 */
export function checkRating(rating: RatingFact | null, threshold: number): BaselineCheck {
  if (rating === null)
    return { state: 'unknown', value: null, threshold, n: null, why: 'rating-missing', asOf: null }
  return {
    state: rating.stars >= threshold ? 'green' : 'red',
    value: rating.stars,
    threshold,
    n: rating.ratings,
    why: `rating-${rating.origin}`,
    asOf: rating.seenAt,
  }
}

// Review requests: hold a rating that a handful of bad reviews would bring down.
import type { LeverRule } from './lever-rule'

/** As many one-star ratings in a row can come from one bad batch. */
const FRAGILE_RATINGS = 10
/** Where the number of ratings is not known: this close to the threshold, in stars. */
const CLOSE_STARS = 0.1

/**
 * Fires when the rating holds, but up to ten one-star ratings would bring it under the threshold:
 * (n s + k) / (n + k) < t, so k > n (s - t) / (t - 1). Where n is not known: within 0.1 stars of the threshold.
 * Showing reviews raises conversion and the first few matter most (observational, not Amazon): grade B.
 */
export const reviews = {
  id: 'reviews',
  reads: ['baseline.rating'],
  propose({ figures: { baseline } }) {
    const { value, threshold, n, state } = baseline.checks.rating
    if (state !== 'green' || value === null || threshold === null || threshold <= 1) return null
    const bearable = n === null ? null : Math.floor((n * (value - threshold)) / (threshold - 1)) + 1
    if (bearable === null ? value - threshold >= CLOSE_STARS : bearable > FRAGILE_RATINGS) return null
    return {
      lever: 'reviews',
      sentence: bearable === null ? 'reviews.close' : 'reviews.fragile',
      arguments: { value, threshold, n: bearable ?? 0 },
      because: [{ figure: 'figure.rating', value, unit: 'stars', threshold, n }],
      evidence: 'B',
      breakEvenGain: null,
    }
  },
} satisfies LeverRule

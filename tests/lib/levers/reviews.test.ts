import { describe, expect, it } from 'vitest'
import { reviews } from '@/lib/levers/reviews'
import { baselineWith, leverCase, margin, signalsCase } from './lever-case'

const rated = (value: number, n: number | null, facts = {}) =>
  reviews.propose(leverCase({ baseline: baselineWith('rating', { value, n }) }, facts))
const coming = (reviewsPer30Days: number) => ({
  signals: signalsCase({ rating: { stars: [], reviews: [], starsPer30Days: null, reviewsPer30Days } }),
})

describe('reviews', () => {
  it('fires when a handful of one-star ratings would bring the rating down, and says how many', () => {
    // 50 ratings at 4.5, threshold 4.3: k > 50 * 0.2 / 3.3 = 3.03, so 4; check: (225 + 4) / 54 = 4.24.
    expect(rated(4.5, 50)).toMatchObject({ sentence: 'reviews.fragile', arguments: { n: 4 }, evidence: 'B' })
  })
  it('prices the stars at stake by the published effect of one', () => {
    // (50 x 4.5 + 10) / 60 = 3.9167: 0.5833 stars; 100 orders of 10.00 at 30 % are 300.00 a month; 7 % a star.
    const proposal = rated(4.5, 50, margin(0.3))
    expect(proposal?.expectedMonthlyMinor?.value).toBeCloseTo((4.5 - 235 / 60) * 0.07 * 30_000, 8)
    expect(proposal?.expectedBasis).toBe('published-rating')
  })
  it('is silent on a rating that stands firm, and on a red one', () => {
    expect(rated(4.5, 900)).toBeNull()
    expect(
      reviews.propose(leverCase({ baseline: baselineWith('rating', { state: 'red', value: 4 }) })),
    ).toBeNull()
  })
  it('goes by the distance where the number of ratings is not known', () => {
    expect(rated(4.35, null)?.sentence).toBe('reviews.close')
    expect(rated(4.6, null)).toBeNull()
  })
  it('fires when few reviews come in, unless the rating has no room', () => {
    expect(rated(4.5, 900, coming(0.2))?.sentence).toBe('reviews.few')
    expect(rated(4.5, 900, coming(2))).toBeNull()
    expect(rated(4.8, 900, coming(0.2))).toBeNull()
  })
})

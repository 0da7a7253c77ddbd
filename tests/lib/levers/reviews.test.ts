import { describe, expect, it } from 'vitest'
import { reviews } from '@/lib/levers/reviews'
import { baselineWith, leverCase } from './lever-case'

const proposed = (value: number, n: number | null) =>
  reviews.propose(leverCase({ baseline: baselineWith('rating', { value, n }) }))

describe('reviews', () => {
  it('fires when a handful of one-star ratings would bring the rating down, and says how many', () => {
    // 50 ratings at 4.5, threshold 4.3: k > 50 * 0.2 / 3.3 = 3.03, so 4; check: (225 + 4) / 54 = 4.24.
    expect(proposed(4.5, 50)).toMatchObject({
      sentence: 'reviews.fragile',
      arguments: { n: 4 },
      evidence: 'B',
    })
  })
  it('is silent on a rating that stands firm', () => {
    expect(proposed(4.5, 900)).toBeNull()
  })
  it('goes by the distance where the number of ratings is not known', () => {
    expect(proposed(4.35, null)?.sentence).toBe('reviews.close')
    expect(proposed(4.6, null)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { checkRating } from '@/lib/metrics/check-rating'
import { ratingOf } from './asin-cases'

describe('checkRating', () => {
  it('is green from the threshold on', () => {
    expect(checkRating(ratingOf(4.3), 4.3).state).toBe('green')
    expect(checkRating(ratingOf(4.2), 4.3).state).toBe('red')
  })
  it('says where the reading comes from and what it is over', () => {
    expect(checkRating(ratingOf(4.5, 80), 4.3)).toMatchObject({ value: 4.5, n: 80, why: 'rating-typed' })
  })
  it('without a reading is unknown', () => {
    expect(checkRating(null, 4.3)).toMatchObject({ state: 'unknown', value: null, why: 'rating-missing' })
  })
})

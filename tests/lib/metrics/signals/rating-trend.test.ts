// Trends of stars and reviews against lines drawn by hand.
import { describe, expect, it } from 'vitest'
import { ratingTrend } from '@/lib/metrics/signals/rating-trend'
import type { RatingFact } from '@/lib/schema/facts'

const dayOf = (instant: number): number => Math.floor(instant / 86_400)
const read = (day: number, stars: number, ratings: number | null = null, origin = 'product-page') =>
  ({ stars, ratings, seenAt: day * 86_400 + 60, origin, marketplace: null, asin: 'B000TEST01' }) as RatingFact

describe('rating trend', () => {
  it('falls by a tenth a month on a straight line', () => {
    const trend = ratingTrend([read(20_000, 4.6, 100), read(20_030, 4.5, 130), read(20_060, 4.4, 160)], dayOf)
    expect(trend.starsPer30Days).toBeCloseTo(-0.1, 10)
    expect(trend.reviewsPer30Days).toBeCloseTo(30, 10)
  })

  it('looks at the last 90 days of readings alone', () => {
    const old = [read(19_000, 1), read(19_500, 1)]
    const recent = [read(20_000, 4.5), read(20_040, 4.5), read(20_080, 4.5)]
    expect(ratingTrend([...old, ...recent], dayOf).starsPer30Days).toBeCloseTo(0, 10)
    expect(ratingTrend([...old, ...recent.slice(1)], dayOf).starsPer30Days).toBeNull()
  })

  it('is silent below three readings of stars and two of reviews', () => {
    const two = [read(20_000, 4.6, 10), read(20_010, 4.5, 20)]
    expect(ratingTrend(two, dayOf)).toMatchObject({ starsPer30Days: null, reviewsPer30Days: 30 })
    expect(ratingTrend(two.slice(1), dayOf).reviewsPer30Days).toBeNull()
  })

  it('keeps the last reading of a day, and a typed 0 takes the typed one back', () => {
    const trend = ratingTrend(
      [read(20_000, 4.6), read(20_000, 4.4), read(20_001, 3, null, 'typed'), read(20_002, 0, null, 'typed')],
      dayOf,
    )
    expect(trend.stars.map(({ value }) => value)).toEqual([4.4])
  })
})

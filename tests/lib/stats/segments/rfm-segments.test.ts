// Scores and segments: ties share a score, every buyer has one segment, sums are the shop's.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rfmScores, SCORES_FROM } from '@/lib/stats/segments/rfm-scores'
import { rfmSegments, SEGMENTS } from '@/lib/stats/segments/rfm-segments'

/** A hundred buyers: 80 bought once, then 2, 3, 4 and 5 times five each; the later in the list the more recent. */
const shop = {
  recencyDays: Array.from({ length: 100 }, (_, i) => 99 - i),
  purchases: Array.from({ length: 100 }, (_, i) => (i % 5 === 0 ? 2 + ((i / 5) % 4) : 1)),
  revenueMinor: Array.from({ length: 100 }, (_, i) => 1000 + i),
}

describe('rfmScores', () => {
  it('gives fifths of recency and money, and quarters of the repeat buyers', () => {
    const scores = rfmScores(shop)
    if (scores.kind !== 'scores') throw new Error('no scores')
    expect([0, 19, 20, 79, 80, 99].map(i => scores.recency[i])).toEqual([1, 1, 2, 4, 5, 5])
    expect(scores.money).toEqual(scores.recency)
    expect([1, 0, 5, 10, 15].map(i => scores.frequency[i])).toEqual([1, 2, 3, 4, 5])
  })

  it('scores ties alike, and everybody in the middle when all are alike', () => {
    const alike = rfmScores({
      recencyDays: Array(40).fill(10),
      purchases: Array(40).fill(1),
      revenueMinor: Array(40).fill(999),
    })
    if (alike.kind !== 'scores') throw new Error('no scores')
    expect(new Set([...alike.recency, ...alike.money])).toEqual(new Set([3]))
    expect(new Set(alike.frequency)).toEqual(new Set([1]))
  })

  it('says when there are too few, and when columns do not fit', () => {
    const few = { recencyDays: [1], purchases: [1], revenueMinor: [1] }
    expect(rfmScores(few)).toEqual({ kind: 'too-few', buyers: 1, needed: SCORES_FROM })
    expect(rfmSegments(few).kind).toBe('too-few')
    expect(() => rfmScores({ ...few, purchases: [1, 2] })).toThrow(RangeError)
  })
})

describe('rfmSegments', () => {
  it('names buyers by the rule', () => {
    const segments = rfmSegments(shop)
    if (segments.kind !== 'segments') throw new Error('no segments')
    const named = (buyer: number) => SEGMENTS[segments.of[buyer] as number]
    // Buyers 80, 85, 90 and 95 are the most recent fifth with 2, 3, 4 and 5 purchases.
    expect([80, 85, 90, 95].map(named)).toEqual(['promising', 'loyal', 'champions', 'champions'])
    expect([0, 15, 99, 1, 50].map(named)).toEqual(['at-risk', 'at-risk', 'new', 'lapsed', 'loyal'])
  })

  it('sums to the shop, forecasts included', () => {
    const column = (min: number, max: number) =>
      fc.array(fc.integer({ min, max }), { minLength: 60, maxLength: 60 })
    fc.assert(
      fc.property(
        column(0, 900),
        column(1, 12),
        column(-500, 90_000),
        (recencyDays, purchases, revenueMinor) => {
          const segments = rfmSegments({ recencyDays, purchases, revenueMinor }, purchases)
          if (segments.kind !== 'segments') throw new Error('no segments')
          const total = (values: number[]) => values.reduce((sum, one) => sum + one, 0)
          expect(total(segments.sums.map(one => one.buyers))).toBe(60)
          expect(total(segments.sums.map(one => one.purchases))).toBe(total(purchases))
          expect(total(segments.sums.map(one => one.revenueMinor))).toBe(total(revenueMinor))
          expect(total(segments.sums.map(one => one.expectedOrders ?? Number.NaN))).toBe(total(purchases))
          expect(segments.sums.map(one => one.segment)).toEqual([...SEGMENTS])
        },
      ),
      { numRuns: 60 },
    )
    expect(() => rfmSegments(shop, [1])).toThrow(RangeError)
  })
})

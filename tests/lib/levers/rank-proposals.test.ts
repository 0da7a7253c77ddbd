import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Advised } from '@/lib/levers/lever-rule'
import { certainValue, rankProposals } from '@/lib/levers/rank-proposals'
import { LEVER_IDS, type LeverId } from '@/lib/schema/proposal'

const said = (lever: LeverId, expectedMonthlyMinor: Advised['expectedMonthlyMinor'] = null): Advised => ({
  lever,
  sentence: '',
  arguments: {},
  because: [],
  evidence: 'own',
  breakEvenGain: null,
  expectedMonthlyMinor,
  expectedBasis: expectedMonthlyMinor === null ? 'none' : 'own-stock',
  costMinor: null,
  timeToEffect: 'fast',
  where: 'coupons',
  arithmetic: [],
})
const order = (all: Advised[]) => rankProposals(all, 100_000).map(one => one.lever)

describe('rankProposals', () => {
  it('keeps the order of quick wins where nothing has a size', () => {
    expect(
      order([said('standing-coupon'), said('subscribe-save'), said('refill-multipack'), said('reviews')]),
    ).toEqual(['reviews', 'refill-multipack', 'subscribe-save', 'standing-coupon'])
  })
  it('puts the larger and surer expectation first', () => {
    const sure = { value: 5000, low: 4500, high: 5500 }
    const vague = { value: 5000, low: 0, high: 20_000 }
    expect(order([said('reviews'), said('product-page', vague), said('price-band', sure)])).toEqual([
      'price-band',
      'product-page',
      'reviews',
    ])
  })
  it('lets no trifle and no loss jump the order; mending is first in any case', () => {
    const trifle = { value: 10, low: 9, high: 11 }
    const loss = { value: -900, low: -1000, high: 100 }
    expect(order([said('price-band', trifle), said('standing-coupon', loss), said('reviews')])).toEqual([
      'reviews',
      'standing-coupon',
      'price-band',
    ])
    const large = { value: 90_000, low: 90_000, high: 90_000 }
    expect(order([said('stock-buffer', large), said('mend-baseline')])[0]).toBe('mend-baseline')
  })
  it('numbers from 1 without gaps, by falling value', () => {
    const size = fc.option(
      fc.tuple(fc.integer({ min: -5000, max: 50_000 }), fc.nat(9000)).map(([value, half]) => ({
        value,
        low: value - half,
        high: value + half,
      })),
      { nil: null },
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...LEVER_IDS), size)), pairs => {
        const ranked = rankProposals(
          pairs.map(([lever, expected]) => said(lever, expected)),
          100_000,
        )
        expect(ranked.map(one => one.rank)).toEqual(pairs.map((_, at) => at + 1))
        const scores = ranked.filter(one => one.lever !== 'mend-baseline').map(certainValue)
        const sized = scores.filter(one => one > 1000)
        expect(sized).toEqual([...sized].sort((a, b) => b - a))
        for (const one of scores) expect(Number.isFinite(one)).toBe(true)
      }),
    )
  })
})

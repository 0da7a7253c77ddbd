// Lines of the gate: the narrowest scope holds, an empty one follows the wider, and what is set comes back as it was set.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inherited, originOf, setAt, withThresholds } from '@/components/panels/threshold-rules'
import { DEFAULT_THRESHOLDS } from '@/lib/schema/baseline'
import type { Asin } from '@/lib/schema/ids'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'

const of = { asin: 'B000TEST01' as Asin, group: 'Grocery' }
const set = (scope: 'asin' | 'group' | 'shop', key: string, rating: number, from = DEFAULT_SETTINGS) =>
  withThresholds(from, { scope, key, thresholds: { rating } })

describe('whose line holds', () => {
  it('the narrowest that is set', () => {
    const shop = set('shop', '', 4)
    const group = set('group', 'Grocery', 4.1, shop)
    const asin = set('asin', of.asin, 4.2, group)
    expect([DEFAULT_SETTINGS, shop, group, asin].map(one => originOf(one, of, 'rating'))).toEqual([
      'default',
      'shop',
      'group',
      'asin',
    ])
    expect(originOf(asin, { ...of, group: null }, 'returnRate')).toBe('default')
  })

  it('an empty field follows the wider scope', () => {
    const group = set('group', 'Grocery', 4.1, set('shop', '', 4))
    expect(inherited(group, of, 'asin', 'rating')).toBe(4.1)
    expect(inherited(group, of, 'group', 'rating')).toBe(4)
    expect(inherited(group, of, 'shop', 'rating')).toBe(DEFAULT_THRESHOLDS.rating)
  })
})

describe('changes', () => {
  it('come back as they were set, and leave other scopes alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('asin' as const, 'group' as const, 'shop' as const),
        fc.integer({ min: 10, max: 50 }).filter(tenth => tenth !== 43),
        (scope, tenth) => {
          const before = set('asin', 'B000TEST09', 3.9)
          const key = scope === 'asin' ? of.asin : scope === 'group' ? 'Grocery' : ''
          const after = set(scope, key, tenth / 10, before)
          expect(setAt(after, of, scope)).toEqual({ rating: tenth / 10 })
          expect(after.asinThresholds['B000TEST09']).toEqual({ rating: 3.9 })
        },
      ),
    )
  })

  it('an empty change takes the scope away', () => {
    const kept = set('asin', of.asin, 4.2)
    expect(withThresholds(kept, { scope: 'asin', key: of.asin, thresholds: {} }).asinThresholds).toEqual({})
    expect(withThresholds(set('shop', '', 4), { scope: 'shop', key: '', thresholds: {} }).thresholds).toEqual(
      DEFAULT_THRESHOLDS,
    )
  })
})

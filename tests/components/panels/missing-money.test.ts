// Why money is missing: costs before ads, and age only when nothing else stands in the way.
import { describe, expect, it } from 'vitest'
import { missingClv, missingCpc, missingPayback } from '@/components/panels/missing-money'
import { ECONOMICS, LOSING, NO_COSTS } from '@/tests/gallery/invented-money'

describe('reasons', () => {
  it('name costs first, then ads, then age', () => {
    expect(missingClv(NO_COSTS, 'afterAds')).toBe('money.missing.no-costs')
    expect(missingClv({ missing: ['no-ads-file'] }, 'afterAds')).toBe('money.missing.no-ads-file')
    expect(missingClv({ missing: ['no-ads-file'] }, 'contribution')).toBe('missing.ripe')
    expect(missingClv(NO_COSTS, 'revenue')).toBe('missing.ripe')
  })

  it('tell traffic from costs, and not paid back from not known', () => {
    expect(missingCpc({ missing: ['no-traffic'] })).toBe('money.missing.no-traffic')
    expect(missingPayback(LOSING)).toBe('bids.not-paid-back')
    expect(missingPayback({ ...ECONOMICS, acquisition: null, missing: ['no-ads-file'] })).toBe(
      'money.missing.no-ads-file',
    )
    expect(missingPayback(NO_COSTS)).toBe('money.missing.no-costs')
  })
})

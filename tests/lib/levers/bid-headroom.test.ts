import { describe, expect, it } from 'vitest'
import { bidHeadroom } from '@/lib/levers/bid-headroom'
import { economicsCase, intervalOf, leverCase, survivalOf } from './lever-case'

const base = economicsCase()
const proposed = (economics: Parameters<typeof economicsCase>[0], back = 0.3, n = 40) =>
  bidHeadroom.propose(
    leverCase(
      { interval: intervalOf(n), survival: survivalOf(back) },
      { economics: economicsCase(economics) },
    ),
  )
const payback = (value: number) => ({ bids: { ...base.bids, paybackDay: { value, low: null, high: null } } })
const spent = (spendMinor: number) => ({
  acquisition: base.acquisition && { ...base.acquisition, spendMinor },
})

describe('bidHeadroom', () => {
  it('fires when a first order pays back fast and ads could cost more', () => {
    expect(proposed({})).toMatchObject({
      sentence: 'bid.room',
      arguments: { n: 20, acos: 20, breakEven: 50 },
      evidence: 'own',
      expectedMonthlyMinor: null,
    })
  })
  it('says that it pays back at once', () => {
    expect(proposed(payback(0))?.sentence).toBe('bid.room-at-once')
  })
  it('is silent on a long payback, without room, without ads, for too few, for a product bought once', () => {
    expect(proposed(payback(91))).toBeNull()
    // 45 % at the lower limit is less than 1.2 x 40 %.
    expect(proposed(spent(40_000))).toBeNull()
    expect(proposed({ acquisition: null })).toBeNull()
    expect(proposed({}, 0.3, 19)).toBeNull()
    expect(proposed({}, 0.02)).toBeNull()
    expect(bidHeadroom.propose(leverCase())).toBeNull()
  })
})

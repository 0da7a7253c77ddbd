// What if price, margin, fees, subscription discount or coupon were others.
import { describe, expect, it } from 'vitest'
import { whatIf } from '@/lib/metrics/economics/what-if'
import type { WhatIfBase, WhatIfChoice } from '@/lib/schema/what-if'

const BASE: WhatIfBase = {
  firstOrderMinor: 2000,
  revenueMinor: 3000,
  refundShare: 0.05,
  conversion: 0.1,
  targetMarginShare: 0.1,
}
const AS_IS: WhatIfChoice = {
  priceFactor: 1,
  grossMarginShare: 0.6,
  feeShare: 0.25,
  subscription: { share: 0, discount: 0 },
  coupon: { share: 0, discount: 0 },
}

describe('what if', () => {
  it('nothing changes: revenue x (margin - fees - refunds)', () => {
    const now = whatIf(BASE, AS_IS)
    expect(now.revenueMinor).toBe(3000)
    expect(now.contributionMinor).toBeCloseTo(3000 * 0.3, 9)
    expect(now.breakEvenAcos).toBeCloseTo(0.45, 9)
    expect(now.maxCpcMinor).toBeCloseTo((900 - 300) * 0.1, 9)
  })

  it('a higher price leaves the cost of goods where it is', () => {
    // 3300 x 0.7 - 1200
    expect(whatIf(BASE, { ...AS_IS, priceFactor: 1.1 }).contributionMinor).toBeCloseTo(1110, 9)
  })

  it('coupons are on all orders, the subscription discount on repeats, and they stack', () => {
    const given = whatIf(BASE, {
      ...AS_IS,
      coupon: { share: 0.5, discount: 0.1 },
      subscription: { share: 0.4, discount: 0.1 },
    })
    expect(given.firstOrderMinor).toBeCloseTo(1900, 9)
    expect(given.revenueMinor).toBeCloseTo(1900 + 1000 * 0.91, 9)
    expect(given.contributionMinor).toBeCloseTo(2810 * 0.7 - 1200, 9)
  })

  it('no click pays where nothing is left', () => {
    const poor = whatIf(BASE, { ...AS_IS, grossMarginShare: 0.2 })
    expect(poor.contributionMinor).toBeLessThan(0)
    expect(poor.maxCpcMinor).toBe(0)
    expect(whatIf({ ...BASE, firstOrderMinor: 0, conversion: null }, AS_IS)).toMatchObject({
      breakEvenAcos: null,
      maxCpcMinor: null,
    })
  })
})

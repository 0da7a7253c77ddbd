import { describe, expect, it } from 'vitest'
import { couponCost } from '@/lib/levers/coupon-cost'
import { standingCoupon } from '@/lib/levers/standing-coupon'
import { type ShopKey, shopKey } from '@/lib/schema/ids'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import { intervalOf, leverCase, noRhythm, outlookCase, shareOf, signalsCase, survivalOf } from './lever-case'

const US = shopKey('local', 'ATVPDKIKX0DER', 'USD')
const CA = shopKey('local', 'A2EUQ1WTGCTBG2', 'CAD')
const UK = shopKey('local', 'A1F83G8C2ARO7P', 'GBP')
const settings = { ...DEFAULT_SETTINGS, grossMarginShare: 0.3 }
/** An order is 10.00. */
const costIn = (key: ShopKey, orders: number | null, over = {}) =>
  couponCost(leverCase({}, { shopKey: key, settings: { ...settings, ...over } }), orders)

describe('couponCost', () => {
  it('takes the fee of the country: a fixed part, a share, at most so much', () => {
    // 5.00 + 2.5 % of 1000.00; 2.00 + 1.5 %; a million is capped at 2,000.00 of 10,000,000.00.
    expect(costIn(US, 100)).toMatchObject({ feeShare: 0.03, assumes: 'coupon-fee-published' })
    expect(costIn(US, 100).share).toBeCloseTo(0.08, 12)
    expect(costIn(CA, 100).feeShare).toBeCloseTo(0.017, 12)
    expect(costIn(US, 1_000_000).feeShare).toBeCloseTo(0.0002, 12)
  })
  it('leaves the fixed part aside where nobody knows over how many orders', () => {
    expect(costIn(US, null).feeShare).toBe(0.025)
    expect(costIn(US, 0).feeShare).toBe(0.025)
  })
  it('knows no fee elsewhere, and says so', () => {
    expect(costIn(UK, 100)).toEqual({ share: 0.05, feeShare: null, assumes: 'coupon-fee-unknown' })
  })
  it('takes what the seller typed in for the shop, in place of what is published', () => {
    const couponFees = { [UK]: { fixedMinor: 100, share: 0.02 }, [US]: { fixedMinor: 0, share: 0 } }
    expect(costIn(UK, 100, { couponFees })).toMatchObject({ feeShare: 0.021, assumes: 'coupon-fee-typed' })
    expect(costIn(US, 100, { couponFees })).toMatchObject({ share: 0.05, feeShare: 0 })
    expect(costIn(CA, 100, { couponFees }).assumes).toBe('coupon-fee-published')
  })
})

describe('a standing coupon', () => {
  const proposedIn = (key: ShopKey) =>
    standingCoupon.propose(
      leverCase(
        { interval: intervalOf(40, 60), survival: survivalOf(0.2) },
        {
          shopKey: key,
          settings,
          outlook: outlookCase(noRhythm(40)),
          signals: signalsCase({
            promotions: {
              firstOrders: shareOf(0.3, 200),
              repeatOrders: shareOf(0.3, 100),
              depth: 0.1,
              repeatAfterPromotion: shareOf(0.2, 30),
              repeatWithout: shareOf(0.2, 30),
            },
          }),
        },
      ),
    )
  it('says which fee it pays for, or that none is known', () => {
    // 30 orders of 10.00 a month: 5.00 + 2.5 % of 300.00 is 4.2 %; 0.0917 / (0.3 - 0.0917) = 44 %.
    expect(proposedIn(US)).toMatchObject({
      sentence: 'coupon.offer-gain',
      arguments: { fee: 4.2, gain: 45 },
      costAssumes: 'coupon-fee-published',
    })
    expect(proposedIn(UK)).toMatchObject({
      sentence: 'coupon.offer-no-fee',
      arguments: { gain: 20 },
      costMinor: 1500,
      costAssumes: 'coupon-fee-unknown',
    })
  })
})

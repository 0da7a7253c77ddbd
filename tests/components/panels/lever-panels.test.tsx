// Levers on screen as their rules say them: a point where no size is known, the journal before all else, the coupon fee typed in.
import { describe, expect, it } from 'vitest'
import { boardRows } from '@/components/panels/board-rows'
import { CouponFeeSetting } from '@/components/panels/CouponFeeSetting'
import { couponFeeText, readCouponFee } from '@/components/panels/coupon-fee-text'
import { KillersPanel } from '@/components/panels/KillersPanel'
import type { Proposal } from '@/lib/schema/proposal'
import { DEFAULT_SETTINGS, type Settings } from '@/lib/schema/settings'
import { stage } from '@/tests/components/support/stage'
import { AS_OF, advice, MEND } from '@/tests/gallery/invented-advice'
import { NOTHING_FOUND, ONE_POINT, UNSETTLED, WORKED } from '@/tests/gallery/invented-levers'
import { SCENES } from '@/tests/gallery/states/all'
import { SHOP } from '@/tests/lib/levers/lever-case'

const textOf = (name: string) => stage(SCENES.find(one => one.name === name)?.draw('en')).text()

describe('the board', () => {
  it('says what a point is worth instead of nothing, and from when the lever pays', () => {
    const text = textOf('LeverBoardPanel/reasons')
    expect(text).toContain('Each extra 1 of 100 buyers who comes back brings about £2.80 a month.')
    expect(text.match(/It pays from/g)).toHaveLength(3)
    expect(text).not.toContain('No evidence')
    expect(text).toContain('measured on 3 products, read out Jun 3, 2024 to Sep 16, 2024')
    expect(text).toContain('Your own trials found nothing to rely on: 3 products')
  })
  it('ranks by what is expected, then by the worth of a point; last what a trial found nothing of', () => {
    const small: Proposal = { ...ONE_POINT, worthOfPointMinor: { value: 10, low: 5, high: 15 } }
    const all = [NOTHING_FOUND, MEND, small, ONE_POINT, WORKED]
    const rows = all.map((proposal, nth) => ({
      advice: { ...advice(0), proposals: [proposal] },
      title: String(nth),
    }))
    expect(boardRows(rows, null, 'expected').map(one => one.title)).toEqual(['4', '3', '2', '1', '0'])
  })
})

describe('a lever in full', () => {
  it('tells arithmetic from expectation', () => {
    const text = textOf('LeverPagePanel/point')
    expect(text).toContain('No evidence')
    expect(text).toContain('Arithmetic, no promise')
    expect(textOf('LeverPagePanel/worked')).toContain('From your own journal')
  })
  it('says in words what a code would hide, and names the multipack there is', () => {
    const text = textOf('LeverPagePanel/sibling')
    expect(text).toContain('Does a double pack double the days?Cannot be told')
    expect(text).toContain('Lead to its multipack B000TEST06')
    expect(text).not.toContain('1 = yes')
  })
  it('says that the coupon fee is not known', () => {
    const text = textOf('LeverPagePanel/fee')
    expect(text).toContain('not known and left out')
    expect(text).toContain('Assumed: no coupon fee.')
  })
})

describe('what sets buyers back', () => {
  it('shows price, shelf and returns at once, newest first, each priced', () => {
    expect(UNSETTLED.map(one => one.killer)).toEqual(['stock-out', 'price-rotation', 'rising-returns'])
    const on = stage(
      <KillersPanel state={{ kind: 'ready', view: { killers: UNSETTLED, currency: 'USD', asOf: AS_OF } }} />,
    )
    expect(on.text()).toContain('The price moved 4 times in 90 days.')
    expect(on.text()).toContain('Out of stock for 12 days')
    expect(on.text()).toContain('Returns rose by 5 points to 9%')
    expect(on.text()).not.toContain('Cannot be told')
  })
})

describe('the coupon fee', () => {
  it('is kept for the shop, and taken back', async () => {
    const saved: Settings[] = []
    const drawn = (settings: Settings) =>
      stage(
        <CouponFeeSetting
          state={{ kind: 'ready', view: { settings, shop: SHOP, currency: 'GBP' } }}
          onSave={one => saved.push(one)}
        />,
      )
    const on = drawn(DEFAULT_SETTINGS)
    await on.type('label:nth-child(1) input', '2,50')
    await on.type('label:nth-child(2) input', '1.8')
    await on.send('form', 'submit')
    expect(saved[0]?.couponFees).toEqual({ [SHOP]: { fixedMinor: 250, share: 0.018 } })
    await drawn(saved[0] as Settings).press('Take back')
    expect(saved[1]?.couponFees).toEqual({})
  })
  it('is read as it is written, in both notations; what fits no fee is none', () => {
    const fee = { fixedMinor: 500, share: 0.025 }
    for (const point of ['.', ','] as const)
      expect(readCouponFee(couponFeeText(fee, 'EUR', point), 'EUR')).toEqual(fee)
    expect(couponFeeText({ fixedMinor: 300, share: 0.02 }, 'JPY', '.')).toEqual({ fixed: '300', share: '2' })
    expect(readCouponFee({ fixed: '0.50', share: '' }, 'EUR')).toEqual({ fixedMinor: 50, share: 0 })
    for (const text of [
      { fixed: '', share: '' },
      { fixed: 'x', share: '2' },
      { fixed: '1', share: '100' },
    ])
      expect(readCouponFee(text, 'EUR')).toBeNull()
  })
})

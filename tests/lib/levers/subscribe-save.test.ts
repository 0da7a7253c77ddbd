import { describe, expect, it } from 'vitest'
import { subscribeSave } from '@/lib/levers/subscribe-save'
import {
  asOf,
  intervalOf,
  leverCase,
  margin,
  nextOf,
  noRhythm,
  outlookCase,
  rhythmOf,
  signalsCase,
  survivalOf,
} from './lever-case'

const proposed = ({ n = 40, same = 0.7, back = 0.3, window = rhythmOf(40, 31) } = {}, facts = {}) =>
  subscribeSave.propose(
    leverCase(
      { interval: intervalOf(n, 31), next: nextOf(same, 0.1), survival: survivalOf(back) },
      { outlook: outlookCase(window), ...facts },
    ),
  )
const funded = (discountShare: number | null) => ({
  signals: signalsCase({
    subscription: {
      active: [{ on: asOf, value: 80 }],
      unitShare: 0.2,
      adoption: 0.1,
      churnPer30Days: null,
      churnWhy: 'too-few',
      discountShare,
      outOfStockShare: null,
      discounts: [],
      enrolledOn: null,
    },
  }),
})

describe('subscribeSave', () => {
  it('fires on a rhythm for the same item, at 5 %', () => {
    expect(proposed()).toMatchObject({
      sentence: 'subscribe.offer',
      arguments: { days: 31 },
      breakEvenGain: null,
      expectedMonthlyMinor: null,
    })
  })
  it('says what gain pays the 5 % when the margin is known, and what it costs at most', () => {
    const proposal = proposed({}, margin(0.3))
    expect(proposal).toMatchObject({ sentence: 'subscribe.offer-gain', arguments: { gain: 20 } })
    expect(proposal?.breakEvenGain).toBeCloseTo(0.2, 12)
    // 30 reorders a month at 10.00.
    expect(proposal?.costMinor).toBeCloseTo(0.05 * 1000 * 30, 8)
    expect(proposal?.arithmetic.map(one => one.formula)).toEqual(['cost-of-discount', 'break-even-gain'])
  })
  it('holds 5 against 10 % where 10 is funded, and is silent where 5 is', () => {
    const lower = proposed({}, funded(0.1))
    expect(lower).toMatchObject({ sentence: 'subscribe.lower', arguments: { funded: 10 } })
    // 5 % of 10.00 on a fifth of 100 units a month.
    expect(lower?.arithmetic[0]?.result.value).toBeCloseTo(0.05 * 1000 * 20, 8)
    expect(proposed({}, funded(0.05))).toBeNull()
    expect(proposed({}, funded(null))).toBeNull()
  })
  it('is silent without a rhythm, without loyalty to the item, below 20 who returned, bought once', () => {
    expect(proposed({ window: noRhythm(40) })).toBeNull()
    expect(proposed({ window: rhythmOf(40, 300) })).toBeNull()
    expect(proposed({ same: 0.4 })).toBeNull()
    expect(proposed({ n: 19 })).toBeNull()
    expect(proposed({ back: 0.01 })).toBeNull()
    expect(subscribeSave.propose(leverCase())).toBeNull()
  })
  it('is silent when the margin cannot bear it, or too many return already', () => {
    expect(proposed({}, margin(0.05))).toBeNull()
    expect(proposed({ back: 0.9 }, margin(0.3))).toBeNull()
  })
})

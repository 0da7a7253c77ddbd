// What if: with nothing moved the figures of the other panels stand; moved, they move by what the arithmetic says.
import { describe, expect, it } from 'vitest'
import { leversToday, type WhatIfView, whatIfAt } from '@/components/panels/what-if-view'
import { whatIf } from '@/lib/metrics/economics/what-if'
import { VALUE_HORIZONS } from '@/lib/schema/outlook'
import { moneyView } from '@/tests/gallery/invented-money'

const view: WhatIfView = { ...moneyView(), targetMarginShare: 0, subscribedShare: 0.1, whatIf }
const { economics } = view
const today = leversToday(economics, view.subscribedShare)
if (today === null) throw new Error('The invented shop knows its margin and fees.')

describe('whatIfAt', () => {
  it.each(VALUE_HORIZONS)('says what the other panels say while nothing is moved, at %d days', horizon => {
    const row = whatIfAt(view, horizon, today, today)
    const clv = economics.clv[horizon].contribution ?? economics.ahead[horizon].contribution
    expect(row?.today.contributionMinor).toBe(clv?.value)
    expect(row?.picked).toEqual(row?.today)
    const acos = economics.bids.breakEvenAcos[horizon]
    if (acos) expect(row?.today.breakEvenAcos).toBe(acos.value)
  })

  it('moves them by what fees take, and never below a click price of nought', () => {
    const dearer = whatIfAt(view, 90, today, { ...today, feeShare: today.feeShare + 0.1 })
    const revenue = economics.clv[90].revenue?.value ?? Number.NaN
    const { today: before, picked } = dearer ?? { today: null, picked: null }
    expect(picked?.contributionMinor).toBeCloseTo((before?.contributionMinor ?? Number.NaN) - 0.1 * revenue)
    expect(whatIfAt(view, 90, today, { ...today, grossMarginShare: 0 })?.picked.maxCpcMinor).toBe(0)
  })
})

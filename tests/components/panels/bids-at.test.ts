// Bids after a target margin: nothing taken off at 0, revenue's share at more, missing where revenue is.
import { describe, expect, it } from 'vitest'
import { bidsAt } from '@/components/panels/bids-at'
import { ECONOMICS, NO_COSTS } from '@/tests/gallery/invented-money'

describe('bidsAt', () => {
  it('is break-even itself without a target', () => {
    const { acos, cpcMinor, keptMinor } = bidsAt(ECONOMICS, 90, { target: 0, kept: 0 })
    expect(acos).toEqual(ECONOMICS.bids.breakEvenAcos[90])
    expect(cpcMinor).toEqual(ECONOMICS.bids.maxCpcMinor[90])
    expect(keptMinor).toBe(0)
  })

  it('takes the target out of contribution: acos x first order + target x revenue = contribution', () => {
    const { acos, cpcMinor, keptMinor } = bidsAt(ECONOMICS, 180, { target: 0.1, kept: 0 })
    const revenue = ECONOMICS.clv[180].revenue?.value ?? 0
    const contribution = (ECONOMICS.bids.breakEvenAcos[180]?.value ?? 0) * 2260
    expect(keptMinor).toBeCloseTo(0.1 * revenue, 9)
    expect((acos?.value ?? 0) * 2260 + 0.1 * revenue).toBeCloseTo(contribution, 9)
    expect(cpcMinor?.value).toBeCloseTo((contribution - 0.1 * revenue) * 0.092, 6)
    expect((acos?.high ?? 0) - (acos?.low ?? 0)).toBeCloseTo(0.1 * (contribution / 2260), 9)
  })

  it('leaves the click price as stated at the target it was stated for', () => {
    const stated = ECONOMICS.bids.maxCpcMinor[90]
    expect(bidsAt(ECONOMICS, 90, { target: 0.05, kept: 0.05 }).cpcMinor).toEqual(stated)
    const without = bidsAt(ECONOMICS, 90, { target: 0, kept: 0.05 }).cpcMinor
    expect(without?.value).toBeCloseTo((ECONOMICS.clv[90].contribution?.value ?? 0) * 0.092, 9)
  })

  it('does not guess where revenue or costs are missing', () => {
    expect(bidsAt(ECONOMICS, 365, { target: 0.1, kept: 0 })).toEqual({
      acos: null,
      cpcMinor: null,
      keptMinor: null,
    })
    expect(bidsAt(NO_COSTS, 90, { target: 0.1, kept: 0 }).acos).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { stockBuffer } from '@/lib/levers/stock-buffer'
import { leverCase, margin, waveCase } from './lever-case'

const proposed = (over: Parameters<typeof waveCase>[0], facts = {}) =>
  stockBuffer.propose(leverCase({}, { wave: waveCase(over), ...facts }))

describe('stockBuffer', () => {
  it('fires when the wave outruns the stock, and counts what would be missing', () => {
    // 20 x 60 / 7 - 130 = 41.4 units short in 60 days; 10.00 a unit at 30 %: 3.00; put to 30 days.
    const proposal = proposed({}, margin(0.3))
    expect(proposal).toMatchObject({ sentence: 'stock.buffer-by', arguments: { n: 42, days: 30 } })
    expect(proposal?.expectedMonthlyMinor?.value).toBeCloseTo(((20 * 60) / 7 - 130) * 300 * 0.5, 8)
    expect(proposal?.expectedMonthlyMinor?.high).toBeCloseTo(((25 * 60) / 7 - 130) * 300 * 0.5, 8)
    expect(proposal?.expectedMonthlyMinor?.low).toBeCloseTo(0, 8)
    expect(proposal?.expectedBasis).toBe('own-stock')
  })
  it('gives no figure without costs', () => {
    expect(proposed({})).toMatchObject({ expectedMonthlyMinor: null, expectedBasis: 'no-costs' })
  })
  it('is silent while the stock does, and where stock is not known', () => {
    expect(proposed({ bufferUnits: 0 })).toBeNull()
    expect(proposed({ stock: null, bufferUnits: null, orderBy: null, coverEnds: null })).toBeNull()
    expect(stockBuffer.propose(leverCase())).toBeNull()
  })
})

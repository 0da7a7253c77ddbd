import { describe, expect, it } from 'vitest'
import { stockBuffer } from '@/lib/levers/stock-buffer'
import { leverCase, margin, waveCase } from './lever-case'

const proposed = (over: Parameters<typeof waveCase>[0], facts = {}) =>
  stockBuffer.propose(leverCase({}, { wave: waveCase(over), ...facts }))

describe('stockBuffer', () => {
  it('fires when the wave outruns the stock, and counts what would be missing', () => {
    // 13 x 20 - 130 = 130 units short; 10.00 a unit at 30 %: 3.00; over 91 days put to 30.
    const proposal = proposed({}, margin(0.3))
    expect(proposal).toMatchObject({ sentence: 'stock.buffer-by', arguments: { n: 42, days: 30 } })
    expect(proposal?.expectedMonthlyMinor?.value).toBeCloseTo((130 * 300 * 30) / 91, 8)
    expect(proposal?.expectedMonthlyMinor?.low).toBeCloseTo(((13 * 15 - 130) * 300 * 30) / 91, 8)
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

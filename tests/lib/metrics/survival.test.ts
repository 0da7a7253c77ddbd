import { describe, expect, it } from 'vitest'
import { AS_OF, figuresOf } from './figures-of'
import { buyer } from './invented-buyers'

describe('survival', () => {
  it('uses the young buyers for as long as they were watched', () => {
    // One back on day 10 of three at risk; then one watched for 20 days only; then one back on day 40 of one at risk.
    const { survival } = figuresOf([buyer(AS_OF - 200, 10), buyer(AS_OF - 20), buyer(AS_OF - 200, 40)])
    expect(survival[30]).toBeCloseTo(1 / 3, 12)
    expect(survival[60]).toBe(1)
  })
  it('is null beyond the longest observation', () => {
    const { survival } = figuresOf([buyer(AS_OF - 70, 10), buyer(AS_OF - 70)])
    expect(survival[60]).toBe(0.5)
    expect(survival[90]).toBeNull()
  })
  it('draws a point for each day with an event, the share rising', () => {
    const { curve } = figuresOf([buyer(AS_OF - 90, 10), buyer(AS_OF - 90, 25), buyer(AS_OF - 90)])
    expect(curve.map(point => [point.day, point.atRisk])).toEqual([
      [10, 3],
      [25, 2],
    ])
    for (const point of curve) {
      expect(point.low).toBeLessThanOrEqual(point.share)
      expect(point.high).toBeGreaterThanOrEqual(point.share)
    }
  })
  it('keeps the counts the histogram is drawn from, without trailing zeros', () => {
    expect(figuresOf([buyer(AS_OF - 90, 2), buyer(AS_OF - 90, 4), buyer(AS_OF - 90, 4)]).gapCounts).toEqual([
      0, 0, 1, 0, 2,
    ])
  })
})

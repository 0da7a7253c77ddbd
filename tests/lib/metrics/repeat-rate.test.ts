import { describe, expect, it } from 'vitest'
import { AS_OF, figuresOf } from './figures-of'
import { buyer } from './invented-buyers'

describe('repeatRate', () => {
  it('counts only buyers watched for all of the horizon', () => {
    // Aged exactly 30 and 29 days: the first is ripe for 30 days, the second is not, though it came back.
    const { repeatRate } = figuresOf([buyer(AS_OF - 30), buyer(AS_OF - 29, 5)])
    expect(repeatRate[30]).toMatchObject({ value: 0, n: 1 })
  })
  it('includes the last day of the horizon', () => {
    const { repeatRate } = figuresOf([buyer(AS_OF - 400, 30), buyer(AS_OF - 400, 31)])
    expect(repeatRate[30].value).toBe(0.5)
    expect(repeatRate[60].value).toBe(1)
  })
  it('says so when nobody is old enough', () => {
    expect(figuresOf([buyer(AS_OF - 10)]).repeatRate[30]).toEqual({
      value: null,
      low: null,
      high: null,
      n: 0,
    })
  })
  it('carries Wilson limits: 4 of 10', () => {
    const buyers = Array.from({ length: 10 }, (_, i) => (i < 4 ? buyer(AS_OF - 100, 20) : buyer(AS_OF - 100)))
    const { low, high } = figuresOf(buyers).repeatRate[90]
    expect(low).toBeCloseTo(0.1682, 4)
    expect(high).toBeCloseTo(0.6873, 4)
  })
})

import { describe, expect, it } from 'vitest'
import { checkReturns } from '@/lib/metrics/check-returns'
import { sumsOf } from './asin-cases'

describe('checkReturns', () => {
  it('is the share of ripe units that came back', () => {
    const check = checkReturns(sumsOf({ ripeUnits: 200, ripeReturnedUnits: 4 }), 10, 0.081)
    expect(check).toMatchObject({ state: 'green', value: 0.02, n: 200 })
    expect(checkReturns(sumsOf({ ripeReturnedUnits: 20 }), 20, 0.081).state).toBe('red')
  })
  it('gives no verdict on fewer than 25 units', () => {
    const few = sumsOf({ ripeUnits: 24, ripeReturnedUnits: 24 })
    expect(checkReturns(few, 24, 0.081)).toMatchObject({
      state: 'unknown',
      value: null,
      why: 'returns-too-few',
    })
  })
  it('takes a shop without any return for one without a returns file', () => {
    expect(checkReturns(sumsOf({ ripeReturnedUnits: 0 }), 0, 0.081)).toMatchObject({
      state: 'unknown',
      why: 'returns-missing',
    })
    expect(checkReturns(undefined, 3, 0.081).why).toBe('returns-too-few')
  })
})

import { describe, expect, it } from 'vitest'
import { checkCancellations } from '@/lib/metrics/check-cancellations'
import { sumsOf } from './asin-cases'

const own = { merchantFulfilledOrders: 200, ordersPlaced: 200 }

describe('checkCancellations', () => {
  it('judges what the seller ships', () => {
    expect(checkCancellations(sumsOf({ ...own, cancelledOrders: 4 }), 0.025)).toMatchObject({
      state: 'green',
      value: 0.02,
      n: 200,
    })
    expect(checkCancellations(sumsOf({ ...own, cancelledOrders: 5 }), 0.025).state).toBe('red')
  })
  it('shows what Amazon ships without a verdict', () => {
    const check = checkCancellations(sumsOf({ cancelledOrders: 50, ordersPlaced: 100 }), 0.025)
    expect(check).toMatchObject({ state: 'unknown', value: 0.5, why: 'fba-no-verdict' })
  })
  it('needs orders, and 25 of them', () => {
    expect(checkCancellations(undefined, 0.025).why).toBe('cancellations-missing')
    const few = sumsOf({ merchantFulfilledOrders: 24, ordersPlaced: 24, cancelledOrders: 1 })
    expect(checkCancellations(few, 0.025)).toMatchObject({ state: 'unknown', why: 'cancellations-too-few' })
  })
})

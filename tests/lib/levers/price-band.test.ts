import { describe, expect, it } from 'vitest'
import { priceBand } from '@/lib/levers/price-band'
import type { Killer } from '@/lib/schema/advice'
import { daysAgo, leverCase, signalsCase } from './lever-case'

const rotating = (changes90: number, rotates: boolean, killers: Killer[] = []) =>
  priceBand.propose(
    leverCase(
      {},
      {
        killers,
        signals: signalsCase({
          price: { paid: [], listed: [], medianMinor: 1000, changes90, changes: 9, rotates },
        }),
      },
    ),
  )

describe('priceBand', () => {
  it('fires when the price rotates', () => {
    expect(rotating(5, true)).toMatchObject({
      sentence: 'price.steady',
      arguments: { n: 5 },
      expectedMonthlyMinor: null,
    })
  })
  it('takes what the moves cost from the killer, put to a month', () => {
    const killer: Killer = {
      killer: 'price-rotation',
      from: daysAgo(59),
      to: null,
      sentence: 'seen.price-rotation',
      arguments: {},
      lostOrders: { value: 20, low: 10, high: 30 },
      lostMinor: { value: 6000, low: 3000, high: 9000 },
      valuedAt: 'contribution',
    }
    expect(rotating(5, true, [killer])?.expectedMonthlyMinor).toEqual({ value: 3000, low: 1500, high: 4500 })
    expect(rotating(5, true, [{ ...killer, valuedAt: 'revenue' }])?.expectedMonthlyMinor).toBeNull()
  })
  it('is silent on a steady price', () => {
    expect(rotating(2, false)).toBeNull()
    expect(priceBand.propose(leverCase())).toBeNull()
  })
})

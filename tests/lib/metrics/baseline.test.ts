import { describe, expect, it } from 'vitest'
import { BASELINE_REASONS, baseline } from '@/lib/metrics/baseline'
import { DEFAULT_THRESHOLDS } from '@/lib/schema/baseline'
import { AS_OF_DAY, goodFacts, ratingOf, stockOf, sumsOf } from './asin-cases'

const gate = (facts: Partial<typeof goodFacts> = {}, sums = sumsOf(), returnedUnits = 9) =>
  baseline({ ...goodFacts, ...facts }, sums, { returnedUnits }, DEFAULT_THRESHOLDS, AS_OF_DAY)

describe('baseline', () => {
  it('is green when all hold; FBA cancellations without a verdict do not hold it up', () => {
    const { state, checks } = gate()
    expect(state).toBe('green')
    expect(checks.cancellationRate).toMatchObject({ state: 'unknown', why: 'fba-no-verdict' })
  })
  it('is red when any check is, also beside an unknown one', () => {
    expect(gate({ rating: ratingOf(4.1), inventory: [] }).state).toBe('red')
  })
  it('is unknown, never green, when an input is missing', () => {
    expect(gate({ rating: null }).state).toBe('unknown')
    expect(gate({ inventory: [] }).state).toBe('unknown')
    expect(gate({}, sumsOf(), 0).state).toBe('unknown')
  })
  it('heeds the thresholds it is given', () => {
    const strict = { ...DEFAULT_THRESHOLDS, stockDays: 60 }
    expect(baseline(goodFacts, sumsOf(), { returnedUnits: 9 }, strict, AS_OF_DAY).state).toBe('red')
  })
  it('names a known reason in every check', () => {
    const all = [gate(), gate({ rating: null, inventory: [] }, sumsOf({ ordersPlaced: 0 }), 0)]
    for (const { checks } of all)
      for (const check of Object.values(checks)) expect(BASELINE_REASONS).toContain(check.why)
    expect(gate({ inventory: [stockOf({ seenAt: 1 })] }).checks.stockDays.why).toBe('stock-stale')
  })
})

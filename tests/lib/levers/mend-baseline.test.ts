import { describe, expect, it } from 'vitest'
import { mendBaseline } from '@/lib/levers/mend-baseline'
import { BASELINE_GREEN } from './figures-case'
import { baselineWith, leverCase } from './lever-case'

const proposed = (gate: ReturnType<typeof baselineWith>) => mendBaseline.propose(leverCase({}, { gate }))

describe('mendBaseline', () => {
  it('is silent while the gate holds, FBA cancellations without a verdict included', () => {
    expect(proposed(BASELINE_GREEN)).toBeNull()
  })
  it('says what to mend when a check is red, and where', () => {
    const mend = proposed(baselineWith('returnRate', { state: 'red', value: 0.12 }))
    expect(mend).toMatchObject({ sentence: 'mend.returnRate', evidence: 'A', where: 'voice-of-customer' })
    expect(mend?.arguments['value']).toBeCloseTo(12, 10)
    expect(mend?.because).toEqual([
      { figure: 'figure.returnRate', value: 0.12, unit: 'share', threshold: 0.081, n: 200 },
    ])
  })
  it('says where the input is found when one is missing', () => {
    const missing = { state: 'unknown', value: null, why: 'stock-missing' } as const
    const find = proposed(baselineWith('stockDays', missing))
    expect(find).toMatchObject({ sentence: 'find.stock-missing', evidence: 'none', where: 'inventory' })
    expect(find?.because).toEqual([])
  })
  it('puts what is red before what is missing', () => {
    const red = baselineWith('cancellationRate', { state: 'red', value: 0.06, why: 'cancellations-own' })
    const missing = baselineWith('rating', { state: 'unknown', value: null, why: 'rating-missing' })
    const both = {
      state: 'red' as const,
      checks: { ...missing.checks, cancellationRate: red.checks.cancellationRate },
    }
    expect(proposed(both)?.sentence).toBe('mend.cancellationRate')
  })
})

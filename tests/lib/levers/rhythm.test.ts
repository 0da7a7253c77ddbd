import { describe, expect, it } from 'vitest'
import { isSteady, spreadOf } from '@/lib/levers/rhythm'
import { intervalOf } from './lever-case'

const of = (median: number, spread: number) => {
  const interval = intervalOf(40, median, spread)
  if (interval === null) throw new Error('an interval')
  return interval
}

describe('rhythm', () => {
  it('measures the middle half against the median', () => {
    expect(spreadOf(of(30, 0.5))).toBeCloseTo(0.5, 12)
  })
  it('calls narrow gaps steady, memoryless ones not', () => {
    expect(isSteady(of(30, 0.5))).toBe(true)
    // Exponential gaps: (ln 4 - ln(4/3)) / ln 2.
    expect(isSteady(of(30, Math.log(3) / Math.LN2))).toBe(false)
  })
  it('wants a pace that a delivery plan can match', () => {
    expect(isSteady(of(10, 0.2))).toBe(false)
    expect(isSteady(of(200, 0.2))).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { breakEvenGain, withinReach } from '@/lib/levers/break-even-gain'

describe('breakEvenGain', () => {
  it('is the rise in orders at which the smaller margin earns the same', () => {
    const gain = breakEvenGain(0.3, 0.05) ?? Number.NaN
    expect(gain).toBeCloseTo(0.2, 12)
    expect((1 + gain) * (0.3 - 0.05)).toBeCloseTo(0.3, 12)
  })
  it('is null without a margin and endless when the lever eats it', () => {
    expect(breakEvenGain(null, 0.05)).toBeNull()
    expect(breakEvenGain(0.05, 0.05)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('withinReach', () => {
  it('holds the gain against everybody coming back', () => {
    expect(withinReach(1, 0.5)).toBe(true)
    expect(withinReach(1.01, 0.5)).toBe(false)
    expect(withinReach(null, 0.9)).toBe(true)
    expect(withinReach(Number.POSITIVE_INFINITY, 0)).toBe(false)
  })
})

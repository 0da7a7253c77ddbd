import { describe, expect, it } from 'vitest'
import { studentQuantile } from '@/lib/stats/rhythm/student-quantile'

describe('studentQuantile', () => {
  // The usual table of Student's t: 95 % one-sided and 97.5 %.
  it.each([
    [5, 2.015, 2.571],
    [9, 1.833, 2.262],
    [30, 1.697, 2.042],
    [120, 1.658, 1.98],
  ])('agrees with the table at %i degrees of freedom', (freedom, at95, at975) => {
    expect(Math.abs(studentQuantile(1.6448536, freedom) - at95)).toBeLessThan(0.0015)
    expect(Math.abs(studentQuantile(1.959964, freedom) - at975)).toBeLessThan(0.004)
  })
  it('is the normal point in the limit', () => {
    expect(studentQuantile(1.6448536, 1e9)).toBeCloseTo(1.6448536, 6)
  })
  it('refuses too few degrees of freedom', () => {
    expect(() => studentQuantile(1.64, 2)).toThrow(/2 degrees/)
  })
})

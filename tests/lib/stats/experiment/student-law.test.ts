// Tails of t and F against printed tables, and points against tails.
import { describe, expect, it } from 'vitest'
import { fisherTail, studentPoint, studentTail } from '@/lib/stats/experiment/student-law'

describe('studentTail and studentPoint', () => {
  it.each([
    [1, 12.706],
    [2, 4.3027],
    [10, 2.2281],
    [120, 1.9799],
  ])('at %d degrees the 5 %% point is %d', (freedom, point) => {
    expect(studentTail(point, freedom)).toBeCloseTo(0.05, 4)
    expect(studentPoint(0.975, freedom)).toBeCloseTo(point, 3)
  })

  it('is 1 at 0, and refuses what has no degrees', () => {
    expect(studentTail(0, 3)).toBe(1)
    expect(() => studentTail(1, 0)).toThrow(RangeError)
    expect(() => studentPoint(0.4, 3)).toThrow(RangeError)
  })
})

describe('fisherTail', () => {
  it('meets the printed 5 % points, and t squared', () => {
    expect(fisherTail(3.3258, 5, 10)).toBeCloseTo(0.05, 4)
    expect(fisherTail(2.2281 ** 2, 1, 10)).toBeCloseTo(0.05, 4)
  })
})

import { describe, expect, it } from 'vitest'
import { burnInDays } from '@/lib/metrics/burn-in'

const gapsAt = (day: number, n: number) => {
  const counts = new Uint32Array(800)
  counts[day] = n
  return counts
}

describe('burnInDays', () => {
  it('is the 90th percentile of the gaps to the second purchase', () => {
    expect(burnInDays(gapsAt(70, 40), 730)).toBe(70)
  })
  it('is at least 30 and at most 365 days', () => {
    expect(burnInDays(gapsAt(3, 40), 730)).toBe(30)
    expect(burnInDays(gapsAt(600, 40), 2000)).toBe(365)
  })
  it('is at most half of the history', () => {
    expect(burnInDays(gapsAt(300, 40), 101)).toBe(50)
  })
  it('is as long as it can be while there are too few gaps to go by', () => {
    expect(burnInDays(gapsAt(40, 19), 2000)).toBe(365)
    expect(burnInDays([], 0)).toBe(0)
  })
})

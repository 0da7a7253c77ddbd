import { describe, expect, it } from 'vitest'
import { durationCounts } from '@/lib/stats/duration-counts'

describe('durationCounts', () => {
  it('counts events and censorings by day', () => {
    const counts = durationCounts([2, 0, 2, 3], [1, 1, 0, 0])
    expect([...counts.events]).toEqual([1, 0, 1, 0])
    expect([...counts.censored]).toEqual([0, 0, 1, 1])
  })
  it('refuses what is no whole day', () => {
    expect(() => durationCounts([1.5], [1])).toThrow(/whole days/)
    expect(() => durationCounts([-1], [1])).toThrow(/whole days/)
    expect(() => durationCounts([1, 2], [1])).toThrow(/1 outcomes/)
  })
})

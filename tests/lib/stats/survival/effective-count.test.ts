import { describe, expect, it } from 'vitest'
import { durationCounts } from '@/lib/stats/duration-counts'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import { effectiveCount } from '@/lib/stats/survival/effective-count'

const countAt = (durations: number[], happened: number[], day: number) => {
  const counts = durationCounts(durations, happened)
  return effectiveCount(counts, kaplanMeier(counts), day)
}

describe('effectiveCount', () => {
  it('without censoring is the plain count', () => {
    const count = countAt([3, 7, 20, 40], [1, 1, 1, 1], 10)
    expect(count?.successes).toBeCloseTo(2, 12)
    expect(count?.n).toBeCloseTo(4, 12)
  })
  it('counts exposure without success, also of buyers younger than the window', () => {
    expect(countAt([10, 30], [0, 0], 40)).toEqual({ successes: 0, n: 1 })
  })
  it('is not known where the curve ends before', () => {
    expect(countAt([10, 20], [1, 0], 30)).toBeNull()
  })
})

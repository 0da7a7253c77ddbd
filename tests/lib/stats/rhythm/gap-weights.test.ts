import { describe, expect, it } from 'vitest'
import { checkedGaps } from '@/lib/stats/rhythm/gap-sample'
import { censoringWeights, gapWeights } from '@/lib/stats/rhythm/gap-weights'

describe('censoringWeights', () => {
  it('are one over the share of buyers watched for at least so long', () => {
    // Four buyers, watched for 10, 20, 20 and 40 days: a gap of 20 could be seen in three of them.
    const weights = censoringWeights([10, 20, 20, 40], 40)
    expect([1, 10, 11, 20, 21, 40].map(day => weights[day])).toEqual([1, 1, 4 / 3, 4 / 3, 4, 4])
  })
  it('are at most 10, also where nobody was watched for so long', () => {
    const followUps = Array.from({ length: 100 }, (_, i) => i + 1)
    const weights = censoringWeights(followUps, 150)
    expect(weights[90]).toBeCloseTo(100 / 11, 10)
    expect([95, 100, 101, 150].map(day => weights[day])).toEqual([10, 10, 10, 10])
  })
  it('are 1 when follow-ups are not known', () => {
    expect([...censoringWeights([], 2)]).toEqual([1, 1, 1])
  })
})

describe('gapWeights', () => {
  it('share the vote of a buyer among the gaps', () => {
    const checked = checkedGaps({ gaps: [5, 15, 5, 5], buyers: [7, 7, 9, 7] })
    expect(checked.n).toBe(2)
    expect([...gapWeights(checked, [10, 20])]).toEqual([1 / 3, 2 / 3, 1, 1 / 3])
  })
})

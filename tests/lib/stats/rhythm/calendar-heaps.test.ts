// Heaps of the calendar are seen, and rhythms of a week or a month are not mistaken for them.
import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { calendarHeaps, latticeStep } from '@/lib/stats/rhythm/calendar-heaps'
import { gapPairs } from '@/lib/stats/rhythm/gap-pairs'
import { checkedGaps, type GapSample } from '@/lib/stats/rhythm/gap-sample'
import { type Buyer, cadenceBuyer, gammaBuyer, onPayDays, onWeekdays, simulatedGaps } from './simulated-gaps'

function heapsOf(sample: GapSample) {
  const checked = checkedGaps(sample)
  const counts = new Float64Array(checked.longest + 1)
  for (let i = 0; i < sample.gaps.length; i++) {
    const day = sample.gaps[i] ?? 0
    counts[day] = (counts[day] ?? 0) + 1
  }
  return calendarHeaps(counts, gapPairs(checked))
}

const heaps = (
  buyer: Buyer,
  onDay: (time: number, random: () => number) => number = Math.floor,
  buyers = 300,
) => heapsOf(simulatedGaps({ buyers, days: 700, onDay }, buyer, seededRandom(1)))

describe('calendarHeaps', () => {
  it('finds none in gaps by the day, memoryless or regular, few or many', () => {
    for (const buyers of [30, 300, 5000])
      for (const buyer of [
        gammaBuyer(1, 50),
        gammaBuyer(4, 40),
        cadenceBuyer(31, 3),
        cadenceBuyer(31, 3, 0.4),
      ])
        expect(heaps(buyer, Math.floor, buyers)).toEqual({ weekly: 0, monthly: false })
  })

  it('finds whole weeks, and how much of the gaps they hold', () => {
    expect(heaps(gammaBuyer(1, 60), onWeekdays(1))).toEqual({ weekly: 1, monthly: false })
    const { weekly, monthly } = heaps(gammaBuyer(1, 60), onWeekdays(0.7))
    // Both ends of a gap are on the comb in about half of the cases.
    expect(weekly).toBeGreaterThan(0.3)
    expect(weekly).toBeLessThan(0.7)
    expect(monthly).toBe(false)
  })

  it('finds calendar months', () => {
    expect(heaps(gammaBuyer(1, 60), onPayDays(1)).monthly).toBe(true)
    expect(heaps(gammaBuyer(1, 60), onPayDays(0.5)).monthly).toBe(true)
    expect(heaps(cadenceBuyer(60, 14), onPayDays(1)).monthly).toBe(true)
  })

  it('takes a weekly or monthly rhythm for what it is', () => {
    expect(heaps(cadenceBuyer(7, 0))).toEqual({ weekly: 0, monthly: false })
    expect(heaps(cadenceBuyer(30.4375, 0, 0.5))).toEqual({ weekly: 0, monthly: false })
    expect(heaps(cadenceBuyer(28, 1)).weekly).toBe(0)
  })
})

describe('latticeStep', () => {
  it('is a day, a month, or in between by the heaped share', () => {
    expect(latticeStep({ weekly: 0, monthly: false })).toBe(1)
    expect(latticeStep({ weekly: 0.5, monthly: false })).toBe(4)
    expect(latticeStep({ weekly: 1, monthly: false })).toBe(7)
    expect(latticeStep({ weekly: 0, monthly: true })).toBeCloseTo(30.44, 2)
  })
})

// Invented shops: orders at stray prices are no change, prices that rotate are, and a cut is told on its day.
import { describe, expect, it } from 'vitest'
import { heldPrice } from '@/lib/metrics/signals/held-price'
import { changedOn } from '@/lib/metrics/signals/price-trend'
import { signals } from '@/lib/metrics/signals/signals'
import { epochDay } from '@/lib/schema/dates'
import { poissonSample } from '@/lib/stats/random/poisson-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { type Sold, taskOf } from './support/task-of'

interface Habits {
  days: number
  /** Orders a day. */
  pace: number
  listed: (day: number) => number
  /** Share of orders at another price, and how much lower that is, each as likely. */
  stray: number
  lower?: readonly number[]
}
const FIRST = 20_000

function trendOf(seed: number, { days, pace, listed, stray, lower = [0.1] }: Habits) {
  const random = seededRandom(seed)
  const sold: Sold[] = []
  for (let day = 0; day < days; day++)
    for (let left = poissonSample(pace, random); left > 0; left--) {
      const isStray = random() < stray
      const cut = isStray ? (lower[Math.floor(random() * lower.length)] ?? 0) : 0
      sold.push({ day: FIRST + day, revenue: Math.round(listed(day) * (1 - cut)) })
    }
  return signals(taskOf({ sold, asOfDay: FIRST + days - 1 })).asins[0]?.price
}

const shops = <T>(count: number, of: (seed: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => of(i + 1))

describe('a price held', () => {
  it.each([
    [0.05, [0.1]],
    [0.15, [0.1]],
    [0.3, [0.1]],
    [0.3, [0.05, 0.1, 0.2]],
  ])('never rotates with %d of the orders at other prices', (stray, lower) => {
    const trends = shops(200, seed =>
      trendOf(seed, { days: 120, pace: [0.5, 1, 3, 8][seed % 4] ?? 1, listed: () => 2000, stray, lower }),
    )
    expect(trends.filter(one => one?.rotates)).toEqual([])
    expect(trends.filter(one => (one?.changes ?? 0) > 0).length).toBeLessThanOrEqual(stray > 0.2 ? 8 : 4)
  })

  it.each([
    [3, 3, 0],
    [5, 3, 0],
    [7, 3, 0.1],
    [7, 1, 0],
    [3, 8, 0.15],
  ])('is found to rotate every %d days at %d orders a day, %d of them stray', (period, pace, stray) => {
    const listed = (day: number) => (Math.floor(day / period) % 2 === 0 ? 2000 : 1800)
    const found = shops(100, seed => trendOf(seed, { days: 120, pace, listed, stray })?.rotates)
    expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(95)
  })

  it.each([0, 0.15])('tells a cut once, on its day or the next two, with %d stray', stray => {
    const listed = (day: number) => (day < 60 ? 2000 : 1800)
    const right = shops(100, seed => {
      const moved = changedOn(trendOf(seed, { days: 120, pace: 3, listed, stray })?.paid ?? [])
      return moved.length === 1 && Math.abs(epochDay(moved[0]?.on ?? '1970-01-01') - FIRST - 60) <= 2
    })
    expect(right.filter(Boolean).length).toBeGreaterThanOrEqual(90)
  })

  it('is the most common one where too few were sold, and nothing where none was', () => {
    const held = heldPrice(Float64Array.of(1800, 2000, 2010, 1500), Int32Array.of(1, 20, 40, 60))
    expect([...held.isAt]).toEqual([0, 1, 1, 0])
    expect([...held.run]).toEqual([0, 0, 0, 0])
    expect(heldPrice(new Float64Array(0), new Int32Array(0)).level).toHaveLength(0)
  })
})

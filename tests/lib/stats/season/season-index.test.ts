// The season index: a planted December is found, a shop without season is left alone, and a forecast is the better for it.
import { describe, expect, it } from 'vitest'
import { gammaSample } from '@/lib/stats/random/gamma-sample'
import { normalSample } from '@/lib/stats/random/normal-sample'
import { poissonSample } from '@/lib/stats/random/poisson-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { applySeason, seasonReference } from '@/lib/stats/season/apply-season'
import { seasonIndex } from '@/lib/stats/season/season-index'
import { smoothTrend } from '@/lib/stats/season/smooth-trend'
import { WEEKS_OF_YEAR, weekOfYear } from '@/lib/stats/season/week-of-year'

/** 18 July 2016. */
const FIRST_DAY = 17000
const slotOf = (week: number): number => weekOfYear(FIRST_DAY + 7 * week + 3)
const isDecember = (week: number): boolean => slotOf(week) >= 47 && slotOf(week) <= 50

/** Orders by week, scattered by a fifth beyond Poisson. */
function shop(weeks: number, random: () => number, rate: (week: number) => number): number[] {
  return Array.from({ length: weeks }, (_, week) => {
    const mean = rate(week)
    return poissonSample(gammaSample(25, 25 / mean, random), random)
  })
}

const largestOffset = (index: Float64Array): number => Math.max(...index.map(one => Math.abs(one - 1)))

describe('weekOfYear', () => {
  it('begins on New Year’s Day and ends with December', () => {
    expect([weekOfYear(0), weekOfYear(6), weekOfYear(8), weekOfYear(364)]).toEqual([0, 0, 1, 51])
    // 23 December 1970, 2000 and 2023.
    expect([weekOfYear(356), weekOfYear(11314), weekOfYear(19714)]).toEqual([50, 50, 50])
    expect(weekOfYear(-1)).toBe(51)
  })
})

describe('smoothTrend', () => {
  it('follows growth in a straight line, seasons taken out, and forgets weeks that do not count', () => {
    const season = Float64Array.from({ length: 104 }, (_, week) => (isDecember(week) ? 3 : 1))
    const orders = Array.from({ length: 104 }, (_, week) => (50 + week) * (season[week] as number))
    const counts = new Float64Array(104).fill(1)
    orders[60] = 5000
    counts[60] = 0
    const trend = smoothTrend(orders, season, counts)
    for (const week of [0, 23, 60, 103]) expect((trend[week] as number) / (50 + week)).toBeCloseTo(1, 6)
  })

  it('is flat for a single week and 0 without orders', () => {
    expect([...smoothTrend([7], [1], [1])]).toEqual([7])
    expect([...smoothTrend([0, 0], [1, 1], [1, 1])]).toEqual([0, 0])
  })
})

describe('seasonIndex on shops without a season', () => {
  it.each<[string, (random: () => number) => (week: number) => number]>([
    ['an even shop', () => () => 60],
    ['a slow one', () => () => 3],
    ['one that grows threefold', () => week => 40 * 3 ** (week / 104)],
    [
      'one that wanders',
      random => {
        let level = 0
        return () => {
          level = 0.85 * level + 0.12 * normalSample(random)
          return 80 * Math.exp(level)
        }
      },
    ],
  ])('leaves %s alone', (_, makeRate) => {
    const random = seededRandom(61)
    let found = 0
    for (let run = 0; run < 30; run++) {
      const season = seasonIndex({ weeklyOrders: shop(104, random, makeRate(random)), firstDay: FIRST_DAY })
      if (season.kind === 'season') found++
      else expect(season.reason).toBe('years-differ')
      // Even where chance makes two years alike, the index stays near 1.
      expect(largestOffset(season.index)).toBeLessThan(0.45)
    }
    expect(found).toBeLessThanOrEqual(2)
  })

  it('gives a reason where there is nothing to hold against each other', () => {
    const random = seededRandom(62)
    const one = (weeks: number, rate: number) =>
      seasonIndex({ weeklyOrders: shop(weeks, random, () => rate), firstDay: FIRST_DAY })
    expect(one(51, 100)).toMatchObject({ kind: 'none', reason: 'under-a-year', strength: 0 })
    expect(one(60, 100).reason).toBe('not-seen-twice')
    expect(one(110, 0.4).reason).toBe('too-few-orders')
    expect(one(0, 1).reason).toBe('under-a-year')
    expect(seasonIndex({ weeklyOrders: new Float64Array(120), firstDay: 0 })).toMatchObject({ dispersion: 1 })
  })
})

describe('seasonIndex on a shop with a December', () => {
  const rate = (week: number): number => 80 * (isDecember(week) ? 2.5 : 1)

  it('finds it from two years, a little drawn in, and keeps the year’s mean', () => {
    const random = seededRandom(63)
    let peaks = 0
    for (let run = 0; run < 8; run++) {
      const season = seasonIndex({ weeklyOrders: shop(104, random, rate), firstDay: FIRST_DAY })
      expect(season.kind).toBe('season')
      // Four weeks at 2.5 raise the year's mean by 0.115: true ratios are 2.24 and 0.90.
      const peak = ((season.index[48] as number) + (season.index[49] as number)) / 2
      peaks += peak / 8
      expect(peak).toBeGreaterThan(1.4)
      expect(season.index[20]).toBeLessThan(1.15)
      expect(season.index.reduce((sum, one) => sum + one, 0) / WEEKS_OF_YEAR).toBeCloseTo(1, 12)
    }
    expect(peaks).toBeGreaterThan(1.75)
    expect(peaks).toBeLessThan(2.3)
  })

  it('makes the forecast of the next quarter better with it, and no worse without', () => {
    const random = seededRandom(64)
    const miss = (true_: (week: number) => number): { plain: number; seasonal: number } => {
      let [plain, seasonal] = [0, 0]
      for (let run = 0; run < 20; run++) {
        const start = 104 + run
        const all = shop(start + 13, random, true_)
        const season = seasonIndex({ weeklyOrders: all.slice(0, start), firstDay: FIRST_DAY })
        const level = all.slice(start - 52, start).reduce((sum, one) => sum + one, 0) / 52
        const expected = new Float64Array(13).fill(level)
        const reference = seasonReference(season, FIRST_DAY + 7 * (start - 52), new Float64Array(52).fill(1))
        const moved = applySeason(expected, FIRST_DAY + 7 * start, season, reference)
        for (let week = 0; week < 13; week++) {
          plain += ((all[start + week] as number) - level) ** 2
          seasonal += ((all[start + week] as number) - (moved[week] as number)) ** 2
        }
      }
      return { plain: Math.sqrt(plain), seasonal: Math.sqrt(seasonal) }
    }
    const withDecember = miss(rate)
    const stationary = miss(() => 80)
    expect(withDecember.seasonal).toBeLessThan(0.85 * withDecember.plain)
    expect(stationary.seasonal).toBeLessThan(1.01 * stationary.plain)
  })

  it('does not count the cohort’s own orders', () => {
    const random = seededRandom(65)
    const others = shop(104, random, rate)
    const cohort = shop(104, random, () => 300)
    const together = others.map((one, week) => one + (cohort[week] as number))
    const alone = seasonIndex({ weeklyOrders: others, firstDay: FIRST_DAY })
    expect(seasonIndex({ weeklyOrders: together, leaveOut: cohort, firstDay: FIRST_DAY })).toEqual(alone)
  })

  it('keeps a sale out of the season and tells its factor', () => {
    const random = seededRandom(66)
    const orders = shop(104, random, rate)
    const weeks = [10, 62]
    for (const week of weeks) orders[week] = 240
    const season = seasonIndex({ weeklyOrders: orders, firstDay: FIRST_DAY, events: [{ id: 'sale', weeks }] })
    expect(season.index[slotOf(10)]).toBeLessThan(1.15)
    expect(season.events[0]?.factor).toBeGreaterThan(2)
    expect(season.events[0]?.factor).toBeLessThan(3.2)
    expect(season.events[0]?.weeks).toBe(2)
    const never = { id: 'never', weeks: [999] }
    expect(seasonIndex({ weeklyOrders: orders, firstDay: 0, events: [never] }).events).toEqual([
      { id: 'never', factor: 1, weeks: 0 },
    ])
  })
})

describe('seasonIndex', () => {
  it('is finite and positive on odd streams', () => {
    const spike = new Float64Array(156)
    spike[20] = 1e9
    const gaps = Float64Array.from({ length: 156 }, (_, week) => (week % 9 === 0 ? 500 : 0))
    const launch = Float64Array.from({ length: 156 }, (_, week) => (week < 120 ? 0 : 400))
    const broken = Float64Array.from({ length: 110 }, (_, week) =>
      week === 3 ? Number.NaN : week === 4 ? -5 : 9,
    )
    for (const weeklyOrders of [spike, gaps, launch, broken])
      for (const firstDay of [0, 17003, -40]) {
        const season = seasonIndex({ weeklyOrders, firstDay })
        expect(season.index.every(one => one > 0 && Number.isFinite(one))).toBe(true)
        expect(Number.isFinite(season.dispersion) && Number.isFinite(season.strength)).toBe(true)
      }
  })
})

describe('applySeason', () => {
  const season = seasonIndex({ weeklyOrders: [], firstDay: 0 })

  it('leaves a forecast as it is without a season, but for planned events', () => {
    const expected = Float64Array.of(3, 4, 5)
    expect(applySeason(expected, 0, season)).toEqual(expected)
    expect([...applySeason(expected, 0, season, 1, new Map([[1, 2.5]]))]).toEqual([3, 10, 5])
  })

  it('measures against what the fitted weeks already had', () => {
    const index = season.index.map((_, slot) => (slot === 0 ? 4 : slot === 1 ? 2 : 1))
    const strong = { ...season, index }
    expect(seasonReference(strong, 0, [1, 1])).toBe(3)
    expect(seasonReference(strong, 0, [0, 0])).toBe(1)
    expect([...applySeason(Float64Array.of(30, 30), 0, strong, 3)]).toEqual([40, 20])
    expect(() => applySeason(Float64Array.of(1), 0, strong, 0)).toThrow(RangeError)
  })
})

// The window is found where a rhythm was planted, is not found where none was, and says so in a clear state.
import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import type { GapSample } from '@/lib/stats/rhythm/gap-sample'
import { type ReorderWindow, reorderWindow } from '@/lib/stats/rhythm/reorder-window'
import { cadenceBuyer, gammaBuyer, onPayDays, onWeekdays, simulatedGaps } from './simulated-gaps'

const windowOf = (sample: GapSample, seed = 1): ReorderWindow =>
  reorderWindow(sample, { random: seededRandom(seed) })

function shown(sample: GapSample, seed = 1): Extract<ReorderWindow, { state: 'shown' }> {
  const window = windowOf(sample, seed)
  if (window.state !== 'shown') throw new Error(`not shown: ${JSON.stringify(window)}`)
  return window
}

/** How many of `shops` seeded shops show a window, and how many of those more than one mode. */
function count(shops: number, make: (random: () => number) => GapSample): { shown: number; several: number } {
  const counts = { shown: 0, several: 0 }
  for (let seed = 1; seed <= shops; seed++) {
    const window = windowOf(make(seededRandom(seed)), seed)
    if (window.state !== 'shown') continue
    counts.shown++
    if (window.modes.length > 1) counts.several++
  }
  return counts
}

describe('a planted rhythm', () => {
  it('of 27 to 35 days is found, with the window near it', () => {
    const random = seededRandom(3)
    const found = shown(simulatedGaps({ buyers: 400 }, () => () => 27 + random() * 9, random))
    expect(found.hdi80.from).toBeGreaterThanOrEqual(27)
    expect(found.hdi80.to).toBeLessThanOrEqual(35)
    expect(found.mode).toBeGreaterThanOrEqual(28)
    expect(found.mode).toBeLessThanOrEqual(34)
    expect(found.modes).toHaveLength(1)
    expect(found.rhythm.k).toBeGreaterThan(20)
  })

  it('is found also when seven in ten buyers never came back while watched', () => {
    const sample = simulatedGaps(
      { buyers: 500, days: 140, stays: 0.33 },
      cadenceBuyer(31, 2.5),
      seededRandom(4),
    )
    const back = new Set(sample.buyers).size
    expect(back / 500).toBeLessThan(0.3)
    const found = shown(sample)
    expect(found.n).toBe(back)
    expect(Math.abs(found.mode - 31)).toBeLessThanOrEqual(1)
    expect(found.hdi50.from).toBeGreaterThanOrEqual(27)
    expect(found.hdi50.to).toBeLessThanOrEqual(35)
  })

  it('has an interval of the mode that holds the truth nearly always', () => {
    let held = 0
    for (let seed = 1; seed <= 40; seed++) {
      const found = shown(simulatedGaps({ buyers: 120 }, cadenceBuyer(31, 4), seededRandom(seed)), seed)
      if (found.modeLow <= 31 && found.modeHigh >= 31) held++
      expect(found.modeHigh - found.modeLow).toBeLessThan(9)
    }
    expect(held).toBeGreaterThanOrEqual(36)
  })

  it('is not ruled by heavy buyers: a buyer has one vote', () => {
    const random = seededRandom(5)
    const many = simulatedGaps({ buyers: 100, days: 400 }, cadenceBuyer(40, 3), random)
    const heavy = simulatedGaps({ buyers: 12, days: 400 }, cadenceBuyer(6, 0.5), random)
    const gaps = [...many.gaps, ...heavy.gaps]
    expect(heavy.gaps.length).toBeGreaterThan(gaps.length / 3)
    const found = shown({
      gaps,
      buyers: [...many.buyers, ...heavy.buyers.map(id => id + 100)],
      followUps: [...many.followUps, ...heavy.followUps],
    })
    expect(Math.abs(found.mode - 40)).toBeLessThanOrEqual(2)
    expect(found.hdi80.from).toBeGreaterThan(30)
  })

  it('is corrected for long gaps that could not yet be seen', () => {
    const sample = simulatedGaps({ buyers: 6000, days: 120 }, gammaBuyer(8, 60, 1000), seededRandom(6))
    const weighted = shown(sample)
    const naive = shown({ ...sample, followUps: [] })
    // Gamma of shape 8 and mean 60: the most frequent day is 52.5, the shortest 80 % reach from 30.6 to 82.5.
    expect(Math.abs(weighted.mode - 52.5)).toBeLessThan(5)
    expect(Math.abs(weighted.hdi80.to - 82.5)).toBeLessThan(5)
    expect(naive.hdi80.to).toBeLessThan(weighted.hdi80.to - 5)
  })

  it('of double packs is reported as two modes', () => {
    const packs = cadenceBuyer(30, 3, 0.4)
    for (const onDay of [Math.floor, onWeekdays(0.8)]) {
      const found = shown(simulatedGaps({ buyers: 500, onDay }, packs, seededRandom(7)))
      expect(found.modes).toHaveLength(2)
      expect(Math.abs((found.modes[0]?.day ?? 0) - 30)).toBeLessThanOrEqual(2)
      expect(Math.abs((found.modes[1]?.day ?? 0) - 60)).toBeLessThanOrEqual(3)
      expect(found.mode).toBe(found.modes[0]?.day)
      expect((found.modes[0]?.share ?? 0) + (found.modes[1]?.share ?? 0)).toBeCloseTo(1, 6)
    }
  })

  it('takes first gaps with the pairs beside them', () => {
    const sample = simulatedGaps({ buyers: 300 }, cadenceBuyer(31, 3), seededRandom(8))
    const first = sample.gaps.filter((_, i) => sample.buyers[i] !== sample.buyers[i - 1])
    const paired = sample.gaps.flatMap((_, i) =>
      sample.buyers[i] !== sample.buyers[i - 1] && sample.buyers[i] === sample.buyers[i + 1] ? [i] : [],
    )
    const at = (shift: number): number[] => paired.map(i => sample.gaps[i + shift] ?? 0)
    const found = shown({ gaps: first, followUps: sample.followUps, pairs: { first: at(0), second: at(1) } })
    expect(Math.abs(found.mode - 31)).toBeLessThanOrEqual(1)
    expect(found.rhythm).toEqual(shown(sample).rhythm)
    expect(windowOf({ gaps: first, followUps: sample.followUps })).toMatchObject({
      state: 'rhythm-unknown',
      pairs: 0,
    })
  })
})

describe('no rhythm', () => {
  it('memoryless gaps show a window in at most 5 of 100 shops, at any size and speed', () => {
    const rates = [
      count(200, random => simulatedGaps({ buyers: 60 }, gammaBuyer(1, 60), random)),
      count(200, random => simulatedGaps({ buyers: 300 }, gammaBuyer(1, 30), random)),
      count(200, random => simulatedGaps({ buyers: 150 }, gammaBuyer(1, 6), random)),
      count(200, random => simulatedGaps({ buyers: 300 }, gammaBuyer(1, 200, 0.5), random)),
    ].map(({ shown }) => shown / 200)
    for (const rate of rates) expect(rate).toBeLessThanOrEqual(0.05)
  })

  it.each([
    ['weeks', 0.5, onWeekdays],
    ['weeks', 1, onWeekdays],
    ['months', 0.5, onPayDays],
    ['months', 1, onPayDays],
  ] as const)('memoryless gaps heaped on %s (%d of them) show none either', (_, share, heap) => {
    for (const mean of [40, 90]) {
      const shop = { buyers: 300, days: 700, onDay: heap(share) }
      expect(count(50, random => simulatedGaps(shop, gammaBuyer(1, mean), random)).shown).toBeLessThanOrEqual(
        2,
      )
    }
  })

  it('still gives the windows of the histogram', () => {
    const window = windowOf(simulatedGaps({ buyers: 300 }, gammaBuyer(1, 60), seededRandom(9)))
    expect(window.state).toBe('no-rhythm')
    if (window.state !== 'no-rhythm') return
    expect(window.rhythm.k).toBeGreaterThan(0.7)
    expect(window.rhythm.k).toBeLessThan(1.4)
    expect(window.hdi50.share).toBeGreaterThanOrEqual(0.5)
  })
})

describe('a rhythm on the calendar', () => {
  it.each([
    ['weeks', cadenceBuyer(31, 7), onWeekdays(1), 31],
    ['weeks', cadenceBuyer(45, 10), onWeekdays(0.6), 45],
    ['months', cadenceBuyer(60, 14), onPayDays(1), 59],
    ['months', cadenceBuyer(90, 20), onPayDays(0.5), 88],
  ] as const)('keeps its one mode on %s', (_, buyer, onDay, near) => {
    const shop = { buyers: 400, days: 700, onDay }
    const counts = count(20, random => simulatedGaps(shop, buyer, random))
    expect(counts.shown).toBe(20)
    expect(counts.several).toBeLessThanOrEqual(1)
    const { mode } = shown(simulatedGaps(shop, buyer, seededRandom(31)))
    expect(Math.abs(mode - near)).toBeLessThanOrEqual(5)
  })

  it('of monthly and two-monthly deliveries is no artefact', () => {
    const deliveries = cadenceBuyer(30.4375, 0, 0.5)
    const found = shown(simulatedGaps({ buyers: 300, days: 700 }, deliveries, seededRandom(10)))
    expect(found.modes.map(one => one.day)).toEqual([30, 61])
  })

  it('one hump without heaps has a second mode in at most 5 of 100 shops', () => {
    const { shown, several } = count(60, random =>
      simulatedGaps({ buyers: 200 }, gammaBuyer(6, 45, 20), random),
    )
    expect(shown).toBe(60)
    expect(several).toBeLessThanOrEqual(3)
  })
})

describe('samples that say little', () => {
  const same = (n: number, gap: number): GapSample => ({
    gaps: Array.from({ length: 2 * n }, () => gap),
    buyers: Array.from({ length: 2 * n }, (_, i) => i >> 1),
    followUps: Array.from({ length: n }, () => 3 * gap),
  })

  it('below 20 buyers are too few, however many gaps one of them has', () => {
    expect(windowOf({ gaps: [], followUps: [] })).toEqual({ state: 'too-few', n: 0, needed: 20 })
    expect(windowOf(same(19, 30))).toEqual({ state: 'too-few', n: 19, needed: 20 })
    const one = { gaps: new Array(500).fill(30), buyers: new Array(500).fill(3), followUps: [20_000] }
    expect(windowOf(one)).toEqual({ state: 'too-few', n: 1, needed: 20 })
  })

  it('all alike give one day', () => {
    expect(windowOf(same(20, 30))).toMatchObject({
      state: 'shown',
      mode: 30,
      modeLow: 30,
      modeHigh: 30,
      modes: [{ day: 30, share: 1 }],
      hdi50: { from: 30, to: 30, share: 1 },
      hdi80: { from: 30, to: 30, share: 1 },
      rhythm: { k: 100, low: 100, pairs: 20, passed: true },
    })
  })

  it('of a day each say nothing about rhythm', () => {
    expect(windowOf(same(50, 1))).toEqual({ state: 'rhythm-unknown', n: 50, pairs: 0, needed: 10 })
  })

  it('without second gaps say how many pairs are missing', () => {
    const gaps = Array.from({ length: 40 }, (_, i) => 20 + (i % 20))
    expect(windowOf({ gaps, followUps: [] })).toEqual({
      state: 'rhythm-unknown',
      n: 40,
      pairs: 0,
      needed: 10,
    })
  })

  it('longer than every follow-up still count, with the largest weight', () => {
    const sample = { ...same(30, 30), followUps: [5, 5, 5] }
    expect(windowOf(sample)).toMatchObject({ state: 'shown', mode: 30 })
  })

  it('that are no whole days are refused', () => {
    for (const gap of [0, -3, 1.5, Number.NaN, 1e9])
      expect(() => windowOf({ gaps: [gap], followUps: [] })).toThrow(/whole days/)
    expect(() => windowOf({ gaps: [3], buyers: [], followUps: [] })).toThrow(/1 gaps but 0 buyers/)
    expect(() => windowOf({ gaps: [3], buyers: [-1], followUps: [] })).toThrow(/no buyer/)
  })
})

it('takes a hundred thousand gaps in well under a second', () => {
  const sample = simulatedGaps({ buyers: 20_000 }, cadenceBuyer(30, 7, 0.3), seededRandom(12))
  expect(sample.gaps.length).toBeGreaterThan(90_000)
  const times = [1, 2, 3, 4, 5].map(seed => {
    const start = performance.now()
    shown(sample, seed)
    return performance.now() - start
  })
  // About 40 ms on an idle core; the bound allows for a busy machine.
  expect(Math.min(...times)).toBeLessThan(900)
})

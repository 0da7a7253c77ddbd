// Verdicts of journal entries: each word has a shop that earns it, and what came after the readout is never looked at.
import { describe, expect, it } from 'vitest'
import type { BuyerMoney } from '@/lib/metrics/economics/buyer-money'
import { experiments } from '@/lib/metrics/experiments/experiments'
import { epochDay, isoDate } from '@/lib/schema/dates'
import type { Experiment } from '@/lib/schema/journal'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import type { AsinSignals } from '@/lib/schema/signals'
import type { StudyTask } from '@/lib/schema/study'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { inventPanel } from '@/tests/lib/stats/experiment/support/invent-panel'
import { asinOf, entryOf, triedShop, week } from './support/tried-shop'

/** Buyers are asked of where cohorts are the matter. */
const NOBODY: BuyerMoney = {
  buyers: 0,
  entryDay: new Int32Array(0),
  revenue: new Float64Array(0),
  contribution: new Float64Array(0),
  firstRevenue: new Float64Array(0),
  firstContribution: new Float64Array(0),
  costMissing: new Uint8Array(0),
  start: new Int32Array(1),
  lines: new Int32Array(0),
}
const NO_PARTS = { signals: null, money: NOBODY }
const SHOP = { products: 10, treated: 2, before: 30, after: 10, volume: 25 }
const START = week(30)
const READOUT = isoDate(epochDay(week(40)) - 1)
const shopWith = (effect: number, seed: number): StudyTask =>
  triedShop(inventPanel({ ...SHOP, effect }, seededRandom(seed)).orders, [
    entryOf(0, START, READOUT),
    entryOf(1, START, READOUT),
  ])
const first = (task: StudyTask, parts: Parameters<typeof experiments>[1] = NO_PARTS): Experiment => {
  const [one] = experiments(task, parts)
  if (one === undefined) throw new Error('no experiment')
  return one
}

describe('experiments', () => {
  it('says that a lever worked, hurt, or did nothing', () => {
    expect(first(shopWith(0.6, 1))).toMatchObject({ verdict: 'worked', why: null })
    expect(first(shopWith(-0.7, 2))).toMatchObject({ verdict: 'hurt', why: null })
    const still = triedShop(
      Array.from({ length: 12 }, (_, row) => new Array<number>(40).fill(row < 2 ? 98 : 100)),
      [entryOf(0, START, READOUT), entryOf(1, START, READOUT)],
    )
    expect(first(still)).toMatchObject({ verdict: 'did-not', why: null })
  })

  it('judges ASINs of one lever and week together, and holds none of them against another', () => {
    const both = experiments(shopWith(0.6, 1), NO_PARTS)
    expect(both.map(({ together }) => together)).toEqual([
      [asinOf(0), asinOf(1)],
      [asinOf(0), asinOf(1)],
    ])
    expect(both[0]?.effect).toEqual(both[1]?.effect)
    for (const { controls, effect } of both) {
      expect(controls.length).toBeGreaterThan(4)
      expect(controls).not.toContain(asinOf(0))
      expect(controls).not.toContain(asinOf(1))
      expect(effect?.low).toBeLessThan(0.6)
      expect(effect?.high).toBeGreaterThan(0.6)
    }
  })

  it('judges them one by one where they clearly grew unalike', () => {
    const { orders } = inventPanel({ ...SHOP, volume: 60, effect: 0 }, seededRandom(5))
    const mixed = orders.map((row, at) =>
      Float64Array.from(row, (count, w) => (at === 0 && w >= 30 ? Math.round(1.9 * count) : count)),
    )
    const both = experiments(
      triedShop(mixed, [entryOf(0, START, READOUT), entryOf(1, START, READOUT)]),
      NO_PARTS,
    )
    expect(both.map(({ together }) => together)).toEqual([[asinOf(0)], [asinOf(1)]])
    expect(both[0]?.verdict).toBe('worked')
    expect(both[1]?.verdict).not.toBe('worked')
  })

  it('tells nothing before the readout, and after it nothing of what came later', () => {
    const task = shopWith(0.6, 1)
    const early = first({ ...task, asOfDay: epochDay(READOUT) - 1 })
    expect(early).toMatchObject({ verdict: 'too-early', effect: null, pValue: null, readout: READOUT })
    expect(early.minimumDetectable).toBeGreaterThan(0.1)
    const { orders } = inventPanel({ ...SHOP, effect: 0.6 }, seededRandom(1))
    const longer = orders.map(row => [...Array.from(row), 500, 1, 0, 90])
    const later = first(triedShop(longer, task.journal))
    expect(later.effect?.value).toBeCloseTo(first(task).effect?.value ?? Number.NaN, 10)
  })

  it('leaves out stock-outs and events, and says so', () => {
    const task = shopWith(0.6, 1)
    const out = (from: number, to: number) => ({
      ...NO_PARTS,
      signals: {
        asins: [
          {
            asin: asinOf(0),
            stock: {
              stockOuts: [{ from: week(from), to: isoDate(epochDay(week(to)) - 1), days: 7 * (to - from) }],
            },
          } as AsinSignals,
        ],
      },
    })
    const short = first({ ...task, journal: task.journal.slice(0, 1) }, out(33, 35))
    expect(short.flagged.filter(({ why }) => why === 'stock-out').map(one => one.week)).toEqual([
      week(33),
      week(34),
    ])
    expect(short.weeksAfter).toBe(
      8 - short.flagged.filter(one => one.why === 'event' && one.week >= START).length,
    )
    expect(first({ ...task, journal: task.journal.slice(0, 1) }, out(31, 40))).toMatchObject({
      verdict: 'cannot-tell',
      why: 'stock-out',
    })
    const events = [{ name: 'Deal days', from: week(31), to: week(39) }]
    expect(first({ ...task, settings: { ...DEFAULT_SETTINGS, events } })).toMatchObject({
      verdict: 'cannot-tell',
      why: 'events',
    })
  })

  it('says why nothing can be told', () => {
    const { orders } = inventPanel({ ...SHOP, effect: 0.6 }, seededRandom(1))
    const all = orders.map((_, row) => entryOf(row, START, READOUT))
    expect(first(triedShop(orders, all))).toMatchObject({ why: 'no-controls', effect: null })
    const early = entryOf(0, week(5), week(15))
    expect(first(triedShop(orders, [early]))).toMatchObject({ why: 'too-few-weeks' })
    const short = entryOf(0, START, week(33))
    expect(first(triedShop(orders, [short]))).toMatchObject({ why: 'too-few-weeks' })
    const apart = orders.map((row, at) =>
      Float64Array.from(row, (count, w) => (at === 0 ? Math.round(count * 1.08 ** w) : count)),
    )
    expect(first(triedShop(apart, [entryOf(0, START, READOUT)]))).toMatchObject({ why: 'trends-apart' })
    expect(first(triedShop(orders, [entryOf(99, START, READOUT)]))).toMatchObject({ why: 'too-few-orders' })
    expect(experiments(triedShop(orders, []), NO_PARTS)).toEqual([])
  })

  it('compares entry cohorts seen up to the same age, entered clear of the lever and after it', () => {
    const start = epochDay(START)
    const day = (offset: number): number => start + offset - epochDay(week(0)) + 1
    // Before: a fifth comes back after 20 days. After: three fifths do.
    const more = Array.from({ length: 60 }, (_, buyer) => {
      const entered = buyer < 30 ? day(-150 + buyer) : day(buyer - 30)
      const back = buyer < 30 ? buyer % 5 === 0 : buyer % 5 < 3
      const line = { buyer, asin: 1, revenue: 1000 }
      return [
        { ...line, day: entered, order: 2 * buyer },
        ...(back ? [{ ...line, day: entered + 20, order: 2 * buyer + 1 }] : []),
      ]
    }).flat()
    const { orders } = inventPanel({ ...SHOP, after: 20, effect: 0 }, seededRandom(1))
    const { cohort60, cohort90 } = first(triedShop(orders, [entryOf(0, START, READOUT)], { more }), {
      signals: null,
    })
    expect(cohort60?.reorderRate).toMatchObject({
      ageDays: 60,
      before: { buyers: 30, value: 0.2 },
      after: { buyers: 30, value: 0.6 },
    })
    expect(cohort60?.reorderRate.difference?.low).toBeGreaterThan(0.15)
    expect(cohort60?.revenueMinor.difference?.value).toBeCloseTo(400)
    expect(cohort60?.restrictedMeanDays).toMatchObject({ before: { value: 52 }, after: { value: 36 } })
    expect(cohort60?.contributionMinor.difference).toBeNull()
    expect(cohort90?.reorderRate.after.buyers).toBe(30)
  })
})

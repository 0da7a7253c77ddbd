// One lever begun in different weeks: later verdicts lean on earlier ones, and what was said once stays said.
import { describe, expect, it } from 'vitest'
import { judgeEntry, judgeJournal } from '@/lib/metrics/experiments/judge-journal'
import type { WeeklyPanel } from '@/lib/metrics/experiments/weekly-panel'
import { epochDay, isoDate } from '@/lib/schema/dates'
import type { JournalEntry } from '@/lib/schema/journal'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { inventPanel } from '@/tests/lib/stats/experiment/support/invent-panel'
import { asinOf, entryOf, MONDAY, week } from './support/tried-shop'

const STARTS = [40, 44, 48]
const WAIT = 10
const LAST_DAY = MONDAY + 7 * 65 - 1

function shopWith(effect: number, seed: number, leap = 1): WeeklyPanel {
  const shape = { products: 14, treated: 3, before: 40, after: 25, volume: 40, effect, starts: STARTS }
  const { weeks, orders, usable } = inventPanel(shape, seededRandom(seed))
  const asins = orders.map((_, row) => asinOf(row))
  return {
    firstMonday: MONDAY,
    weeks,
    asins,
    rowOf: new Map(asins.map((asin, row) => [asin, row])),
    orders: orders.map((row, at) =>
      Float64Array.from(row, (count, on) => (at === 0 && on >= 40 ? Math.round(leap * count) : count)),
    ),
    usable: usable.map(flags => Uint8Array.from(flags)),
    stockOut: orders.map(() => new Uint8Array(weeks)),
    event: new Uint8Array(weeks),
  }
}

const begun = (row: number, start: number, more: Partial<JournalEntry> = {}): JournalEntry => ({
  ...entryOf(row, week(start), isoDate(epochDay(week(start + WAIT)) - 1)),
  ...more,
})
const JOURNAL = STARTS.map((start, row) => begun(row, start))
const verdicts = (panel: WeeklyPanel, journal = JOURNAL, asOf = LAST_DAY) => [
  ...judgeJournal(panel, journal, asOf).values(),
]

describe('judgeJournal', () => {
  it('judges a start with those read out by then', () => {
    const [one, two, three] = verdicts(shopWith(0.35, 1))
    expect(one?.together).toEqual([asinOf(0)])
    expect(two?.together).toEqual([asinOf(1), asinOf(0)])
    expect(three?.together).toEqual([asinOf(2), asinOf(1), asinOf(0)])
    const width = (limits: typeof one) => (limits?.effect?.high ?? NaN) - (limits?.effect?.low ?? NaN)
    expect(width(three)).toBeLessThan(0.8 * width(one))
    expect(three?.verdict).toBe('worked')
  })

  it('leaves a verdict as it was, whatever starts or is written down later', () => {
    const panel = shopWith(0.35, 1)
    // The others have begun by then, and are nobody's controls.
    const [first] = verdicts(panel, JOURNAL, epochDay(week(50)))
    const [one, two] = verdicts(panel)
    expect(one).toEqual(first)
    const late = begun(3, 38, { writtenAt: 86_400 * LAST_DAY })
    expect(verdicts(panel, [...JOURNAL, late])[1]?.together).toEqual(two?.together)
    expect(verdicts(panel, [...JOURNAL, { ...late, writtenAt: 0 }])[1]?.together).toContain(asinOf(3))
  })

  it('leaves out starts whose readout is not reached, other levers, and an ASIN already counted', () => {
    const panel = shopWith(0.35, 1)
    const early = verdicts(panel, JOURNAL, epochDay(week(56)))
    expect(early[2]).toMatchObject({ verdict: 'too-early', together: [asinOf(2)] })
    expect(early[1]?.together).toEqual([asinOf(1), asinOf(0)])
    const other = JOURNAL.map((entry, at) => (at === 0 ? { ...entry, lever: 'accessory' as const } : entry))
    expect(verdicts(panel, other)[2]?.together).toEqual([asinOf(2), asinOf(1)])
    const again = (lever: JournalEntry['lever']) => verdicts(panel, [...JOURNAL, begun(0, 12, { lever })])
    expect(again('standing-coupon')[2]).toEqual(again('accessory')[2])
  })

  it('judges starts by themselves where they clearly differ', () => {
    const [one, , three] = verdicts(shopWith(0, 2, 2.5))
    expect(one?.verdict).toBe('worked')
    expect(three?.together).toEqual([asinOf(2)])
    expect(three?.verdict).not.toBe('worked')
  })
})

describe('judgeEntry', () => {
  it('says of one entry what the whole journal says of its weeks', () => {
    const panel = shopWith(0.35, 1)
    const other = begun(5, 42, { lever: 'refill-multipack' })
    const journal = [...JOURNAL, other]
    const all = judgeJournal(panel, journal, LAST_DAY)
    for (const entry of [JOURNAL[1] as JournalEntry, other]) {
      const { effect, controls, together, weeksBefore, weeksAfter } = all.get(entry.id) ?? {}
      expect(effect).not.toBeNull()
      expect(judgeEntry(panel, journal, LAST_DAY, entry)).toMatchObject({
        effect,
        controls,
        together,
        weeksBefore,
        weeksAfter,
      })
    }
  })
})

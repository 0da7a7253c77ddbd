// The outlook on shops whose buyers were drawn from a known law: what is foretold must come, as often as it is said to.
import { describe, expect, it } from 'vitest'
import type { OutlookRequest } from '@/lib/metrics/outlook/ground'
import { type Outlook, outlook } from '@/lib/metrics/outlook/outlook'
import type { PurchaseLog } from '@/lib/schema/purchase-log'
import { gammaSample } from '@/lib/stats/random/gamma-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { type Bought, logOf } from './support/log-of'

const HISTORY = 400
const HORIZON = 90

/** Buyers who buy at a rate of their own, about every 50 days, and stop after any purchase with probability 0.15. */
function draw(seed: number, buyers: number): Bought[] {
  const random = seededRandom(seed)
  const rows: Bought[] = []
  for (let buyer = 0; buyer < buyers; buyer++) {
    const rate = gammaSample(1.2, 60, random)
    const asin = 1 + (buyer % 4)
    let day = Math.floor(random() * HISTORY)
    let last = -1
    for (let at = day; at < HISTORY + HORIZON; at += -Math.log(1 - random()) / rate) {
      day = Math.floor(at)
      if (day !== last)
        rows.push({ buyer: `b${buyer}`, day, asin, revenue: Math.round(800 + 400 * random()) })
      last = day
      if (random() < 0.15) break
    }
  }
  return rows
}

const toEnd = (steps: Generator<void, Outlook | null>): Outlook | null => {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
const ask = (log: PurchaseLog, over: Partial<OutlookRequest> = {}): Outlook | null =>
  toEnd(
    outlook({
      shop: 'local|ATVPDKIKX0DER|USD' as never,
      log,
      burnInDays: 0,
      horizonDays: HORIZON,
      model: null,
      allModels: false,
      seed: 7,
      asin: id => `B000TEST0${id}` as never,
      familyOf: id => id,
      ...over,
    }),
  )
/** The log as it stood on the last day of the history. */
const until = (rows: readonly Bought[], day: number): PurchaseLog =>
  logOf(
    rows.filter(row => row.day <= day),
    day,
  )

/** Purchases after the history, of buyers who were there by then. */
const came = (rows: readonly Bought[], asin?: number): number => {
  const known = new Set(rows.filter(row => row.day < HISTORY).map(row => row.buyer))
  return rows.filter(
    row => row.day >= HISTORY && known.has(row.buyer) && (asin === undefined || row.asin === asin),
  ).length
}

describe('the outlook', () => {
  const rows = draw(1, 1500)
  const seen = ask(until(rows, HISTORY - 1)) as Outlook

  it('foretells the orders of the horizon, of the shop and of each ASIN', () => {
    const { value, low, high } = seen.shop.forecast?.purchases ?? { value: 0, low: 0, high: 0 }
    const actual = came(rows)
    expect(Math.abs(value / actual - 1)).toBeLessThan(0.12)
    const limits = seen.asins.map(asin => ({
      ...(asin.forecast?.purchases ?? { low: 0, high: 0 }),
      actual: came(rows, Number(asin.asin.slice(-1))),
    }))
    const misses = [{ low, high, actual }, ...limits].filter(
      one => one.actual < one.low || one.actual > one.high,
    )
    // Five intervals of 90 %: one may miss.
    expect(limits).toHaveLength(4)
    expect(misses.length, JSON.stringify({ value, actual, limits })).toBeLessThan(2)
    const weeks = seen.shop.forecast?.byWeek ?? []
    expect(weeks).toHaveLength(13)
    expect(weeks.every(week => week.low <= week.value && week.value <= week.high)).toBe(true)
  })

  it('says of single buyers how many orders will come, as often as 90 %', () => {
    const buyers = seen.buyers()
    const after = new Map<number, number>()
    rows.forEach(row => {
      const id = Number(row.buyer.slice(1))
      if (row.day >= HISTORY) after.set(id, (after.get(id) ?? 0) + 1)
    })
    const names = [...new Set(rows.filter(row => row.day < HISTORY).map(row => Number(row.buyer.slice(1))))]
    const covered = buyers.filter(one => {
      const actual = after.get(names[one.firstOrderLow] as number) ?? 0
      return one.low <= actual && actual <= one.high
    })
    expect(buyers).toHaveLength(names.length)
    expect(covered.length / buyers.length).toBeGreaterThan(0.86)
    expect(covered.length / buyers.length).toBeLessThan(0.985)
    const sum = buyers.reduce((total, one) => total + one.expectedPurchases, 0)
    expect(sum).toBeCloseTo(seen.shop.forecast?.purchases.value as number, 6)
    expect(buyers.every(one => one.probabilityAlive >= 0 && one.probabilityAlive <= 1)).toBe(true)
  })

  it('finds no rhythm where there is none, and says so instead of a window', () => {
    expect(seen.shop.window.state).toBe('no-rhythm')
  })

  it('expects of a newcomer what a newcomer brings', () => {
    const first = rows.filter(
      (row, i) => rows.findIndex(one => one.buyer === row.buyer) === i && row.day < 300,
    )
    const value = first.reduce((total, row) => {
      const own = rows.filter(one => one.buyer === row.buyer && one.day - row.day <= 90)
      return total + own.reduce((sum, one) => sum + (one.revenue ?? 0), 0)
    }, 0)
    const ahead = seen.shop.valueAhead[90]
    expect(Math.abs((ahead?.value ?? 0) / (value / first.length) - 1)).toBeLessThan(0.1)
  })

  it('never fits on those who entered in the burn-in, and counts them', () => {
    const log = until(rows, HISTORY - 1)
    const held = ask(log, { burnInDays: 60 })?.shop.models
    const early = new Set(rows.filter(row => row.day < 60).map(row => row.buyer)).size
    expect(held?.leftOut).toBe(early)
    expect(held?.fits[0]?.n).toBe((seen.shop.models?.fits[0]?.n ?? 0) - early)
  })

  it('takes the model asked for, and tells of all when asked', () => {
    const forced = ask(until(rows, HISTORY - 1), { model: 'paretonbd', allModels: true })?.shop.models
    expect([forced?.chosen, forced?.reason]).toEqual(['paretonbd', 'forced'])
    expect(forced?.fits.map(fit => fit.name)).toEqual(['nbd', 'bgnbd', 'mbgnbd', 'mbgcnbd', 'paretonbd'])
  })
})

describe('small and odd shops', () => {
  const finite = (value: unknown): boolean =>
    typeof value === 'number'
      ? Number.isFinite(value)
      : typeof value !== 'object' || value === null || Object.values(value).every(finite)

  it.each<[string, Bought[]]>([
    ['one buyer, one purchase', [{ buyer: 'a', day: 10 }]],
    ['nobody came back', Array.from({ length: 40 }, (_, i) => ({ buyer: `b${i}`, day: 10 + i }))],
    ['everything on one day', Array.from({ length: 30 }, (_, i) => ({ buyer: `b${i}`, day: 10 }))],
    ['one buyer every day', Array.from({ length: 300 }, (_, i) => ({ buyer: 'a', day: i }))],
    [
      'all gaps equal',
      Array.from({ length: 120 }, (_, i) => ({
        buyer: `b${Math.floor(i / 4)}`,
        day: 30 * (i % 4) + (i % 7) * 0,
      })),
    ],
    [
      'an ASIN that is not known',
      Array.from({ length: 30 }, (_, i) => ({ buyer: `b${i % 9}`, day: i * 9, asin: 0 })),
    ],
  ])('%s: no figure without meaning', (_, rows) => {
    for (const burnInDays of [0, 30]) {
      const found = ask(logOf(rows), { burnInDays })
      expect(found).not.toBeNull()
      expect(finite(found)).toBe(true)
      expect(finite(found?.buyers())).toBe(true)
      for (const group of [found?.shop, ...(found?.asins ?? [])])
        if (group?.forecast === null) expect(group.noForecast).not.toBeNull()
    }
  })
})

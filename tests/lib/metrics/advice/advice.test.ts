import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { propose } from '@/lib/levers/propose'
import { advice } from '@/lib/metrics/advice/advice'
import { asinPaces } from '@/lib/metrics/advice/asin-pace'
import { daysOut } from '@/lib/metrics/advice/days-out'
import { leadTimes } from '@/lib/metrics/advice/lead-times'
import { productGroups } from '@/lib/metrics/advice/product-groups'
import type { AsinAdvice } from '@/lib/schema/advice'
import type { Asin, Sku } from '@/lib/schema/ids'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import type { StudyTask } from '@/lib/schema/study'
import { AS_OF_DAY, figuresCase } from '@/tests/lib/levers/figures-case'
import {
  ASIN,
  baselineWith,
  daysAgo,
  economicsCase,
  intervalOf,
  nextOf,
  OTHER,
  outlookCase,
  rhythmOf,
  shareOf,
  signalsCase,
  survivalOf,
} from '@/tests/lib/levers/lever-case'
import { type Sold, taskOf } from '@/tests/lib/metrics/signals/support/task-of'

const task = (sold: Sold[], over: Partial<StudyTask> = {}): StudyTask => {
  const built = taskOf({ sold, asOfDay: AS_OF_DAY })
  return {
    ...built,
    settings: DEFAULT_SETTINGS,
    asinFigures: built.asins.slice(1).map(asin => figuresCase(asin)),
    ...over,
  }
}
/** One order a day for 60 days, each by a buyer of its own, every third of whom was there before. */
const sold: Sold[] = Array.from({ length: 60 }, (_, at) => ({
  day: AS_OF_DAY - at,
  buyer: `buyer${at % 40}`,
}))
const none = { shop: null as never, asins: [] }
const parts = { outlook: null, economics: null, signals: none }
const only = (all: AsinAdvice[]): AsinAdvice => {
  const [one] = all
  if (one === undefined) throw new Error('an ASIN')
  return one
}

describe('advice', () => {
  it('speaks of every ASIN of the figures, and of nothing to do where nothing is', () => {
    const two = task([...sold, { day: AS_OF_DAY, asin: OTHER }])
    const all = advice(two, parts, propose)
    expect(all.map(one => one.asin)).toEqual([ASIN, OTHER])
    expect(all[0]).toMatchObject({ proposals: [], why: 'nothing-to-do', killers: [], warnings: [] })
    expect(all[0]?.gate.state).toBe('green')
    expect(all[0]?.routine).toHaveLength(7)
  })
  it('says that there are not enough buyers where there are not', () => {
    const few = { ...figuresCase(ASIN), repeatRate: figuresCase(ASIN).repeatRate }
    const young = { ...few, repeatRate: { ...few.repeatRate, 90: shareOf(0.1, 12) } }
    expect(only(advice(task(sold, { asinFigures: [young] }), parts, propose)).why).toBe('not-enough')
  })
  it('gives the rules what the study says of the ASIN', () => {
    const figures = {
      ...figuresCase(ASIN),
      interval: intervalOf(40),
      next: nextOf(0.7, 0.1),
      survival: survivalOf(0.3),
    }
    const outlook = { shop: null as never, asins: [outlookCase(rhythmOf(40, 30))] }
    const signals = {
      shop: null as never,
      asins: [
        signalsCase({
          stock: {
            available: [{ on: daysAgo(0), value: 20 }],
            inbound: null,
            cover30: 50,
            cover90: 50,
            stockOuts: [],
          },
        }),
      ],
    }
    const economics = { shop: null as never, asins: [economicsCase()] }
    const one = only(advice(task(sold, { asinFigures: [figures] }), { outlook, economics, signals }, propose))
    expect(one.proposals.map(proposal => proposal.lever)).toEqual([
      'stock-buffer',
      'refill-multipack',
      'subscribe-save',
      'bid-headroom',
    ])
    expect(one.proposals.map(proposal => proposal.rank)).toEqual([1, 2, 3, 4])
    expect(one.why).toBeNull()
    expect(one.warnings.map(warning => warning.check)).toEqual(['stockDays'])
  })
  it('while the gate is red by the ASIN’s own threshold, only mends', () => {
    const settings = { ...DEFAULT_SETTINGS, asinThresholds: { [ASIN]: { rating: 4.9 } } }
    const one = only(advice(task(sold, { settings }), parts, propose))
    expect(one.proposals.map(proposal => proposal.sentence)).toEqual(['mend.rating'])
    expect(one.gate.checks.rating.thresholdFrom).toBe('asin')
    const missing = baselineWith('rating', { state: 'unknown', value: null, why: 'rating-missing' })
    const unknown = task(sold, { asinFigures: [{ ...figuresCase(ASIN), baseline: missing }] })
    expect(only(advice(unknown, parts, propose)).proposals.map(one => one.sentence)).toEqual([
      'find.rating-missing',
    ])
  })
  it('holds no figure that is not a number', () => {
    const size = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        size,
        size,
        fc.nat(200),
        fc.nat(400),
        fc.option(size, { nil: null }),
        (back, same, n, stock, margin) => {
          const figures = {
            ...figuresCase(ASIN),
            interval: n === 0 ? null : intervalOf(n),
            next: nextOf(same, 1 - same),
            survival: survivalOf(back),
          }
          const settings = { ...DEFAULT_SETTINGS, grossMarginShare: margin }
          const stockOf = {
            available: [{ on: daysAgo(3), value: stock }],
            inbound: null,
            cover30: null,
            cover90: null,
          }
          const signals = {
            shop: null as never,
            asins: [signalsCase({ stock: { ...stockOf, stockOuts: [] } })],
          }
          const outlook = { shop: null as never, asins: [outlookCase(rhythmOf(n, 30))] }
          const told = advice(
            task(sold, { asinFigures: [figures], settings }),
            { outlook, economics: null, signals },
            propose,
          )
          expect(notFinite(told)).toEqual([])
          expect(only(told).proposals.map(one => one.rank)).toEqual(
            only(told).proposals.map((_, at) => at + 1),
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})

/** Paths of numbers that are none. */
function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`))
}

describe('asinPaces', () => {
  it('tells first orders from repeat orders, all orders from those of known buyers', () => {
    const paces = asinPaces(
      task([
        { day: AS_OF_DAY - 200, buyer: 'ann' },
        { day: AS_OF_DAY - 10, buyer: 'ann', units: 2 },
        { day: AS_OF_DAY - 10, buyer: 'ben' },
        { day: AS_OF_DAY - 5, buyer: 'ben' },
        { day: AS_OF_DAY, buyer: null, units: 3 },
      ]),
    )
    expect(paces.paceOf(1, 0)).toEqual({ days: 91, orders: 4, units: 7, firstOrders: 1, repeatOrders: 2 })
    expect(paces.paceOf(1, 11).days).toBe(80)
    expect(Array.from(paces.weeklyUnits(1)).slice(-2)).toEqual([3, 4])
    expect(paces.lastDays(1)).toEqual([AS_OF_DAY - 10, AS_OF_DAY - 5])
  })
  it('measures a young product from its first day, over a week at least', () => {
    expect(asinPaces(task([{ day: AS_OF_DAY - 29 }])).paceOf(1, 0).days).toBe(30)
    expect(asinPaces(task([{ day: AS_OF_DAY }])).paceOf(1, 0).days).toBe(7)
  })
})

describe('daysOut', () => {
  it('counts what lies within the 91 days', () => {
    const out = (from: number, to: number) =>
      daysOut(
        signalsCase({
          stock: {
            available: [],
            inbound: null,
            cover30: null,
            cover90: null,
            stockOuts: [{ from: daysAgo(from), to: daysAgo(to), days: from - to + 1 }],
          },
        }),
        AS_OF_DAY,
      )
    expect([out(9, 0), out(95, 86), out(200, 150)]).toEqual([10, 5, 0])
    expect(daysOut(null, AS_OF_DAY)).toBe(0)
  })
})

describe('leadTimes', () => {
  it('takes what is set for the ASIN, else the longest of its SKUs, else the shop’s', () => {
    const of = leadTimes({
      asins: ['', ASIN, OTHER, 'B000TEST03'] as Asin[],
      skus: ['', 'SKU-A', 'SKU-B', 'SKU-C'] as Sku[],
      asinOfSku: Uint32Array.from([0, 1, 1, 2]),
      settings: { ...DEFAULT_SETTINGS, leadTimes: { 'SKU-A': 20, 'SKU-B': 45, B000TEST03: 12 } },
    })
    expect([of(1), of(2), of(3)]).toEqual([
      { days: 45, typedIn: true },
      { days: 30, typedIn: false },
      { days: 12, typedIn: true },
    ])
  })
})

describe('productGroups', () => {
  it('takes the group that the fee preview names', () => {
    const fee = (asinId: number, productGroup: string | null) => ({ asinId, productGroup })
    const money = { unitFees: [fee(1, null), fee(1, 'Grocery'), fee(2, '')] }
    const of = productGroups({ money } as unknown as StudyTask)
    expect([of(1), of(2), of(3)]).toEqual(['Grocery', null, null])
  })
})

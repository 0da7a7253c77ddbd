import { describe, expect, it } from 'vitest'
import { killersOf } from '@/lib/metrics/advice/killers/index'
import type { KillerInputs } from '@/lib/metrics/advice/killers/killer-inputs'
import { lastDayOfMonth, monthStart } from '@/lib/metrics/advice/killers/month-days'
import { byHorizon } from '@/lib/metrics/by-horizon'
import type { AsinSignals } from '@/lib/schema/signals'
import { AS_OF_DAY, figuresCase } from '@/tests/lib/levers/figures-case'
import {
  ASIN,
  asOf,
  daysAgo,
  economicsCase,
  noRhythm,
  outlookCase,
  returnsOf,
  shareOf,
  signalsCase,
} from '@/tests/lib/levers/lever-case'

/** One order a day, three in ten by buyers who had bought before; one in five comes back in the end. */
const inputs = (signals: Partial<AsinSignals>, over: Partial<KillerInputs> = {}): KillerInputs => ({
  asOfDay: AS_OF_DAY,
  figures: { ...figuresCase(ASIN), repeatRate: byHorizon(() => shareOf(0.2, 400)) },
  signals: signalsCase(signals),
  outlook: null,
  economics: economicsCase(),
  pace: { days: 90, orders: 90, units: 90, firstOrders: 63, repeatOrders: 27 },
  ...over,
})
const out = (from: number, to: number): Partial<AsinSignals> => ({
  stock: {
    available: [],
    inbound: null,
    cover30: null,
    cover90: null,
    stockOuts: [{ from: daysAgo(from), to: daysAgo(to), days: from - to + 1 }],
  },
})
const quiet = signalsCase()

describe('killersOf', () => {
  it('sees nothing where nothing is', () => {
    expect(killersOf(inputs({}))).toEqual([])
  })

  it('prices a stock-out in reorders expected, at the contribution of an order', () => {
    const [seen] = killersOf(inputs(out(29, 20)))
    expect(seen).toMatchObject({
      killer: 'stock-out',
      from: daysAgo(29),
      to: daysAgo(20),
      sentence: 'seen.stock-out',
      arguments: { n: 10 },
      valuedAt: 'contribution',
    })
    // 10 days x 0.3 reorders a day, at 4.00.
    expect(seen?.lostOrders?.value).toBeCloseTo(3, 10)
    expect(seen?.lostMinor?.value).toBeCloseTo(1200, 8)
  })
  it('goes by the forecast where there is one, and by revenue where costs are not known', () => {
    const [seen] = killersOf(inputs(out(29, 20), { outlook: outlookCase(noRhythm(40)), economics: null }))
    // 90 reorders in 90 days; 10.00 an order.
    expect(seen?.lostOrders?.value).toBeCloseTo(10, 10)
    expect(seen).toMatchObject({ valuedAt: 'revenue' })
    expect(seen?.lostMinor?.value).toBeCloseTo(10_000, 6)
  })
  it('says that a stock-out goes on, and forgets old ones', () => {
    expect(killersOf(inputs(out(9, 0)))[0]).toMatchObject({ to: null, sentence: 'seen.stock-out-now' })
    expect(killersOf(inputs(out(300, 280)))).toEqual([])
  })

  it('dates a rotating price, and prices it only where orders fell by more than chance', () => {
    const paid = [1000, 1100, 1000, 1100, 1000].map((value, at) => ({ on: daysAgo(70 - 10 * at), value }))
    const price = { paid, listed: [], medianMinor: 1000, changes90: 4, changes: 4, rotates: true }
    const weeks = (since: number) => ({
      weeklyOrders: [...Array(13).fill(30), ...Array(9).fill(since)] as number[],
      firstWeek: daysAgo(60 + 13 * 7),
      price,
    })
    const [seen] = killersOf(inputs(weeks(15)))
    expect(seen).toMatchObject({ killer: 'price-rotation', from: daysAgo(60), to: null })
    // 15 orders fewer in each of 8 whole weeks, three in ten of them reorders.
    expect(seen?.lostOrders?.value).toBeCloseTo(15 * 8 * 0.3, 8)
    expect(killersOf(inputs(weeks(29)))[0]).toMatchObject({ lostOrders: null, lostMinor: null })
    expect(killersOf(inputs({ price: { ...price, rotates: false } }))).toEqual([])
  })

  it('sees variants that confuse by what returns say', () => {
    const returned = (units: number): Partial<AsinSignals> => ({
      returns: {
        ...quiet.returns,
        months: [
          { month: '2024-05', shipped: 100, returned: 10, rate: 0.1 },
          { month: '2024-06', shipped: 100, returned: 10, rate: 0.1 },
        ],
        reasons: [
          { code: 'APPAREL_TOO_SMALL', theme: 'size-fit', units },
          { code: 'UNWANTED_ITEM', theme: 'unwanted', units: 10 },
        ],
      },
    })
    const [seen] = killersOf(inputs(returned(10)))
    expect(seen).toMatchObject({ killer: 'confusing-variants', from: '2024-05-01', to: '2024-06-30' })
    expect(seen?.lostOrders?.value).toBeCloseTo(2, 10)
    expect(killersOf(inputs(returned(6)))).toEqual([])
  })

  it('sees returns rise', () => {
    const rising = (change: number, shipped = 300) =>
      killersOf(inputs({ returns: returnsOf(0.04, change, shipped) }))
    expect(rising(0.04)[0]).toMatchObject({
      killer: 'rising-returns',
      from: '2024-04-01',
      to: '2024-06-30',
      arguments: { now: 8, change: 4, n: 12 },
    })
    expect(rising(0.04)[0]?.lostOrders?.value).toBeCloseTo(12 * 0.2, 10)
    expect(rising(0.005)).toEqual([])
    // The same rise on 60 units is chance.
    expect(rising(0.04, 60)).toEqual([])
    // Three of a hundred after none of a hundred: above 1.645 standard errors, and one in eight by chance.
    const handful = {
      ...returnsOf(0, 0.03, 99),
      months: returnsOf(0, 0.03, 99).months.map((month, at) => ({ ...month, returned: at < 3 ? 0 : 1 })),
    }
    expect(killersOf(inputs({ returns: handful }))).toEqual([])
  })

  it('sees the Featured Offer go, and come back', () => {
    const fall = { on: daysAgo(30), from: 0.9, to: 0.45 }
    const lost = (readings: { on: ReturnType<typeof daysAgo>; value: number }[]) =>
      killersOf(inputs({ featuredOffer: { readings, falls: [fall] } }))
    expect(lost([])[0]).toMatchObject({ killer: 'featured-offer-lost', to: null })
    const [seen] = lost([
      { on: daysAgo(20), value: 0.5 },
      { on: daysAgo(10), value: 0.85 },
    ])
    // The second reading is that of the ten days after the loss.
    expect(seen).toMatchObject({ from: daysAgo(30), to: daysAgo(20) })
    // 11 days x half x 0.3 reorders a day.
    expect(seen?.lostOrders?.value).toBeCloseTo(1.65, 10)
  })

  it('lists the newest first', () => {
    const both = killersOf(
      inputs({ ...out(29, 20), featuredOffer: { readings: [], falls: [{ on: asOf, from: 0.9, to: 0.1 }] } }),
    )
    expect(both.map(one => one.killer)).toEqual(['featured-offer-lost', 'stock-out'])
  })
})

describe('month-days', () => {
  it('knows first and last days, leap years too', () => {
    expect([monthStart('2024-02'), lastDayOfMonth('2024-02'), lastDayOfMonth('2023-12')]).toEqual([
      '2024-02-01',
      '2024-02-29',
      '2023-12-31',
    ])
  })
})

// The money of a shop and its entry ASINs: CLVs by name, ads on first orders, payback and bids, on hand-worked cases.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { economics } from '@/lib/metrics/economics/economics'
import { shareOut } from '@/lib/metrics/economics/share-out'
import { isoDate } from '@/lib/schema/dates'
import type { OutlookParts } from '@/lib/schema/study'
import { DAY, moneyTask, type Parts } from './money-task'

const of = (parts: Parts, outlook: OutlookParts | null = null) => economics(moneyTask(parts), outlook)
const asinOf = (parts: Parts, id = 1) => {
  const found = of(parts).asins.find(one => one.asin === `B000TEST0${id}`)
  if (found === undefined) throw new Error(`No ASIN ${id}.`)
  return found
}
/** No fees: what is left is revenue less cost. */
const FREE = [1, 2, 3].map(sku => ({ sku, referral: 0 }))
const COSTS = [1, 2, 3].map(sku => ({ sku, from: 0, cost: 600 }))

describe('three CLVs', () => {
  const parts: Parts = {
    lastDay: 100,
    sales: [
      { order: 1, buyer: 0, day: 0, revenue: 1000 },
      { order: 2, buyer: 0, day: 40, revenue: 3000 },
      { order: 3, buyer: 1, day: 10, revenue: 2000 },
      // Not ripe at 60 days, and nobody known.
      { order: 4, buyer: 2, day: 60, revenue: 1001 },
      { order: 5, buyer: -1, day: 60, revenue: 9000 },
    ],
    fees: FREE,
    costs: COSTS,
    ads: [{ asin: 1, from: 10, to: 10, spend: 300 }],
  }
  const { clv, waterfall, contributionByAge } = of(parts).shop

  it('are means over buyers who are old enough', () => {
    expect(clv[30]).toMatchObject({ revenue: { value: (1000 + 2000 + 1001) / 3, n: 3 } })
    expect(clv[60]).toMatchObject({
      revenue: { value: 3000, n: 2 },
      contribution: { value: (2800 + 1400) / 2 },
    })
    expect(clv[90]).toMatchObject({ revenue: { value: 3000, n: 2 } })
    expect(clv[180]).toEqual({ revenue: null, contribution: null, afterAds: null })
  })

  it('after ads are over those who entered on days ads are known of', () => {
    expect(clv[60].afterAds).toMatchObject({ value: 1400 - 300, n: 1 })
  })

  it('have limits around them, the same at every look', () => {
    const { low, high, value } = clv[60].revenue ?? { low: 0, high: 0, value: 0 }
    expect(low).toBeLessThan(value)
    expect(high).toBeGreaterThan(value)
    expect(of(parts).shop.clv).toEqual(clv)
  })

  it('the shop counts all orders, by age only buyers', () => {
    expect(waterfall).toMatchObject({
      orders: 5,
      revenueMinor: 16_001,
      costOfGoodsMinor: -3000,
      adsMinor: -300,
    })
    expect(waterfall.contributionMinor).toBe(13_001)
    expect(contributionByAge?.[0]).toBe((400 + 1400 + 401) / 3)
    expect(contributionByAge?.[40]).toBe((2800 + 1400 + 401) / 3)
    expect(contributionByAge?.[41]).toBe((2800 + 1400) / 2)
    expect(contributionByAge?.[101]).toBeNull()
  })

  it('without costs revenue alone is told, and what is missing', () => {
    const { shop } = of({ ...parts, costs: [{ sku: 2, from: 0, cost: 1 }] })
    expect(shop.clv[60].revenue?.value).toBe(3000)
    expect(shop.clv[60].contribution).toBeNull()
    expect(shop.waterfall).toMatchObject({ contributionMinor: null, costOfGoodsMinor: null })
    expect(shop).toMatchObject({ contributionByAge: null, missing: ['no-costs', 'no-traffic', 'too-few'] })
    expect(shop.skusWithoutCost).toEqual([
      { sku: 'TEST-1', asin: 'B000TEST01', units: 5, revenueMinor: 16_001 },
    ])
  })

  it('one SKU without cost leaves out only those who bought it', () => {
    const sales = [...parts.sales, { order: 6, buyer: 3, day: 0, sku: 2 }]
    const { shop, asins } = of({ ...parts, sales, costs: [{ sku: 1, from: 0, cost: 600 }] })
    expect(shop.missing).toContain('some-costs-missing')
    expect(shop.clv[30].contribution).toBeNull()
    expect(asins.map(one => one.clv[30].contribution?.value ?? null)).toEqual([
      clv[30].contribution?.value,
      null,
    ])
  })
})

describe('ads', () => {
  const first = (order: number, day: number, sku = 1) => ({ order, buyer: order - 1, day, sku })
  const base: Parts = { sales: [], fees: FREE, costs: COSTS, lastDay: 60 }

  it('are borne by the first orders of that ASIN and day, the rest by the next day that has one', () => {
    const one = asinOf({
      ...base,
      sales: [first(1, 0), first(2, 0), first(3, 0), first(4, 3), first(5, 3, 2)],
      ads: [
        { asin: 1, from: 0, spend: 100, clicks: 7, sales: 3000 },
        { asin: 1, from: 1, spend: 40 },
        { sku: 1, from: 4, spend: 25 },
      ],
    })
    // 34 + 33 + 33, then 40; the 25 of day 4 to nobody.
    expect(one.clv[30].afterAds).toMatchObject({ value: 400 - 140 / 4, n: 4 })
    expect(one.acquisition).toMatchObject({
      spendMinor: 165,
      firstOrders: 4,
      unallocatedMinor: 25,
      clicks: 7,
      attributedSalesMinor: 3000,
      from: isoDate(DAY),
      to: isoDate(DAY + 4),
    })
    expect(one.acquisition?.cac.value).toBe(165 / 4)
    expect(one.assumed).toContain('ads-carried-forward')
  })

  it('of several days are spread over them, and end at the as-of day', () => {
    const one = asinOf({ ...base, sales: [first(1, 59)], ads: [{ asin: 1, from: 58, to: 61, spend: 10 }] })
    expect(one.acquisition).toMatchObject({ spendMinor: 8, unallocatedMinor: 2, to: isoDate(DAY + 60) })
  })

  it('of other ASINs cost an ASIN nothing; without a file nothing is known', () => {
    const sales = [first(1, 0), first(2, 0, 2)]
    const ads = [{ asin: 2, from: 0, spend: 10 }]
    expect(asinOf({ ...base, sales, ads }).acquisition).toMatchObject({ spendMinor: 0, cac: { value: 0 } })
    const unknown = asinOf({ ...base, sales })
    expect(unknown).toMatchObject({ acquisition: null, clv: { 30: { afterAds: null } } })
    expect(unknown.waterfall.adsMinor).toBeNull()
    expect(unknown.missing).toContain('no-ads-file')
  })

  it('whose product is not known are in the shop, allocated to nobody', () => {
    const { shop } = of({
      ...base,
      sales: [first(1, 0)],
      ads: [
        { from: 0, spend: 50 },
        { asin: 1, from: 0, spend: 7 },
      ],
    })
    expect(shop.acquisition).toMatchObject({ spendMinor: 57, unallocatedMinor: 50 })
    expect(shop.rows.unplaced).toMatchObject({ 'no-product': 1 })
  })

  it('parts add up to the spend, whatever the days', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ from: fc.nat(50), spend: fc.nat(999), asin: fc.integer({ min: 0, max: 3 }) }), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.array(fc.record({ day: fc.nat(60), sku: fc.integer({ min: 1, max: 3 }) }), {
          minLength: 1,
          maxLength: 12,
        }),
        (ads, entries) => {
          const sales = entries.map(({ day, sku }, i) => first(i + 1, day, sku))
          const { shop, asins } = of({ ...base, sales, ads })
          const unknown = ads.reduce((sum, ad) => sum + (ad.asin === 0 ? ad.spend : 0), 0)
          const spent = asins.reduce((sum, one) => sum - (one.waterfall.adsMinor ?? 0), 0)
          const advertised = new Set(sales.map(one => one.sku))
          const others = ads.reduce(
            (sum, ad) => sum + (ad.asin > 0 && !advertised.has(ad.asin) ? ad.spend : 0),
            0,
          )
          expect(spent + unknown + others).toBe(0 - (shop.waterfall.adsMinor ?? 0))
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('payback and bids', () => {
  const buyers = [0, 1, 2, 3, 4, 5]
  const parts: Parts = {
    lastDay: 120,
    sales: buyers.flatMap(buyer => [
      { order: 2 * buyer + 1, buyer, day: buyer, revenue: 1000 },
      { order: 2 * buyer + 2, buyer, day: buyer + 20, revenue: 1000 },
    ]),
    fees: FREE,
    costs: COSTS,
    ads: buyers.map(from => ({ asin: 1, from, spend: 500 })),
    traffic: { 1: [{ fromDay: DAY, toDay: DAY + 29, sessions: 200, unitsOrdered: 20 }] },
    asinFigures: [
      { asin: 'B000TEST01', sold: { orders: 12, units: 24 }, repeatRate: { 90: { value: 1 } } },
    ] as unknown as NonNullable<Parts['asinFigures']>,
    settings: { targetMarginShare: 0.1 },
  }

  it('the payback day is the first age that covers the cost', () => {
    // 400 left of the first order, 800 from day 20 on; a first order costs 500.
    expect(asinOf(parts).bids.paybackDay).toEqual({ value: 20, low: 20, high: 20 })
    const cheap = { ...parts, ads: [{ asin: 1, from: 0, to: 5, spend: 6 * 400 }] }
    expect(asinOf(cheap).bids.paybackDay?.value).toBe(0)
    expect(
      asinOf({ ...parts, ads: [{ asin: 1, from: 0, to: 5, spend: 6 * 900 }] }).bids.paybackDay,
    ).toBeNull()
  })

  it('break-even ACoS is what is left over first-order revenue', () => {
    const { breakEvenAcos } = asinOf(parts).bids
    expect(breakEvenAcos[30]).toEqual({ value: 0.8, low: 0.8, high: 0.8 })
    expect(breakEvenAcos[180]).toBeNull()
  })

  it('the highest bid is what is left after the target, times orders a session', () => {
    const { conversion, maxCpcMinor } = asinOf(parts).bids
    expect(conversion).toEqual({ value: 0.05, sessions: 200, from: isoDate(DAY), to: isoDate(DAY + 29) })
    expect(maxCpcMinor[90]?.value).toBeCloseTo((800 - 200) * 0.05, 9)
    expect(asinOf(parts).assumed).not.toContain('conversion-of-other-period')
  })

  it('limits of ratios come from the same draws', () => {
    const sales = parts.sales.map((one, i) => ({ ...one, revenue: 1000 + 300 * (i % 5) }))
    const { breakEvenAcos, maxCpcMinor } = asinOf({ ...parts, sales }).bids
    for (const one of [breakEvenAcos[90], maxCpcMinor[90]]) {
      expect(one?.low).toBeLessThan(one?.value ?? 0)
      expect(one?.high).toBeGreaterThan(one?.value ?? 0)
    }
  })
})

describe('ahead', () => {
  it('adds what the forecast still brings at the share that is left', () => {
    const estimate = { value: 2000, low: 1500, high: 3000 }
    const outlook = {
      shop: { valueAhead: { 90: estimate, 180: null, 365: null } },
      asins: [],
    } as unknown as OutlookParts
    const { shop } = of(
      { sales: [{ revenue: 1000 }], fees: FREE, costs: COSTS, ads: [{ asin: 1, from: 0, spend: 100 }] },
      outlook,
    )
    // 400 of the first order, then 40 % of what is to come.
    expect(shop.ahead[90].contribution).toEqual({ value: 800, low: 600, high: 1200 })
    expect(shop.ahead[90].afterAds).toEqual({ value: 700, low: 500, high: 1100 })
    expect(shop.ahead[180]).toEqual({ revenue: null, contribution: null, afterAds: null })
  })
})

describe('ahead of one product', () => {
  const estimate = { value: 3000, low: 3000, high: 3000 }
  const outlook = {
    shop: { valueAhead: { 90: null, 180: null, 365: null } },
    asins: [1, 2].map(id => ({ asin: `B000TEST0${id}`, valueAhead: { 90: estimate, 180: null, 365: null } })),
  } as unknown as OutlookParts
  /** So many buyers enter by a product that leaves 40 %, as many by one that leaves 70 %. */
  const at = (buyers: number) =>
    of(
      {
        sales: Array.from({ length: 2 * buyers }, (_, i) => ({
          order: i + 1,
          buyer: i,
          asin: (i % 2) + 1,
          sku: (i % 2) + 1,
          revenue: i % 2 === 0 ? 1000 : 2000,
        })),
        fees: FREE,
        costs: COSTS,
      },
      outlook,
    ).asins.map(one => Math.round(one.ahead[90].contribution?.value ?? Number.NaN))

  it('takes what its own buyers leave, where they are enough to say', () => {
    expect(at(5)).toEqual([400 + 2000 * 0.4, 1400 + 1000 * 0.7])
  })

  it('takes what all of the shop leave, where they are not', () => {
    expect(at(4)).toEqual([400 + 2000 * 0.6, 1400 + 1000 * 0.6])
  })
})

describe('any shop', () => {
  const anyParts: fc.Arbitrary<Parts> = fc
    .array(
      fc.record({
        day: fc.nat(300),
        buyer: fc.integer({ min: -1, max: 6 }),
        sku: fc.integer({ min: 1, max: 3 }),
        units: fc.integer({ min: 1, max: 3 }),
        revenue: fc.nat(5000),
        returned: fc.nat(1),
      }),
      { minLength: 1, maxLength: 20 },
    )
    .map(sales => {
      const known = [...new Set(sales.map(one => one.buyer).filter(buyer => buyer >= 0))]
      return {
        sales: sales.map((one, i) => ({
          ...one,
          order: i + 1,
          buyer: one.buyer < 0 ? -1 : known.indexOf(one.buyer),
        })),
        costs: COSTS,
        lastDay: 400,
      }
    })
  const STEPS = [
    'revenueMinor',
    'referralMinor',
    'fulfilmentMinor',
    'otherFeesMinor',
    'costOfGoodsMinor',
    'refundsMinor',
    'reimbursementsMinor',
  ] as const

  it('waterfalls add up, and those of ASINs to that of all buyers', () => {
    fc.assert(
      fc.property(anyParts, parts => {
        const { shop, asins } = of(parts)
        for (const { waterfall } of [shop, ...asins])
          expect(waterfall.contributionMinor).toBe(
            STEPS.reduce((sum, step) => sum + (waterfall[step] ?? 0), 0),
          )
        const strangers = of({ ...parts, sales: parts.sales.filter(one => one.buyer === -1) }).shop.waterfall
        for (const step of [...STEPS, 'units', 'orders', 'lines', 'contributionMinor'] as const) {
          const parted = asins.reduce((sum, one) => sum + (one.waterfall[step] ?? 0), strangers[step] ?? 0)
          expect(parted).toBe(shop.waterfall[step])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('the order of lines does not matter', () => {
    fc.assert(
      fc.property(anyParts, parts => {
        expect(of({ ...parts, sales: [...parts.sales].reverse() })).toEqual(of(parts))
      }),
      { numRuns: 25 },
    )
  })

  it('parts of an amount add up to it', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat(1000), { minLength: 1 }), (total, weights) => {
        const parts = shareOut(total, weights)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
        expect(parts.every(part => Number.isInteger(part) && part * total >= 0)).toBe(true)
      }),
    )
  })
})

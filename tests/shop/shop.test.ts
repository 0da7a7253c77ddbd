// The invented shop: the same seed gives the same shop, and what was put into it can be found in its orders.
import { describe, expect, it } from 'vitest'
import { medianGap, shareWithin } from './cadence'
import { dayOf } from './calendar'
import { inventShop } from './invent-shop'
import { plainFigures, plainGaps, plainRepeatRate } from './plain-figures'

const shop = inventShop(11, { buyers: 6000 })
const figures = plainFigures(shop, 'US')

describe('inventShop', () => {
  it('gives the same shop for the same seed, and another for another', () => {
    const small = { buyers: 120, from: '2026-06-01' }
    expect(inventShop(3, small).orders).toEqual(inventShop(3, small).orders)
    expect(inventShop(3, small).orders).not.toEqual(inventShop(4, small).orders)
  })

  it('keeps every order id and every order item id apart', () => {
    const ids = shop.orders.map(order => order.id)
    const items = shop.orders.flatMap(order => order.lines.map(line => line.itemId))
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(items).size).toBe(items.length)
  })

  it('prints instants that fall on the day meant, in the marketplace of the order', () => {
    const many = inventShop(5, { buyers: 300, countries: ['US', 'DE', 'JP'], from: '2025-10-01' })
    const wrong = many.orders.filter(
      order => dayOf(order.at, many.marketplaces.get(order.country)?.timeZone ?? '') !== order.day,
    )
    expect(wrong).toEqual([])
  })

  it('holds everything that must not be counted, and what makes counting hard', () => {
    const kinds = new Set(shop.orders.map(order => order.kind))
    expect([...kinds].sort()).toEqual(['cancelled', 'multi-channel', 'pending', 'replacement', 'sale'])
    const lines = shop.orders.flatMap(order => order.lines.map(line => ({ order, line })))
    const some = (what: (one: (typeof lines)[number]) => boolean): boolean => lines.some(what)
    expect(some(({ line }) => line.shipments.length === 2)).toBe(true)
    expect(some(({ line }) => line.discountMinor > 0)).toBe(true)
    expect(some(({ order, line }) => order.kind === 'sale' && line.priceMinor === 0)).toBe(true)
    expect(
      some(({ order }) => new Set(order.lines.map(line => line.product)).size < order.lines.length),
    ).toBe(true)
    expect(some(({ order }) => order.alias !== order.alias.toLowerCase())).toBe(true)
    expect(some(({ order }) => order.relay)).toBe(true)
    expect(some(({ order }) => order.merchantFulfilled)).toBe(true)
    expect(figures.outlier).toBeGreaterThan(200)
    expect(shop.returns.length).toBeGreaterThan(100)
  })

  it('leaves about seven orders of a hundred without a buyer', () => {
    expect(figures.blank / figures.orders).toBeGreaterThan(0.05)
    expect(figures.blank / figures.orders).toBeLessThan(0.1)
  })
})

describe('what was put in', () => {
  const entries = shop.truth.filter(truth => truth.buyers >= 150)

  it('covers refills, memoryless and one-off products', () => {
    expect(new Set(entries.map(truth => truth.cadence.kind))).toEqual(
      new Set(['refill-gamma', 'refill-normal', 'memoryless', 'one-off']),
    )
  })

  it.each(entries.map(truth => [truth.asin, truth] as const))(
    '%s: the repeat rate comes out',
    (asin, truth) => {
      for (const days of [30, 60, 90, 180]) {
        const { value, n } = plainRepeatRate(figures, asin, days)
        const expected = shareWithin(truth.cadence, days)
        // Four standard errors: with some seventy comparisons a true generator fails once in three hundred seeds.
        const error = 4 * Math.sqrt((expected * (1 - expected)) / n) + 0.004
        expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(error)
      }
    },
  )

  it.each(
    entries
      .filter(truth => truth.cadence.kind.startsWith('refill'))
      .map(truth => [truth.asin, truth] as const),
  )('%s: the refill time comes out', (asin, truth) => {
    const gaps = plainGaps(figures, asin)
    const median = gaps[Math.floor(gaps.length / 2)] ?? Number.NaN
    const { cadence } = truth
    const spread =
      cadence.kind === 'refill-gamma'
        ? cadence.meanDays / Math.sqrt(cadence.shape)
        : cadence.kind === 'refill-normal'
          ? cadence.sdDays
          : 0
    // Four standard errors of a median of normal-like gaps, and the rounding to whole days.
    const error = (4 * 1.2533 * spread) / Math.sqrt(gaps.length) + 0.5
    expect(Math.abs(median - (medianGap(cadence) ?? 0))).toBeLessThan(error)
  })
})

// Signals of the invented shop, out of its files: they add up to the figures and agree with the gate.
import { describe, expect, it } from 'vitest'
import { detectChanges } from '@/lib/metrics/signals/detect-changes'
import { signals } from '@/lib/metrics/signals/signals'
import type { StudiedAsin } from '@/lib/schema/study'
import { gatherSmallShop } from '@/tests/shop/gather-shop'

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

describe('signals of the invented shop', async () => {
  const {
    task,
    figures: { shop: figures },
  } = await gatherSmallShop()
  const { shop: ofShop, asins } = signals(task)

  it('add up to the figures', () => {
    expect(asins.length).toBeGreaterThan(5)
    for (const one of asins) {
      const { sold } = task.asinFigures.find(({ asin }) => asin === one.asin) as StudiedAsin
      expect(sum(one.weeklyUnits)).toBe(sold.units)
      expect(sum(one.weeklyOrders)).toBe(sold.orders)
    }
    const { firstOrders, repeatOrders } = ofShop.promotions
    expect(firstOrders.n + repeatOrders.n).toBe(
      figures.coverage.ordersWithBuyer - figures.coverage.excluded.outlier,
    )
  })

  it('agree with the gate on returns and cover', () => {
    let ripe = 0
    for (const one of asins) {
      const { baseline } = task.asinFigures.find(({ asin }) => asin === one.asin) as StudiedAsin
      const { returnRate, stockDays } = baseline.checks
      expect(one.returns.n).toBe(returnRate.n ?? 0)
      if (returnRate.value !== null) {
        expect(one.returns.rate).toBeCloseTo(returnRate.value, 12)
        ripe++
      }
      if (stockDays.value !== null && one.stock.cover30 !== null)
        expect(one.stock.cover30).toBeCloseTo(stockDays.value, 6)
    }
    expect(ripe).toBeGreaterThan(0)
  })

  it('read what the files state', () => {
    expect(asins.some(one => one.traffic.length > 0 && one.featuredOffer.readings.length > 0)).toBe(true)
    expect(asins.some(one => one.stock.available.length > 0 && one.stock.cover30 !== null)).toBe(true)
    expect(asins.some(one => one.price.listed.length > 0)).toBe(true)
    expect(asins.some(one => (one.subscription?.active.length ?? 0) > 0)).toBe(true)
    expect(asins.some(one => one.amazonRepeat !== null)).toBe(true)
    expect(asins.some(one => one.coupons.length > 0)).toBe(true)
    expect(ofShop.promotions.firstOrders.value).toBeGreaterThan(0)
    expect(sum(ofShop.returns.reasons.map(({ units }) => units))).toBeGreaterThan(0)
  })

  it('show no shift of prices that never shifted', () => {
    expect(detectChanges(asins).filter(({ kind }) => kind === 'price')).toEqual([])
  })
})

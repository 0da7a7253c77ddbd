// The invented shop knows what every buyer really left: by way of its report files the same must come back, to the minor unit.
import { beforeAll, describe, expect, it } from 'vitest'
import { economics } from '@/lib/metrics/economics/economics'
import type { ShopEconomics } from '@/lib/schema/economics'
import type { ShopFigures } from '@/lib/schema/figures'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { writeReports } from '@/tests/shop/files/write-reports'
import { gatherShop } from '@/tests/shop/gather-shop'
import { inventAds } from '@/tests/shop/invent-ads'
import { inventShop } from '@/tests/shop/invent-shop'
import type { Country } from '@/tests/shop/parameters'
import { inventPayments, kindOfPart, type Part } from '@/tests/shop/payments'
import { plainFigures } from '@/tests/shop/plain-figures'
import { type OrderTruth, trueOrders } from './true-contribution'

const sum = (list: readonly OrderTruth[], part: keyof OrderTruth): number =>
  list.reduce((all, one) => all + Number(one[part]), 0)

describe.each([
  [31, 'US' as Country],
  [32, 'DE' as Country],
  [33, 'JP' as Country],
])('shop %d, %s', (seed, country) => {
  const shop = inventShop(seed, { buyers: 110, countries: [country], from: '2025-10-01' })
  const orders = trueOrders(shop, country)
  let money: ShopEconomics
  let figures: ShopFigures

  beforeAll(async () => {
    // Files may come in any order.
    const { task } = await gatherShop(shop, { files: writeReports(shop).reverse(), daysLater: 1 })
    money = economics(task, null).shop
    figures = task.figures
  })

  it('every step of the waterfall is what was booked and paid', () => {
    expect(money.missing).toEqual([])
    expect(money.waterfall).toMatchObject({
      orders: orders.length,
      revenueMinor: sum(orders, 'revenue'),
      referralMinor: sum(orders, 'referral'),
      fulfilmentMinor: sum(orders, 'fulfilment'),
      otherFeesMinor: 0,
      refundsMinor: sum(orders, 'refunds'),
      costOfGoodsMinor: sum(orders, 'goods'),
      contributionMinor: sum(orders, 'contribution'),
    })
  })

  it('contribution per buyer comes back at every horizon', () => {
    const { buyers, asOfDay } = plainFigures(shop, country)
    const byAlias = new Map<string, OrderTruth[]>()
    for (const one of orders)
      if (one.alias !== null && buyers.has(one.alias))
        byAlias.set(one.alias, [...(byAlias.get(one.alias) ?? []), one])
    const seen = HORIZONS.filter(days => figures.clv[days].n > 0)
    expect(seen.length).toBeGreaterThan(3)
    for (const days of seen) {
      const ripe = [...byAlias.values()].filter(own => asOfDay - (own[0]?.day ?? asOfDay) >= days)
      const within = ripe.flatMap(own => own.filter(one => one.day - (own[0]?.day ?? 0) <= days))
      expect(money.clv[days].contribution?.n).toBe(ripe.length)
      expect(money.clv[days].contribution?.value).toBe(sum(within, 'contribution') / ripe.length)
    }
  })

  it('revenue per buyer is that of the figures', () => {
    for (const days of HORIZONS) {
      const { revenueMinor, n } = figures.clv[days]
      expect(money.clv[days].revenue?.value ?? null).toBe(revenueMinor)
      expect(money.clv[days].revenue?.n ?? 0).toBe(n)
    }
  })

  it('all that was booked is in lines or told beside them, kind by kind', () => {
    const bookings = inventPayments(shop, country)
    const counted = new Set(orders.map(({ id }) => id))
    const all: Record<string, number> = {}
    const tied: Record<string, number> = {}
    for (const booking of bookings)
      for (const [part, minor] of Object.entries(booking.parts) as [Part, number][]) {
        const kind = kindOfPart(booking, part)
        all[kind] = (all[kind] ?? 0) + minor
        const ofItem = booking.order?.lines.some(
          line => line.product === booking.line?.product && (line.priceMinor ?? 0) > 0,
        )
        const isTied = counted.has(booking.order?.id ?? '') && ofItem && kind !== 'tax'
        if (isTied) tied[kind] = (tied[kind] ?? 0) + minor
      }
    for (const [kind, minor] of Object.entries(all)) {
      const beside = money.untied.filter(one => one.kind === kind && one.currency === money.currency)
      const sumBeside = beside.reduce((sum, one) => sum + one.amountMinor, 0)
      expect((tied[kind] ?? 0) + sumBeside, kind).toBe(minor)
    }
    const named = money.untied.map(one => one.kind)
    expect(named).toEqual(expect.arrayContaining(['subscription', 'storage', 'reimbursement']))
  })

  it('all that was spent on ads is in the cost of first orders', () => {
    const spend = inventAds(shop, country).reduce((all, one) => all + one.spendMinor, 0)
    expect(money.acquisition?.spendMinor).toBe(spend)
    expect(money.waterfall.adsMinor).toBe(-spend)
    expect(money.bids.conversion?.value).toBeGreaterThan(0)
    expect(money.assumed).not.toContain('typed-margin')
  })
})

// A study task made by hand: a shop with the orders, business report rows and bookings a test names.

import { byHorizon } from '@/lib/metrics/by-horizon'
import { blankTraffic } from '@/lib/readers/reports/reading/blank-drafts'
import { epochDay } from '@/lib/schema/dates'
import type { TrafficFact } from '@/lib/schema/facts'
import type { ShopFigures } from '@/lib/schema/figures'
import type { Asin, MarketplaceId, ShopKey, Sku } from '@/lib/schema/ids'
import { AMOUNT_KINDS, type AmountKind } from '@/lib/schema/money-facts'
import type { LeftOutDay } from '@/lib/schema/sales-log'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import type { AsinHistory, StudyTask } from '@/lib/schema/study'

export const FIRST = epochDay('2026-03-01')
export const ASINS = ['', 'B000TEST01', 'B000TEST02'] as Asin[]

export interface Sold {
  /** Day after FIRST, and hour of it; the zone is UTC. */
  day: number
  hour?: number
  /** Number of the order; lines of the same number are of one order. */
  order: number
  buyer?: number
  asin?: number
  units?: number
  revenue?: number
  discount?: number
}
export interface Booked {
  order: number
  day: number
  kind: AmountKind
  amount: number
}
export interface Parts {
  sold?: Sold[]
  leftOut?: (Omit<LeftOutDay, 'units'> & { units?: number })[]
  returned?: { order: number; day: number; units: number }[]
  booked?: Booked[]
  /** Rows by date. */
  traffic?: TrafficFact[]
  /** Rows by ASIN. */
  byAsin?: Record<number, TrafficFact[]>
  ads?: { fromDay: number; toDay: number; asin?: number; spendMinor?: number }[]
  lastDay?: number
}

export const trafficOf = (fact: Partial<TrafficFact>): TrafficFact => ({
  ...blankTraffic(),
  currency: 'USD',
  ...fact,
})
/** A row by date. */
export const reported = (day: number, units: number, salesMinor: number): TrafficFact =>
  trafficOf({ fromDay: FIRST + day, toDay: FIRST + day, unitsOrdered: units, salesMinor })

const HIGH = 11_100_000
const ids = (orders: readonly number[]) => ({
  orderHigh: Uint32Array.from(orders, order => (order < 0 ? 0 : HIGH)),
  orderLow: Uint32Array.from(orders, order => (order < 0 ? 0 : order)),
})

export function soldShop(parts: Parts): StudyTask {
  const sold = [...(parts.sold ?? [])].sort((a, b) => a.day - b.day)
  const asOfDay = FIRST + (parts.lastDay ?? Math.max(0, ...sold.map(one => one.day)))
  const returned = parts.returned ?? []
  const booked = parts.booked ?? []
  const ints = (pick: (one: Sold) => number): Int32Array => Int32Array.from(sold, pick)
  const revenue = Float64Array.from(sold, one => one.revenue ?? 1000)
  const asin = Uint32Array.from(sold, one => one.asin ?? 1)
  return {
    shop: 'local|ATVPDKIKX0DER|USD' as ShopKey,
    currency: 'USD',
    timeZone: 'UTC',
    asOfDay,
    log: buyersOf(sold, asOfDay),
    sales: {
      lines: sold.length,
      ...ids(sold.map(one => one.order)),
      day: ints(one => FIRST + one.day),
      purchasedAt: Float64Array.from(sold, one => (FIRST + one.day) * 86_400 + (one.hour ?? 12) * 3600),
      buyer: ints(one => one.buyer ?? -1),
      sku: asin,
      asin,
      units: ints(one => one.units ?? 1),
      revenue,
      discount: Float64Array.from(sold, one => one.discount ?? 0),
      returnedUnits: ints(one =>
        returned.filter(back => back.order === one.order).reduce((sum, back) => sum + back.units, 0),
      ),
      returnedInTime: new Int32Array(sold.length),
      merchantFulfilled: new Uint8Array(sold.length),
      businessOrder: new Uint8Array(sold.length),
      cancelled: [],
      leftOut: (parts.leftOut ?? []).map(one => ({ units: one.lines, ...one, day: FIRST + one.day })),
      returns: {
        count: returned.length,
        ...ids(returned.map(one => one.order)),
        sku: new Uint32Array(returned.length),
        asin: new Uint32Array(returned.length),
        day: Int32Array.from(returned, one => FIRST + one.day),
        purchaseDay: new Int32Array(returned.length).fill(-1),
        units: Int32Array.from(returned, one => one.units),
        reason: new Uint32Array(returned.length),
        reasons: [''],
      },
      asOfDay,
    },
    money: moneyOf(booked, parts.ads ?? []),
    asins: ASINS,
    skus: ['', 'TEST-1', 'TEST-2'] as Sku[],
    asinOfSku: Uint32Array.of(0, 1, 2),
    families: Uint32Array.of(0, 1, 2),
    histories: ASINS.map(
      (_, id): AsinHistory => ({
        ratings: [],
        inventory: [],
        traffic: parts.byAsin?.[id] ?? [],
        parentAsin: null,
      }),
    ),
    traffic: parts.traffic ?? [],
    figures: figuresOf(),
    asinFigures: [],
    settings: DEFAULT_SETTINGS,
    journal: [],
  }
}

/** Of the figures only what money and rows ask for. */
const figuresOf = (): ShopFigures =>
  ({
    marketplace: 'ATVPDKIKX0DER' as MarketplaceId,
    coverage: { orders: 0, ordersWithBuyer: 0, burnInDays: 0 },
    repeatRate: byHorizon(() => ({ value: null, low: null, high: null, n: 0 })),
  }) as unknown as ShopFigures

/** Lines by buyer, in the order they were bought. */
function buyersOf(sold: readonly Sold[], asOfDay: number): StudyTask['log'] {
  const buyers = Math.max(-1, ...sold.map(one => one.buyer ?? -1)) + 1
  const byBuyer = Array.from({ length: buyers }, (_, buyer) => sold.filter(one => one.buyer === buyer))
  const lines = byBuyer.flat()
  const start = new Int32Array(buyers + 1)
  byBuyer.forEach((own, buyer) => {
    start[buyer + 1] = (start[buyer] as number) + own.length
  })
  const first = byBuyer.map(own => own[0])
  return {
    buyers,
    start,
    day: Int32Array.from(lines, one => FIRST + one.day),
    asin: Uint32Array.from(lines, one => one.asin ?? 1),
    units: Int32Array.from(lines, one => one.units ?? 1),
    revenue: Float64Array.from(lines, one => one.revenue ?? 1000),
    entryAsin: Uint32Array.from(first, one => one?.asin ?? 1),
    firstOrderHigh: new Uint32Array(buyers).fill(HIGH),
    firstOrderLow: Uint32Array.from(first, one => one?.order ?? 0),
    firstDay: FIRST,
    ordersByDay: new Int32Array(asOfDay - FIRST + 1),
    asOfDay,
  }
}

function moneyOf(booked: readonly Booked[], ads: NonNullable<Parts['ads']>): StudyTask['money'] {
  const count = booked.length
  const none = { count: 0, ...ids([]), day: new Int32Array(0) }
  return {
    shop: 'local|ATVPDKIKX0DER|USD' as ShopKey,
    amounts: {
      count,
      ...ids(booked.map(one => one.order)),
      day: Int32Array.from(booked, one => FIRST + one.day),
      sku: new Uint32Array(count),
      asin: new Uint32Array(count),
      kind: Uint8Array.from(booked, one => AMOUNT_KINDS.indexOf(one.kind)),
      source: new Uint8Array(count),
      amountMinor: Float64Array.from(booked, one => one.amount),
      quantity: new Int32Array(count).fill(1),
    },
    promotions: {
      ...none,
      promotion: new Uint32Array(0),
      description: new Uint32Array(0),
      discountMinor: new Float64Array(0),
    },
    reimbursements: {
      ...none,
      sku: new Uint32Array(0),
      asin: new Uint32Array(0),
      reason: new Uint32Array(0),
      amountMinor: new Float64Array(0),
      quantity: new Int32Array(0),
    },
    ads: ads.map(ad => ({
      marketplace: null,
      sku: null,
      asin: ASINS[ad.asin ?? 1] ?? null,
      campaign: 'Invented',
      adGroup: null,
      fromDay: FIRST + ad.fromDay,
      toDay: FIRST + ad.toDay,
      currency: 'USD',
      impressions: null,
      clicks: 10,
      spendMinor: ad.spendMinor ?? 100,
      salesMinor: null,
      orders: null,
      units: null,
      skuId: 0,
      asinId: ad.asin ?? 1,
      seenAt: 0,
    })),
    unitFees: [],
    unitCosts: [],
    subscriptions: [],
    coupons: [],
    repeatPurchases: [],
    unplaced: { 'no-marketplace': 0, 'other-currency': 0, 'overlapping-span': 0 },
    superseded: 0,
    promotionTexts: [''],
    reasonTexts: [''],
  }
}

// A study task made by hand for tests of money: sales, bookings, costs, fees and ads that a test names, the rest empty.
import { blankTraffic } from '@/lib/readers/reports/reading/blank-drafts'
import type { TrafficFact } from '@/lib/schema/facts'
import type { ShopFigures } from '@/lib/schema/figures'
import type { Asin, ShopKey, Sku } from '@/lib/schema/ids'
import {
  type AdFact,
  AMOUNT_KINDS,
  type AmountKind,
  type UnitCostFact,
  type UnitFeeFact,
} from '@/lib/schema/money-facts'
import { DEFAULT_SETTINGS, type Settings } from '@/lib/schema/settings'
import type { StudyTask } from '@/lib/schema/study'

/** Day 0 of a test. */
export const DAY = 20_000
const HIGH = 11_100_000
const PRODUCTS = 6

export interface Sale {
  /** Number of the order. */
  order: number
  day: number
  /** -1 = nobody known. */
  buyer: number
  /** SKU n stands for ASIN n; 0 = not known. */
  sku: number
  asin: number
  units: number
  revenue: number
  discount: number
  returned: number
  ownShipping: boolean
}
export interface Booked {
  order: number
  sku: number
  kind: AmountKind
  amount: number
  /** Told by a transactions report, not by a settlement. */
  inReport?: boolean
}
export interface Parts {
  sales: Partial<Sale>[]
  booked?: Booked[]
  reimbursed?: { order: number; sku: number; amount: number }[]
  /** By SKU and first day. */
  costs?: { sku: number; from: number; cost: number; inbound?: number; other?: number }[]
  fees?: { sku: number; referral: number | null; fulfilment?: number; other?: number }[]
  ads?: {
    sku?: number
    asin?: number
    from: number
    to?: number
    spend: number
    clicks?: number
    sales?: number
  }[]
  traffic?: Record<number, Partial<TrafficFact>[]>
  shopTraffic?: Partial<TrafficFact>[]
  lastDay?: number
  settings?: Partial<Settings>
  asinFigures?: StudyTask['asinFigures']
}

const saleOf = (over: Partial<Sale>): Sale => ({
  order: 1,
  day: 0,
  buyer: 0,
  sku: 1,
  asin: over.sku ?? 1,
  units: 1,
  revenue: 1000,
  discount: 0,
  returned: 0,
  ownShipping: false,
  ...over,
})

const orderOf = (rows: readonly { order: number }[]) => ({
  orderHigh: Uint32Array.from(rows, one => (one.order === 0 ? 0 : HIGH)),
  orderLow: Uint32Array.from(rows, one => one.order),
})

/** Orders are of 111-0000000-…; the zone is UTC. */
export function moneyTask(parts: Parts): StudyTask {
  const sales = parts.sales.map(saleOf)
  const asOfDay = DAY + (parts.lastDay ?? Math.max(0, ...sales.map(one => one.day)))
  const ids = Array.from({ length: PRODUCTS + 1 }, (_, id) => id)
  const ints = (of: (one: Sale) => number): Int32Array => Int32Array.from(sales, of)
  return {
    shop: 'local|ATVPDKIKX0DER|USD' as ShopKey,
    currency: 'USD',
    timeZone: 'UTC',
    asOfDay,
    log: logOf(sales, asOfDay),
    sales: {
      lines: sales.length,
      ...orderOf(sales),
      day: ints(one => DAY + one.day),
      purchasedAt: Float64Array.from(sales, one => (DAY + one.day) * 86_400),
      buyer: ints(one => one.buyer),
      sku: Uint32Array.from(sales, one => one.sku),
      asin: Uint32Array.from(sales, one => one.asin),
      units: ints(one => one.units),
      revenue: Float64Array.from(sales, one => one.revenue),
      discount: Float64Array.from(sales, one => one.discount),
      returnedUnits: ints(one => one.returned),
      returnedInTime: ints(one => one.returned),
      merchantFulfilled: Uint8Array.from(sales, one => (one.ownShipping ? 1 : 0)),
      businessOrder: new Uint8Array(sales.length),
      cancelled: [],
      leftOut: [],
      returns: {
        count: 0,
        ...orderOf([]),
        sku: new Uint32Array(0),
        asin: new Uint32Array(0),
        day: new Int32Array(0),
        purchaseDay: new Int32Array(0),
        units: new Int32Array(0),
        reason: new Uint32Array(0),
        reasons: [''],
      },
      asOfDay,
    },
    money: moneyOf(parts),
    asins: ids.map(id => (id === 0 ? '' : `B000TEST0${id}`) as Asin),
    skus: ids.map(id => (id === 0 ? '' : `TEST-${id}`) as Sku),
    asinOfSku: Uint32Array.from(ids),
    families: Uint32Array.from(ids),
    histories: ids.map(id => ({
      ratings: [],
      inventory: [],
      traffic: (parts.traffic?.[id] ?? []).map(trafficOf),
      parentAsin: null,
    })),
    traffic: (parts.shopTraffic ?? []).map(trafficOf),
    figures: { repeatRate: { 90: { value: 0.25 } } } as unknown as ShopFigures,
    asinFigures: parts.asinFigures ?? [],
    settings: { ...DEFAULT_SETTINGS, ...parts.settings },
    journal: [],
  }
}

const trafficOf = (over: Partial<TrafficFact>): TrafficFact => ({
  ...blankTraffic(),
  currency: 'USD',
  ...over,
})

/** Buyers 0, 1, … with their lines as bought; the entry ASIN is that of the first day's dearest line. */
function logOf(sales: readonly Sale[], asOfDay: number): StudyTask['log'] {
  const buyers = Math.max(-1, ...sales.map(one => one.buyer)) + 1
  const own = Array.from({ length: buyers }, (_, buyer) =>
    sales.filter(one => one.buyer === buyer).sort((a, b) => a.day - b.day || a.order - b.order),
  )
  const entries = own.map(lines => {
    const first = lines.filter(one => one.day === lines[0]?.day)
    return first.reduce((best, one) => (one.revenue > best.revenue ? one : best), first[0] as Sale)
  })
  const lines = own.flat()
  const start = new Int32Array(buyers + 1)
  own.forEach((list, buyer) => {
    start[buyer + 1] = (start[buyer] as number) + list.length
  })
  return {
    buyers,
    start,
    day: Int32Array.from(lines, one => DAY + one.day),
    asin: Uint32Array.from(lines, one => one.asin),
    units: Int32Array.from(lines, one => one.units),
    revenue: Float64Array.from(lines, one => one.revenue),
    entryAsin: Uint32Array.from(entries, one => one.asin),
    firstOrderHigh: new Uint32Array(buyers).fill(HIGH),
    firstOrderLow: Uint32Array.from(entries, one => one.order),
    firstDay: DAY,
    ordersByDay: new Int32Array(asOfDay - DAY + 1),
    asOfDay,
  }
}

const fact = (sku: number, asin = sku) => ({ marketplace: null, skuId: sku, asinId: asin, seenAt: 0 })

function moneyOf(parts: Parts): StudyTask['money'] {
  const booked = parts.booked ?? []
  const reimbursed = parts.reimbursed ?? []
  const skuOf = (rows: readonly { sku: number }[]) => Uint32Array.from(rows, one => one.sku)
  return {
    shop: 'local|ATVPDKIKX0DER|USD' as ShopKey,
    amounts: {
      count: booked.length,
      ...orderOf(booked),
      day: new Int32Array(booked.length).fill(DAY),
      sku: skuOf(booked),
      asin: skuOf(booked),
      kind: Uint8Array.from(booked, one => AMOUNT_KINDS.indexOf(one.kind)),
      source: Uint8Array.from(booked, one => (one.inReport ? 1 : 0)),
      amountMinor: Float64Array.from(booked, one => one.amount),
      quantity: new Int32Array(booked.length),
    },
    promotions: {
      count: 0,
      ...orderOf([]),
      day: new Int32Array(0),
      promotion: new Uint32Array(0),
      description: new Uint32Array(0),
      discountMinor: new Float64Array(0),
    },
    promotionTexts: [''],
    reimbursements: {
      count: reimbursed.length,
      ...orderOf(reimbursed),
      day: new Int32Array(reimbursed.length).fill(DAY),
      sku: skuOf(reimbursed),
      asin: skuOf(reimbursed),
      reason: new Uint32Array(reimbursed.length),
      amountMinor: Float64Array.from(reimbursed, one => one.amount),
      quantity: new Int32Array(reimbursed.length),
    },
    reasonTexts: [''],
    ads: (parts.ads ?? []).map(one => ({
      ...({
        sku: null,
        asin: null,
        campaign: 'Test',
        adGroup: null,
        currency: 'USD',
      } satisfies Partial<AdFact>),
      ...fact(one.sku ?? 0, one.asin ?? 0),
      fromDay: DAY + one.from,
      toDay: DAY + (one.to ?? one.from),
      impressions: null,
      clicks: one.clicks ?? null,
      spendMinor: one.spend,
      salesMinor: one.sales ?? null,
      orders: null,
      units: null,
    })),
    unitFees: (parts.fees ?? []).map(one => ({
      ...({
        sku: null,
        asin: null,
        currency: 'USD',
        priceMinor: null,
        productGroup: null,
      } satisfies Partial<UnitFeeFact>),
      ...fact(one.sku),
      referralMinor: one.referral,
      fulfilmentMinor: one.fulfilment ?? null,
      otherMinor: one.other ?? null,
    })),
    unitCosts: (parts.costs ?? []).map(one => ({
      ...({ sku: `TEST-${one.sku}` as Sku, currency: 'USD' } satisfies Partial<UnitCostFact>),
      skuId: one.sku,
      asinId: one.sku,
      seenAt: 0,
      unitCostMinor: one.cost,
      inboundMinor: one.inbound ?? null,
      otherMinor: one.other ?? null,
      fromDay: DAY + one.from,
    })),
    subscriptions: [],
    coupons: [],
    repeatPurchases: [],
    unplaced: { 'no-marketplace': 0, 'other-currency': 0, 'overlapping-span': 0 },
    superseded: 0,
  }
}

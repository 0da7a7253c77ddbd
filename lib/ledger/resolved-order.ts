// An order as all its sources together have it. One such object is used over and over: a million orders make no garbage.
import { growColumn } from './grow-column'

export interface ResolvedOrder {
  /** Number of the shop, 0 when no source tells which. */
  shop: number
  /** Calendar day in the marketplace's time zone. */
  day: number
  /** Epoch seconds. */
  purchasedAt: number
  /** A sale: no replacement, no multi-channel order. Cancelled and pending orders are placed too. */
  placed: boolean
  /** Every line is cancelled. */
  cancelled: boolean
  merchantFulfilled: boolean
  businessOrder: boolean
  /** Lines in use below; all of the order, counted or not. */
  lines: number
  /** Lines that count in the figures. */
  counted: number
  units: number
  revenueMinor: number
  returnedUnits: number
  returnedMinor: number
  /** The counted line with the highest revenue, ties by first line; 0 = its ASIN is not known. */
  bestAsin: number
  bestRevenue: number

  sku: Uint32Array<ArrayBuffer>
  asin: Uint32Array<ArrayBuffer>
  position: Uint16Array<ArrayBuffer>
  quantity: Int32Array<ArrayBuffer>
  /** Price less discount, minor units; 0 without a price in the shop's currency. */
  revenue: Float64Array<ArrayBuffer>
  /** The discount in it, positive, minor units. */
  discount: Float64Array<ArrayBuffer>
  /** 1 = counts in the figures. */
  included: Uint8Array<ArrayBuffer>
  /** 0 where it counts, else 1 + index into LEFT_OUT_REASONS. */
  leftOut: Uint8Array<ArrayBuffer>
  cancelledLine: Uint8Array<ArrayBuffer>
  /** Units returned of the line's SKU, put on its first line; and those returned by the end of the second month after. */
  returned: Int32Array<ArrayBuffer>
  ripeReturned: Int32Array<ArrayBuffer>
}

const COLUMNS = [
  'sku',
  'asin',
  'position',
  'quantity',
  'revenue',
  'discount',
  'included',
  'leftOut',
  'cancelledLine',
  'returned',
  'ripeReturned',
] as const

export const createResolvedOrder = (): ResolvedOrder => ({
  shop: 0,
  day: 0,
  purchasedAt: 0,
  placed: false,
  cancelled: false,
  merchantFulfilled: false,
  businessOrder: false,
  lines: 0,
  counted: 0,
  units: 0,
  revenueMinor: 0,
  returnedUnits: 0,
  returnedMinor: 0,
  bestAsin: 0,
  bestRevenue: 0,
  sku: new Uint32Array(64),
  asin: new Uint32Array(64),
  position: new Uint16Array(64),
  quantity: new Int32Array(64),
  revenue: new Float64Array(64),
  discount: new Float64Array(64),
  included: new Uint8Array(64),
  leftOut: new Uint8Array(64),
  cancelledLine: new Uint8Array(64),
  returned: new Int32Array(64),
  ripeReturned: new Int32Array(64),
})

/** Room for one more line; says its place. */
export function addLine(order: ResolvedOrder): number {
  const line = order.lines++
  if (line === order.sku.length) {
    const columns = order as unknown as Record<string, Int32Array<ArrayBuffer>>
    for (const name of COLUMNS) columns[name] = growColumn(columns[name] as Int32Array<ArrayBuffer>, line + 1)
  }
  order.returned[line] = 0
  order.ripeReturned[line] = 0
  return line
}

/** Empties the order for the next one. */
export function clearOrder(order: ResolvedOrder): void {
  order.shop = 0
  order.day = 0
  order.purchasedAt = 0
  order.placed = false
  order.cancelled = false
  order.merchantFulfilled = false
  order.businessOrder = false
  order.lines = 0
  order.counted = 0
  order.units = 0
  order.revenueMinor = 0
  order.returnedUnits = 0
  order.returnedMinor = 0
  order.bestAsin = 0
  order.bestRevenue = 0
}

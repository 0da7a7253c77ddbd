// The columns of an order line as the books keep it: every row of every source, 55 bytes each.
//
// There is no column for the calendar day: a row may not name its marketplace, and which one it is (hence the time zone)
// can become known with a later file. The day is worked out when an order is resolved. `position` is the place of the
// line within its order as its source prints it: "the first line" must mean the same in whatever order files come.
import { type ColumnLayout, createPackedRows, type PackedRows, type Segment } from './packed-rows'

export const LINE_LAYOUT = {
  orderHigh: 'u32',
  orderLow: 'u32',
  itemKey: 'u32',
  purchasedAt: 'u32',
  updatedAt: 'u32',
  sku: 'u32',
  asin: 'u32',
  quantity: 'i32',
  priceMinor: 'i32',
  discountMinor: 'i32',
  buyer: 'u32',
  provenance: 'u32',
  shop: 'u16',
  position: 'u16',
  source: 'u8',
  status: 'u8',
  flags: 'u8',
} as const satisfies ColumnLayout

export type LineSegment = Segment<typeof LINE_LAYOUT>
export type LineRows = PackedRows<typeof LINE_LAYOUT>

/** What is stated, and what kind of order it is. A number whose bit is not set is 0 and means nothing. */
export const LINE = {
  hasQuantity: 1,
  hasPrice: 2,
  hasDiscount: 4,
  multiChannel: 8,
  replacement: 16,
  merchantFulfilled: 32,
  businessOrder: 64,
} as const

/** A price beyond 21 million dollars, or 2 thousand million yen, is a slip: not stated. */
export const LARGEST_AMOUNT = 0x7fff_ffff

/** Index of `cancelled` and `shipments` in the schema's lists, which are what the columns hold. */
export const CANCELLED = 3
export const SHIPMENTS = 4

export const createLineRows = (): LineRows => createPackedRows('lines', LINE_LAYOUT)

/** Copies one row over another, all columns. */
export function copyLine(from: LineSegment, i: number, to: LineSegment, j: number): void {
  to.orderHigh[j] = from.orderHigh[i] as number
  to.orderLow[j] = from.orderLow[i] as number
  to.itemKey[j] = from.itemKey[i] as number
  to.purchasedAt[j] = from.purchasedAt[i] as number
  to.updatedAt[j] = from.updatedAt[i] as number
  to.sku[j] = from.sku[i] as number
  to.asin[j] = from.asin[i] as number
  to.quantity[j] = from.quantity[i] as number
  to.priceMinor[j] = from.priceMinor[i] as number
  to.discountMinor[j] = from.discountMinor[i] as number
  to.buyer[j] = from.buyer[i] as number
  to.provenance[j] = from.provenance[i] as number
  to.shop[j] = from.shop[i] as number
  to.position[j] = from.position[i] as number
  to.source[j] = from.source[i] as number
  to.status[j] = from.status[i] as number
  to.flags[j] = from.flags[i] as number
}

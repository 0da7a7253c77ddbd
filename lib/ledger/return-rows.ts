// The columns of a returned item as the books keep it. Buyers' comments are never read.
import { type ColumnLayout, createPackedRows, type PackedRows, type Segment } from './packed-rows'

export const RETURN_LAYOUT = {
  orderHigh: 'u32',
  orderLow: 'u32',
  itemKey: 'u32',
  returnedAt: 'u32',
  sku: 'u32',
  asin: 'u32',
  quantity: 'i32',
  refundMinor: 'i32',
  reason: 'u32',
  provenance: 'u32',
  hasRefund: 'u8',
} as const satisfies ColumnLayout

export type ReturnSegment = Segment<typeof RETURN_LAYOUT>
export type ReturnRows = PackedRows<typeof RETURN_LAYOUT>

export const createReturnRows = (name = 'returns'): ReturnRows => createPackedRows(name, RETURN_LAYOUT)

/** Copies one row over another, all columns. */
export function copyReturn(from: ReturnSegment, i: number, to: ReturnSegment, j: number): void {
  to.orderHigh[j] = from.orderHigh[i] as number
  to.orderLow[j] = from.orderLow[i] as number
  to.itemKey[j] = from.itemKey[i] as number
  to.returnedAt[j] = from.returnedAt[i] as number
  to.sku[j] = from.sku[i] as number
  to.asin[j] = from.asin[i] as number
  to.quantity[j] = from.quantity[i] as number
  to.refundMinor[j] = from.refundMinor[i] as number
  to.reason[j] = from.reason[i] as number
  to.provenance[j] = from.provenance[i] as number
  to.hasRefund[j] = from.hasRefund[i] as number
}

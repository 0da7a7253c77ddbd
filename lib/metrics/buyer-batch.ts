// Buyers to be counted, or to be taken out again: all passes over buyers are additive, so the same pass does either, and
// a hundred changed buyers cost a hundred buyers, whatever the size of the shop.
import type { PurchaseHistory } from '@/lib/schema/purchase-history'

export interface BuyerBatch {
  readonly history: PurchaseHistory
  /** Rows of the history that are buyers. */
  readonly rows: Uint32Array
  /** Epoch day the buyers' ages are taken at. Who is taken out is taken out as of the day of the counting. */
  readonly asOfDay: number
  readonly sign: 1 | -1
}

// What the ledger offers to the rest of the house: rows in, one purchase history a shop out. Memory only; no clock, no store.
import type { FactSink } from '@/lib/schema/facts'
import type { AccountId, Asin, MarketplaceId, OrderId, ShopKey } from '@/lib/schema/ids'
import type { PurchaseHistory } from '@/lib/schema/purchase-history'

/** Where facts come from: one file or one page reading. */
export interface Provenance {
  /** File name, or reader id for pages. */
  name: string
  account: AccountId
  /** For facts that do not name their marketplace. */
  marketplace: MarketplaceId | null
  /** Epoch seconds of the import or the reading. */
  seenAt: number
  /** Period of a by-ASIN business report, which the file does not hold. */
  period: { fromDay: number; toDay: number } | null
}

/** A sink that knows where its facts come from. `finish` says what changed. */
export interface ImportSink extends FactSink {
  finish(): ImportOutcome
}
export interface ImportOutcome {
  linesAdded: number
  linesChanged: number
  linesSame: number
  /** First and last purchase day (epoch days), null without orders. */
  fromDay: number | null
  toDay: number | null
  /** SKUs in it that the shop already knew / did not know: a file of another shop knows none. */
  knownSkus: number
  newSkus: number
}

/** Order-level sums of one shop up to a day. Excluded lines (see resolve) are not in them. */
export interface ShopSums {
  orders: number
  lines: number
  units: number
  revenueMinor: number
  returnedUnits: number
  returnedMinor: number
  cancelledOrders: number
  /** All orders that are no replacement and no multi-channel order, cancelled ones included. */
  ordersPlaced: number
  ordersWithBuyer: number
  blank: number
  notInBuyerFile: number
  noReply: number
  businessRelay: number
  outlier: number
  firstDay: number | null
  lastDay: number | null
}

/** The same per ASIN (index = ASIN id of the books), with what the baseline needs. */
export interface AsinSums {
  orders: number
  units: number
  revenueMinor: number
  returnedUnits: number
  cancelledOrders: number
  ordersPlaced: number
  merchantFulfilledOrders: number
  /** Units shipped and units of them returned within the month of shipping and the two after, over ripe months only. */
  ripeUnits: number
  ripeReturnedUnits: number
}

/** Everything mathematics needs of one shop, as of a day. */
export interface ShopLedger {
  shop: ShopKey
  asOfDay: number
  sums: ShopSums
  asinSums: ReadonlyMap<number, AsinSums>
  history: PurchaseHistory
  /** Rows of the history that are buyers (excluded and emptied rows left out). */
  all: Uint32Array
  /** ASIN id -> rows of the buyers who entered by it. */
  byEntryAsin: ReadonlyMap<number, Uint32Array>
  asin(id: number): Asin
  title(id: number): string | null
}

/** Place of an order among its buyer's purchases. */
export interface OrderPlace {
  orderId: OrderId
  purchaseNumber: number | null
  daysSinceFirst: number | null
  daysSincePrevious: number | null
}

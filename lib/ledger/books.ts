// What the ledger offers to the rest of the house: rows in, one purchase history a shop out. Memory only; no clock, no store.
import type { FactSink, InventoryFact, RatingFact, TrafficFact } from '@/lib/schema/facts'
import type { AccountId, Asin, MarketplaceId, OrderId, ShopKey, Sku } from '@/lib/schema/ids'
import type { MoneySink, UnitCostFact } from '@/lib/schema/money-facts'
import type { MoneyLog } from '@/lib/schema/money-log'
import type { PurchaseHistory } from '@/lib/schema/purchase-history'
import type { PurchaseLog } from '@/lib/schema/purchase-log'
import type { SalesLog } from '@/lib/schema/sales-log'
import type { AsinHistory } from '@/lib/schema/study'

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

/** What has been read so far, held against the books before anything of it is kept. */
export interface ImportPreview {
  /** SKUs in it that the account's shops in these marketplaces know / do not know yet. */
  knownSkus: number
  newSkus: number
  /** Orders in it that the books know already. */
  knownOrders: number
  /** All SKUs that the account's shops in these marketplaces know. */
  shopSkus: number
}

/** A sink that knows where its facts come from. Nothing enters the books before `finish`, which says what changed. */
export interface ImportSink extends FactSink {
  readonly money: MoneySink
  preview(): ImportPreview
  finish(): ImportOutcome
  /** Forgets what was read: the books stay as they were. */
  discard(): void
}
export interface ImportOutcome {
  /** Rows of any kind: order lines, returns, stock, traffic, ratings, money. */
  linesAdded: number
  linesChanged: number
  linesSame: number
  /** Rows of the books that were taken back: unit costs of the seller's own. */
  linesDropped: number
  /** First and last day of purchases and of what is said of money (epoch days), null where no row names a day. */
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
  /** Units sold in the 30 and 90 days up to and including the as-of day: the pace for stock cover where no report states one. */
  unitsLast30?: number
  unitsLast90?: number
  /** Days from its first sale up to and including the as-of day, 90 at most. */
  daysSold?: number
}

/** How the purchase history of a shop differs from what it was at an earlier look. */
export interface HistoryChange {
  /** Buyers who are no more what they were, as they were then: all its rows. */
  before: PurchaseHistory
  /** The row of the history each of them stood in. */
  stood: Uint32Array
  /** Rows of the history that are buyers now and were not then, or were otherwise. */
  now: Uint32Array
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
  /**
   * What has changed in the history since the look that gave the mark `since`; a null change says that everything may
   * have. Only the last mark is remembered.
   */
  takeChange(since: object | null): { mark: object; change: HistoryChange | null }
}

/** Place of an order among its buyer's purchases. */
export interface OrderPlace {
  orderId: OrderId
  purchaseNumber: number | null
  daysSinceFirst: number | null
  daysSincePrevious: number | null
  /** Epoch day of the buyer's first purchase; left out where there is no place. */
  entryDay?: number
}

/** What sources say of an ASIN beside orders: for the baseline and the levers. */
export interface AsinFacts {
  /** The newest rating; typed entries outrank read ones of the same age. A typed one of 0 stars takes the typed entry back. */
  rating: RatingFact | null
  /** Newest stock reading of each SKU of the ASIN. */
  inventory: (InventoryFact & { seenAt: number })[]
  /** The newest period of a business report. */
  traffic: TrafficFact | null
  /** Amazon's product group as the fee preview names it: the key of norms and of the seller's own thresholds. */
  productGroup?: string | null
}

/** What sources say beside orders over time, of any day. */
export interface ShopHistories {
  /** [ASIN id]: a rating a day and source, stock a day and SKU, every period of traffic, oldest first; null = nothing was read. */
  asins: (AsinHistory | null)[]
  /** Rows of business reports by date: of the whole shop, one a day, oldest first. */
  traffic: TrafficFact[]
}

/** The products of the books by number: the ids of all columns. [0] stands for "not known". */
export interface ProductTables {
  asins: Asin[]
  skus: Sku[]
  /** [id of the SKU] = id of the ASIN it stands for in the shop's marketplace, 0 = not known. */
  asinOfSku: Uint32Array
}

/** One piece of the books as it is stored: a column-packed segment, a slice of a dictionary, a sheet of small facts. */
export interface LedgerPart {
  /** "lines/3", "buyers/0", "skus/0", … Stable: storing a part again replaces it. */
  key: string
  /** The ledger's own memory, not a copy: store it before the next import is finished, and change nothing in it. */
  bytes: ArrayBuffer
}

export interface HistoryOptions {
  /** Nothing later is looked at; null = the last purchase day of the shop. */
  asOfDay: number | null
  outlierPurchaseDays: number
}

/** Which shops and ASINs have to be computed anew after an import; null = all of the shop. */
export type Touched = ReadonlyMap<ShopKey, ReadonlySet<number> | null>

/** The order ledger: everything the seller's files and pages said, resolved into orders and buyers. */
export interface Ledger {
  /** Starts taking facts from one source. */
  open(from: Provenance): ImportSink
  /** The code (>= BUYER.first) of a buyer by the 16-byte keyed hash of the alias. */
  buyerCode(hash: Uint8Array): number
  shops(): ShopKey[]
  /** Names the account of the shops that were imported as "local". */
  nameAccount(account: AccountId): void
  /** Built in full on first call, kept up to date by imports after that; `options` other than those kept mean a full build. */
  shopLedger(shop: ShopKey, options: HistoryOptions): ShopLedger
  /** Worked out at each call: for forecasts, which are made now and then. */
  purchaseLog(shop: ShopKey, options: HistoryOptions): PurchaseLog
  /**
   * Worked out at each call: every counted line, by day, instant and order. Its buyers are those of the purchase log under
   * the same options, as long as nothing was imported in between.
   */
  salesLog(shop: ShopKey, options: HistoryOptions): SalesLog
  facts(shop: ShopKey, asinId: number): AsinFacts
  /** Worked out at each call. */
  histories(shop: ShopKey): ShopHistories
  /** Worked out at each call; all that the books know, whichever shop sells it. */
  products(shop: ShopKey): ProductTables
  /** Worked out at each call. Nothing later than `asOfDay` (epoch day) is in it; null = all that is known. */
  money(shop: ShopKey, options: { asOfDay: number | null }): MoneyLog
  /** What the seller has stated of unit costs, for every shop of the books. Worked out at each call. */
  unitCosts(): UnitCostFact[]
  /** What imports since the last call have touched, by shop. */
  takeTouched(): Touched
  places(shop: ShopKey, orderIds: readonly OrderId[], options: HistoryOptions): OrderPlace[]
  /** Parts changed since the last call. */
  takeDirtyParts(): LedgerPart[]
}

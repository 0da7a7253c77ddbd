// What a source states: order lines, returns, stock, traffic, ratings. Readers write these, the books keep them.
// Missing is null, never 0. Drafts of the hot path are reused objects: a sink copies what it keeps.
import type { Asin, MarketplaceId, Sku } from './ids'

/** Where an order line was read. Order of trust for prices: first to last. */
export const LINE_SOURCES = ['all-orders', 'order-report', 'order-detail', 'order-list', 'shipments'] as const
export type LineSource = (typeof LINE_SOURCES)[number]

export const LINE_STATUSES = ['pending', 'open', 'shipped', 'cancelled'] as const
export type LineStatus = (typeof LINE_STATUSES)[number]

/**
 * Who bought, as far as a source tells: a code, never an alias.
 * 0 the source does not carry the buyer; 1 to 3 an alias that identifies nobody; from FIRST_BUYER on a buyer of the books.
 */
export const BUYER = { notCarried: 0, blank: 1, noReply: 2, businessRelay: 3, first: 4 } as const

/** One order line of one source. `shipments` lines are one per shipment item: split shipments are several. */
export interface LineDraft {
  source: LineSource
  /** Order id 3-7-7 as two whole numbers: the first 8 digits, the last 9 digits. */
  orderHigh: number
  orderLow: number
  /** 32-bit hash of the source's own item id (order item id; for shipments shipment id + shipment item id); 0 = names none. */
  itemKey: number
  /** Purchase instant, whole seconds since 1970 UTC. */
  purchasedAt: number
  /** When the source last changed the line, epoch seconds; 0 when it does not say. */
  updatedAt: number
  status: LineStatus
  /** null: the source does not say (order report); the books take it from the order's other lines or the shop at hand. */
  marketplace: MarketplaceId | null
  /** ISO code; null when the cell is a gap (pending lines). */
  currency: string | null
  sku: Sku | null
  asin: Asin | null
  title: string | null
  /** Units ordered; for shipments units shipped. */
  quantity: number | null
  /** Line total before promotion, tax apart, minor units of `currency`. */
  priceMinor: number | null
  /** Item promotion discount of the line, as a positive number, minor units; null = not stated. */
  discountMinor: number | null
  /** See BUYER. */
  buyer: number
  /** Multi-channel fulfilment ("Non-Amazon"): kept, excluded from every figure. */
  multiChannel: boolean
  /** Replacement or exchange order: kept, excluded from every figure. */
  replacement: boolean
  merchantFulfilled: boolean
  businessOrder: boolean
}

/** What lines share in whose cells status, channel, currency and marks are printed alike. */
export type LineKind = Pick<
  LineDraft,
  | 'status'
  | 'marketplace'
  | 'currency'
  | 'multiChannel'
  | 'replacement'
  | 'merchantFulfilled'
  | 'businessOrder'
>

/**
 * Order lines of one source as columns, by place; a number that is not finite is a gap. Texts go by number: texts[n], the
 * same for as long as `texts` is the same array; below 0 is a gap. Reused, like a draft: a sink copies what it keeps.
 */
export interface LineBatch {
  source: LineSource
  texts: readonly (string | null)[]
  /** Title of a line by the number of its SKU. */
  titles: readonly (string | null | undefined)[]
  sku: Int32Array
  /** null where the source names none; the same below. */
  asin: Int32Array | null
  orderHigh: Float64Array
  orderLow: Int32Array
  itemKey: Float64Array
  purchasedAt: Float64Array
  updatedAt: Float64Array | null
  quantity: Float64Array
  priceMinor: Float64Array
  /** With the sign that the source prints. */
  discountMinor: Float64Array
  buyer: Int32Array | null
}

/** One returned item as a returns report states it. */
export interface ReturnDraft {
  orderHigh: number
  orderLow: number
  /** 32-bit hash of the unit's licence plate or RMA id; 0 = names none. */
  itemKey: number
  returnedAt: number
  sku: Sku | null
  asin: Asin | null
  quantity: number
  /** Amazon's reason code, upper case, for example "UNWANTED_ITEM"; null when the cell is a gap. */
  reason: string | null
  /** Refunded amount in minor units, where the report states it (seller-fulfilled returns). */
  refundMinor: number | null
}

/** Stock of one SKU at one time. */
export interface InventoryFact {
  marketplace: MarketplaceId | null
  sku: Sku | null
  asin: Asin | null
  title: string | null
  /** Epoch seconds of the snapshot; null = the file does not say (the import time is used). */
  seenAt: number | null
  available: number | null
  inbound: number | null
  /** Units shipped in the last 30 and 90 days, as the report states them. */
  shipped30: number | null
  shipped90: number | null
  /** Days of supply as Amazon states it. */
  daysOfSupply: number | null
  priceMinor: number | null
  currency: string | null
}

/** Traffic and sales of an ASIN (or, with `asin` null, of the whole shop on one day) over a period. */
export interface TrafficFact {
  marketplace: MarketplaceId | null
  asin: Asin | null
  parentAsin: Asin | null
  sku: Sku | null
  title: string | null
  /** Epoch days, inclusive; null = the file does not say and the seller must. */
  fromDay: number | null
  toDay: number | null
  sessions: number | null
  pageViews: number | null
  unitsOrdered: number | null
  salesMinor: number | null
  currency: string | null
  orderItems: number | null
  /** Shares 0 to 1. */
  unitSessionShare: number | null
  featuredOfferShare: number | null
  unitsRefunded: number | null
}

/** Star rating of an ASIN, 0 to 5, with the number of ratings where shown. */
export interface RatingFact {
  marketplace: MarketplaceId | null
  asin: Asin
  stars: number
  ratings: number | null
  seenAt: number
  /** 'voice-of-customer' and 'product-page' are read, 'typed' is the seller's own entry. */
  origin: 'voice-of-customer' | 'product-page' | 'typed'
}

/** Where readers put what they read. */
export interface FactSink {
  line(draft: LineDraft): void
  /** The same as `line` for each of `count` lines of one kind from place `first` on; a sink may leave it out. */
  manyLines?(kind: LineKind, batch: LineBatch, first: number, count: number): void
  returned(draft: ReturnDraft): void
  inventory(fact: InventoryFact): void
  traffic(fact: TrafficFact): void
  rating(fact: RatingFact): void
}

/** Why a row was not taken. Counted per file and shown; words are in assets. */
export const SKIP_REASONS = [
  'no-order-id',
  'bad-order-id',
  'no-date',
  'bad-date',
  'bad-number',
  'bad-quantity',
  'no-amount',
  'no-currency',
  'no-product',
  'unknown-marketplace',
  'unknown-status',
  'short-row',
  'summary-row',
] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

// What a Seller Central page said, as it crosses the wire: plain JSON, explicit null, money in minor units.
import type { InventoryFact, LineStatus, RatingFact, TrafficFact } from './facts'
import type { AccountId, Asin, MarketplaceId, OrderId, Sku } from './ids'

/** The shop a page belongs to. Where either is unknown nothing is drawn and nothing stored. */
export interface PageShop {
  account: AccountId
  marketplace: MarketplaceId
}

export interface ObservedItem {
  asin: Asin | null
  sku: Sku | null
  title: string | null
  /** Order item id as printed, or null. */
  itemId: string | null
  quantity: number | null
  /** Line total before promotion, tax apart. */
  priceMinor: number | null
  discountMinor: number | null
  currency: string | null
}

export interface ObservedOrder {
  kind: 'order'
  source: 'order-list' | 'order-detail'
  orderId: OrderId
  /** Epoch seconds. Where the page shows only a day: noon of that day in the marketplace's zone. */
  purchasedAt: number
  marketplace: MarketplaceId | null
  status: LineStatus
  merchantFulfilled: boolean
  businessOrder: boolean
  multiChannel: boolean
  replacement: boolean
  /** The raw alias, on its way to be hashed at the background's door; never stored, never logged. null = blank. */
  alias: string | null
  /** Whether this source carries the buyer at all (order detail JSON does, the list does not). */
  carriesBuyer: boolean
  items: ObservedItem[]
}
export type Observation =
  | ObservedOrder
  | { kind: 'traffic'; fact: TrafficFact }
  | { kind: 'inventory'; fact: InventoryFact }
  | { kind: 'rating'; fact: RatingFact }

export type PageReaderId =
  | 'manage-orders'
  | 'order-detail'
  | 'business-reports'
  | 'manage-inventory'
  | 'voice-of-customer'

/** One reading of one page. */
export interface PageReading {
  reader: PageReaderId
  /** 'json' where the page's own answer was observed, else the layout's firstSeen date. */
  layout: string
  shop: PageShop
  seenAt: number
  observations: Observation[]
  /** Rows seen that could not be read: where and why (keys, never values). */
  skipped: { where: string; why: string }[]
  rowsRead: number
  /** How many the page says there are in all; null = it does not say. */
  rowsTotal: number | null
}

/** One of the page's own answers on its way to be read. */
export interface HeardAnswer {
  shop: PageShop
  seenAt: number
  /** As the observer told it: JSON text, cut down to the fields that are read. May hold a raw alias; never stored, never logged. */
  told: string
}

/** A row that an answer has told of: an order, or an ASIN. */
export interface ToldRow {
  orderId: OrderId | null
  asin: Asin | null
  marketplace: MarketplaceId | null
}
export interface ToldRows {
  rows: ToldRow[]
  /** The answer was one of rows, even where none of them could be read. */
  isRead: boolean
}

/** What the side panel says of a page that could not be used. */
export interface PageTrouble {
  reader: PageReaderId | null
  path: string
  seenAt: number
  trouble: 'signed-out' | 'unknown-shop' | 'unknown-layout' | 'empty'
  /** Tags and attribute names only, no value: safe to copy. null where there is none. */
  shape: string | null
}

// Drafts with nothing in them: each reader fills its own and hands the same object over row by row.
import {
  BUYER,
  type InventoryFact,
  type LineDraft,
  type LineSource,
  type ReturnDraft,
  type TrafficFact,
} from '@/lib/schema/facts'
import type { AmountDraft, AmountSource } from '@/lib/schema/money-facts'

/** A line of a source that says nothing yet. */
export const blankLine = (source: LineSource): LineDraft => ({
  source,
  orderHigh: 0,
  orderLow: 0,
  itemKey: 0,
  purchasedAt: 0,
  updatedAt: 0,
  status: 'open',
  marketplace: null,
  currency: null,
  sku: null,
  asin: null,
  title: null,
  quantity: null,
  priceMinor: null,
  discountMinor: null,
  buyer: BUYER.notCarried,
  multiChannel: false,
  replacement: false,
  merchantFulfilled: false,
  businessOrder: false,
})

/** A returned item that says nothing yet. */
export const blankReturn = (): ReturnDraft => ({
  orderHigh: 0,
  orderLow: 0,
  itemKey: 0,
  returnedAt: 0,
  sku: null,
  asin: null,
  quantity: 0,
  reason: null,
  refundMinor: null,
})

/** Stock of which nothing is known. A new object each time: stock rows are few and kept. */
export const blankInventory = (): InventoryFact => ({
  marketplace: null,
  sku: null,
  asin: null,
  title: null,
  seenAt: null,
  available: null,
  inbound: null,
  shipped30: null,
  shipped90: null,
  daysOfSupply: null,
  priceMinor: null,
  currency: null,
})

/** Traffic of which nothing is known. A new object each time: traffic rows are few and kept. */
export const blankTraffic = (): TrafficFact => ({
  marketplace: null,
  asin: null,
  parentAsin: null,
  sku: null,
  title: null,
  fromDay: null,
  toDay: null,
  sessions: null,
  pageViews: null,
  unitsOrdered: null,
  salesMinor: null,
  currency: null,
  orderItems: null,
  unitSessionShare: null,
  featuredOfferShare: null,
  unitsRefunded: null,
})

/** An amount of a source that says nothing yet. */
export const blankAmount = (source: AmountSource): AmountDraft => ({
  source,
  kind: 'other',
  orderHigh: 0,
  orderLow: 0,
  sku: null,
  marketplace: null,
  currency: null,
  postedAt: 0,
  amountMinor: 0,
  quantity: null,
  settlementKey: 0,
  rowKey: 0,
})

// Invented lines, returns and imports for the ledger's tests: say only what the case is about.
import { createHash } from 'node:crypto'
import type { Ledger, Provenance } from '@/lib/ledger/books'
import { orderNumbers } from '@/lib/ledger/order-places'
import type { LineDraft, ReturnDraft } from '@/lib/schema/facts'
import type { AccountId, Asin, MarketplaceId, Sku } from '@/lib/schema/ids'

export const US = 'ATVPDKIKX0DER' as MarketplaceId
export const DE = 'A1PA6795UKMFR9' as MarketplaceId
export const UK = 'A1F83G8C2ARO7P' as MarketplaceId
export const ACCOUNT = 'amzn1.merchant.o.TEST' as AccountId
export const DEFAULTS = { asOfDay: null, outlierPurchaseDays: 180 }

/** Epoch seconds of an ISO instant. */
export const at = (iso: string): number => Date.parse(iso) / 1000
export const asin = (n: number): Asin => `B000TEST0${n}` as Asin
export const sku = (n: number): Sku => `TEA-${n}` as Sku
/** A keyed hash as identity would give it. */
export const hashOf = (name: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(name).digest().subarray(0, 16))
export const orderId = (n: number): string => `111-0000000-${String(n).padStart(7, '0')}`

/** One unit of TEA-1 for 10.00 USD, shipped, from All Orders. */
export const line = (order: number, over: Partial<LineDraft> = {}): LineDraft => ({
  source: 'all-orders',
  ...orderNumbers(orderId(order)),
  itemKey: 0,
  purchasedAt: at('2026-03-02T12:00:00Z'),
  updatedAt: at('2026-03-03T12:00:00Z'),
  status: 'shipped',
  marketplace: US,
  currency: 'USD',
  sku: sku(1),
  asin: asin(1),
  title: null,
  quantity: 1,
  priceMinor: 1000,
  discountMinor: null,
  buyer: 0,
  multiChannel: false,
  replacement: false,
  merchantFulfilled: false,
  businessOrder: false,
  ...over,
})

/** The same as a shipments file states it: the buyer, an item id, no ASIN. */
export const shipment = (order: number, buyer: number, over: Partial<LineDraft> = {}): LineDraft =>
  line(order, { source: 'shipments', asin: null, buyer, itemKey: order * 10 + 1, ...over })

export const returned = (order: number, over: Partial<ReturnDraft> = {}): ReturnDraft => ({
  ...orderNumbers(orderId(order)),
  itemKey: 0,
  returnedAt: at('2026-03-20T12:00:00Z'),
  sku: sku(1),
  asin: asin(1),
  quantity: 1,
  reason: 'UNWANTED_ITEM',
  refundMinor: null,
  ...over,
})

export const from = (over: Partial<Provenance> = {}): Provenance => ({
  name: 'file.txt',
  account: ACCOUNT,
  marketplace: null,
  seenAt: at('2026-04-01T00:00:00Z'),
  period: null,
  ...over,
})

/** One import: lines, then returns. */
export function take(
  ledger: Ledger,
  lines: readonly LineDraft[],
  returns: readonly ReturnDraft[] = [],
  provenance = from(),
) {
  const sink = ledger.open(provenance)
  for (const draft of lines) sink.line(draft)
  for (const draft of returns) sink.returned(draft)
  return sink.finish()
}

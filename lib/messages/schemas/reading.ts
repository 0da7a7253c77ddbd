// What a page reading may hold when it arrives: shapes and bounds, nothing about its meaning.
import * as z from 'zod/mini'
import type { HeardAnswer, Observation, PageReading, PageTrouble } from '@/lib/schema/page-reading'
import { asin, currency, gap, list, marketplace, orderId, pageShop, sku, text } from './nouns'

const number = z.number()
const title = gap(text(2000))
const reader = z.enum([
  'manage-orders',
  'order-detail',
  'business-reports',
  'manage-inventory',
  'voice-of-customer',
])

const item = z.object({
  asin: gap(asin),
  sku: gap(sku),
  title,
  itemId: gap(text(100)),
  quantity: gap(number),
  priceMinor: gap(number),
  discountMinor: gap(number),
  currency: gap(currency),
})

const order = z.object({
  kind: z.literal('order'),
  source: z.enum(['order-list', 'order-detail']),
  orderId,
  purchasedAt: number,
  marketplace: gap(marketplace),
  status: z.enum(['pending', 'open', 'shipped', 'cancelled']),
  merchantFulfilled: z.boolean(),
  businessOrder: z.boolean(),
  multiChannel: z.boolean(),
  replacement: z.boolean(),
  alias: gap(text(400)),
  carriesBuyer: z.boolean(),
  items: list(item, 500),
})

const inventory = z.object({
  marketplace: gap(marketplace),
  sku: gap(sku),
  asin: gap(asin),
  title,
  seenAt: gap(number),
  available: gap(number),
  inbound: gap(number),
  shipped30: gap(number),
  shipped90: gap(number),
  daysOfSupply: gap(number),
  priceMinor: gap(number),
  currency: gap(currency),
})

const traffic = z.object({
  marketplace: gap(marketplace),
  asin: gap(asin),
  parentAsin: gap(asin),
  sku: gap(sku),
  title,
  fromDay: gap(number),
  toDay: gap(number),
  sessions: gap(number),
  pageViews: gap(number),
  unitsOrdered: gap(number),
  salesMinor: gap(number),
  currency: gap(currency),
  orderItems: gap(number),
  unitSessionShare: gap(number),
  featuredOfferShare: gap(number),
  unitsRefunded: gap(number),
})

const rating = z.object({
  marketplace: gap(marketplace),
  asin,
  stars: number.check(z.minimum(0), z.maximum(5)),
  ratings: gap(number),
  seenAt: number,
  origin: z.enum(['voice-of-customer', 'product-page', 'typed']),
})

const observation: z.ZodMiniType<Observation> = z.discriminatedUnion('kind', [
  order,
  z.object({ kind: z.literal('traffic'), fact: traffic }),
  z.object({ kind: z.literal('inventory'), fact: inventory }),
  z.object({ kind: z.literal('rating'), fact: rating }),
])

export const pageReading: z.ZodMiniType<PageReading> = z.object({
  reader,
  layout: text(40),
  shop: pageShop,
  seenAt: number,
  observations: list(observation, 10_000),
  skipped: list(z.object({ where: text(300), why: text(300) }), 10_000),
  rowsRead: number,
  rowsTotal: gap(number),
})

export const pageTrouble: z.ZodMiniType<PageTrouble> = z.object({
  reader: gap(reader),
  path: text(500),
  seenAt: number,
  trouble: z.enum(['signed-out', 'unknown-shop', 'unknown-layout', 'empty']),
  shape: gap(text(50_000)),
})

/** The text is checked as it is parsed, and the reading it gives by the schema above. */
export const heardAnswer: z.ZodMiniType<HeardAnswer> = z.object({
  shop: pageShop,
  seenAt: number,
  told: text(20_000_000),
})

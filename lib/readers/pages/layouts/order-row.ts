// One order of the list as its cells say it, whichever layout found the cells. Labels and shapes decide, never the place.

import { lines, optionalText, plainText } from '@/lib/readers/pages/landmarks/element-text'
import { labelledLines, valueUnder } from '@/lib/readers/pages/landmarks/labelled-lines'
import { orNull } from '@/lib/readers/pages/landmarks/or-null'
import { asinOfLink } from '@/lib/readers/pages/landmarks/product-link'
import {
  ASIN_LABELS,
  FULFILMENT_LABELS,
  QUANTITY_LABELS,
  SALES_CHANNEL_LABELS,
  SKU_LABELS,
  SUBTOTAL_LABELS,
  statusOfClass,
  statusOfWord,
} from '@/lib/readers/pages/wording/order-labels'
import { parseMoney } from '@/lib/readers/text/parse-money'
import { parseCount } from '@/lib/readers/text/parse-number'
import type { LineStatus } from '@/lib/schema/facts'
import { isAsin, type OrderId, type Sku } from '@/lib/schema/ids'
import { type Marketplace, marketplaceBySalesChannel } from '@/lib/schema/marketplaces'
import type { ObservedItem, ObservedOrder } from '@/lib/schema/page-reading'

/** The cells of one order: its own row, and the product cells of the rows that belong to it. */
export interface OrderCells {
  orderId: OrderId
  date: Element
  details: Element
  status: Element | null
  products: Element[]
}

/** One line of an order. Pending ones print no amount; cancelled ones may print no quantity. */
export function itemOf(cell: Element, own: Marketplace): ObservedItem {
  const all = labelledLines(cell)
  const asin = valueUnder(all, ASIN_LABELS)
  const quantity = valueUnder(all, QUANTITY_LABELS)
  const subtotal = valueUnder(all, SUBTOTAL_LABELS)
  const price = subtotal === null ? null : orNull(() => parseMoney(subtotal, { currency: own.currency }))
  return {
    asin: asin !== null && isAsin(asin) ? asin : asinOfLink(cell),
    sku: valueUnder(all, SKU_LABELS) as Sku | null,
    title: optionalText(cell, 'a[href]'), // a product that has left the catalogue has no link
    itemId: null,
    quantity: quantity === null ? null : orNull(() => parseCount(quantity)),
    priceMinor: price?.minor ?? null,
    discountMinor: null,
    currency: price?.currency ?? null,
  }
}

/** The three pieces of the date cell: relative text, day, time with zone. */
export function datePieces(cell: Element): {
  relative: string | null
  date: string | null
  time: string | null
} {
  const all = lines(cell)
  const date = all.find(line => /\d{4}/.test(line) || /^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(line)) ?? null
  const time = all.find(line => line !== date && /\d{1,2}:\d{2}/.test(line)) ?? null
  const relative = all.find(line => line !== date && line !== time) ?? null
  return { relative, date, time }
}

/** Status by Amazon's own class names, then by its words, then by the list the seller has opened (".../mfn/shipped"). */
export function statusOf(cell: Element | null, path: string): LineStatus | null {
  const main = cell?.querySelector('.main-status') ?? null
  const byPage = /\/(unshipped|shipped|pending|cancell?ed)(?:\/|$)/.exec(path)?.[1]
  return (
    (main && (statusOfClass(main.getAttribute('class') ?? '') ?? statusOfWord(plainText(main)))) ??
    (cell && statusOfWord(plainText(cell))) ??
    (byPage === undefined ? null : statusOfWord(byPage))
  )
}

/**
 * Who fulfils it: the labelled line ("Amazon" is FBA in every language), else the list opened (".../mfn/...").
 * Where neither says, it is taken for Amazon's: seller-fulfilled figures then rest only on orders known to be.
 */
function isMerchantFulfilled(details: Element, path: string): boolean {
  const said = valueUnder(labelledLines(details), FULFILMENT_LABELS)
  return said === null ? /\/orders-v3\/mfn(?:\/|$)/.test(path) : !/amazon|fba|アマゾン|亚马逊/i.test(said)
}

/** The channel by its label, or any line that is exactly the name of a channel: "Amazon.de" is the same in all languages. */
export function salesChannel(details: Element): {
  marketplace: Marketplace | undefined
  multiChannel: boolean
} {
  const all = labelledLines(details)
  const said = [valueUnder(all, SALES_CHANNEL_LABELS), ...all.map(line => line.value), ...lines(details)]
  const marketplace = said
    .map(text => (text === null ? undefined : marketplaceBySalesChannel(text)))
    .find(Boolean)
  return { marketplace, multiChannel: said.some(text => text !== null && /^non-amazon/i.test(text)) }
}

/** The order with its items; a string says why it cannot be read. */
export function orderOf(
  cells: OrderCells,
  purchasedAt: number | null,
  own: Marketplace,
  path: string,
): ObservedOrder | string {
  const status = statusOf(cells.status, path)
  if (purchasedAt === null) return 'undated'
  if (status === null) return 'status not understood'
  const channel = salesChannel(cells.details)
  return {
    kind: 'order',
    source: 'order-list',
    orderId: cells.orderId,
    purchasedAt,
    marketplace: channel.marketplace?.id ?? null,
    status,
    merchantFulfilled: isMerchantFulfilled(cells.details, path),
    businessOrder: false,
    multiChannel: channel.multiChannel,
    replacement: false,
    alias: null,
    carriesBuyer: false,
    items: cells.products.map(cell => itemOf(cell, channel.marketplace ?? own)),
  }
}

// The page of one order, whichever layout found the columns of its item table. Only the first item table counts:
// the later ones list the same items again, package by package. The page shows no alias, so it names no buyer.

import { LayoutChanged, type Page, type Reading } from '@/lib/readers/page-reader'
import { one, optionalText, plainText } from '@/lib/readers/pages/landmarks/element-text'
import { labelledLines, valueUnder } from '@/lib/readers/pages/landmarks/labelled-lines'
import { orNull } from '@/lib/readers/pages/landmarks/or-null'
import { ITEM_TABLE, ORDER_ID_VALUE } from '@/lib/readers/pages/landmarks/order-page-marks'
import { asinOfLink } from '@/lib/readers/pages/landmarks/product-link'
import { dateOrder } from '@/lib/readers/pages/wording/date-order'
import * as labels from '@/lib/readers/pages/wording/order-labels'
import { purchaseInstant } from '@/lib/readers/pages/wording/purchase-instant'
import { parseMoney } from '@/lib/readers/text/parse-money'
import { parseCount } from '@/lib/readers/text/parse-number'
import type { LineStatus } from '@/lib/schema/facts'
import { isAsin, isOrderId, type Sku } from '@/lib/schema/ids'
import { type Marketplace, marketplaceById, marketplaceBySalesChannel } from '@/lib/schema/marketplaces'
import type { ObservedItem, ObservedOrder } from '@/lib/schema/page-reading'

/** The cells of one item. The unit price is the one without tax where the page shows both. */
export interface ItemCells {
  status: Element | null
  product: Element
  moreInfo: Element | null
  quantity: Element | null
  unitPrice: Element | null
  proceeds: Element | null
}
export type ItemFinder = (table: Element) => ItemCells[]

const byTestId = (name: string): string => `[data-test-id="${name}"]`

function statusOf(cell: Element | null): LineStatus | null {
  if (cell === null) return null
  const label = cell.querySelector(byTestId('item-status-label')) ?? cell
  return (
    labels.statusOfClass(label.getAttribute('class') ?? '') ??
    labels.statusOfWord(plainText(label)) ??
    labels.statusOfWord(plainText(label).split(/ [-–(]/)[0] ?? '')
  )
}

/** All cancelled is cancelled, anything pending is pending, anything shipped is shipped, else open; null when no item says. */
function orderStatus(items: readonly ItemCells[]): LineStatus | null {
  const all = items.map(item => statusOf(item.status))
  if (all.length > 0 && all.every(status => status === 'cancelled')) return 'cancelled'
  return (['pending', 'shipped', 'open'] as const).find(status => all.includes(status)) ?? null
}

const ITEM_ID = /\b\d{14}\b/

function itemOf(cells: ItemCells, own: Marketplace): ObservedItem {
  const product = labelledLines(cells.product)
  const asin = valueUnder(product, labels.ASIN_LABELS)
  const proceeds = cells.proceeds === null ? [] : labelledLines(cells.proceeds)
  const money = (text: string | null) =>
    text === null ? null : orNull(() => parseMoney(text, { currency: own.currency }))
  const subtotal = money(valueUnder(proceeds, labels.SUBTOTAL_LABELS))
  const promotion = money(valueUnder(proceeds, labels.PROMOTION_LABELS))
  const unit = money(cells.unitPrice && plainText(cells.unitPrice))
  const { quantity: counted } = cells
  const quantity = counted === null ? null : orNull(() => parseCount(plainText(counted)))
  return {
    asin: asin !== null && isAsin(asin) ? asin : asinOfLink(cells.product),
    sku: valueUnder(product, labels.SKU_LABELS) as Sku | null,
    title: optionalText(cells.product, 'a[href]'), // no link: the product has left the catalogue
    itemId: ITEM_ID.exec(cells.moreInfo === null ? '' : plainText(cells.moreInfo))?.[0] ?? null,
    quantity,
    priceMinor: subtotal?.minor ?? (unit && quantity !== null ? unit.minor * quantity : null),
    discountMinor: promotion === null ? null : Math.abs(promotion.minor),
    currency: subtotal?.currency ?? unit?.currency ?? null,
  }
}

/** The marketplace of the order itself: its sales channel, else the link by which the buyer is contacted. */
export function marketplaceOfOrderPage(doc: ParentNode): Marketplace | undefined {
  const channel = optionalText(doc, byTestId('order-summary-sales-channel-value')) // switched off by some sellers
  const link = doc.querySelector('a[href*="marketplaceID="]')?.getAttribute('href') ?? ''
  const id = /[?&]marketplaceID=([A-Z0-9]+)/.exec(link)?.[1]
  return (
    (channel === null ? undefined : marketplaceBySalesChannel(channel)) ??
    (id === undefined ? undefined : marketplaceById(id))
  )
}

/** Reads the order of the page. @throws LayoutChanged when the order id, the purchase date or the items are missing. */
export function readOrderPage(page: Page, find: ItemFinder): Reading {
  const orderId = plainText(one(page.doc, ORDER_ID_VALUE))
  if (!isOrderId(orderId)) throw new LayoutChanged('an order id of 3-7-7 digits', 'other text')
  const date = plainText(one(page.doc, byTestId('order-summary-purchase-date-value')))
  const items = find(one(page.doc, ITEM_TABLE))
  const ofOrder = marketplaceOfOrderPage(page.doc)
  const own = ofOrder ?? (marketplaceById(page.shop.marketplace) as Marketplace)
  const order = dateOrder([{ date, relative: null }], page.language, page.now)
  const purchasedAt = purchaseInstant(date, null, order, own.timeZone)
  const status = orderStatus(items)
  const skip = (why: string): Reading => ({
    observations: [],
    skipped: [{ where: 'order', why }],
    rowsRead: 0,
    rowsTotal: 1,
  })
  if (purchasedAt === null) return skip('undated')
  if (status === null) return skip('status not understood')
  const channel = optionalText(page.doc, byTestId('order-summary-sales-channel-value')) ?? ''
  const fulfilment = optionalText(page.doc, byTestId('order-summary-fulfillment-channel-value')) // hidden for digital goods
  const observed: ObservedOrder = {
    kind: 'order',
    source: 'order-detail',
    orderId,
    purchasedAt,
    marketplace: ofOrder?.id ?? null,
    status,
    merchantFulfilled: fulfilment !== null && !/amazon|fba|アマゾン|亚马逊/i.test(fulfilment),
    businessOrder: false,
    multiChannel: /^non-amazon/i.test(channel),
    replacement: false,
    alias: null,
    carriesBuyer: false,
    items: items.map(item => itemOf(item, own)),
  }
  return { observations: [observed], skipped: [], rowsRead: 1, rowsTotal: 1 }
}

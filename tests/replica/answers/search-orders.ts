// GET /orders-api/search: one page of the order list. It names no buyer, as the real one does not.
import type { SearchAnswer, SearchItem, SearchOrder } from '@/tests/replica/client/answer-shapes'
import { offsetMs, relativeText, zoneName } from '@/tests/replica/client/print'
import type { Visit } from '@/tests/replica/client/visit'
import type { Shop, ShopLine, ShopOrder } from '@/tests/shop/shop'
import { amount } from './amount'

export const isShipped = (order: ShopOrder): boolean => order.lines.some(line => line.shipments.length > 0)

function statusOf(order: ShopOrder): string {
  if (order.kind === 'cancelled') return 'Canceled'
  if (order.kind === 'pending') return 'Pending'
  if (isShipped(order)) return order.merchantFulfilled ? 'Shipped' : 'PaymentComplete'
  return 'Unshipped'
}

function matches(order: ShopOrder, query: URLSearchParams, shop: Shop): boolean {
  const fulfilment = query.get('fulfillmentType') ?? 'all'
  if (fulfilment === 'fba' && order.merchantFulfilled) return false
  if (fulfilment === 'mfn' && !order.merchantFulfilled) return false
  const status = query.get('orderStatus') ?? 'all'
  const statuses: Record<string, boolean> = {
    unshipped: order.kind !== 'cancelled' && order.kind !== 'pending' && !isShipped(order),
    pending: order.kind === 'pending',
    shipped: isShipped(order),
    canceled: order.kind === 'cancelled',
  }
  if (status in statuses && !statuses[status]) return false
  const wanted = (query.get('q') ?? '').trim().toLowerCase()
  if (wanted === '') return true
  // As on the real page: only some kinds of search are honoured, others return everything.
  if (query.get('qt') === 'asin')
    return order.lines.some(line => shop.products[line.product]?.asin.toLowerCase() === wanted)
  if (query.get('qt') === 'email') return order.alias.toLowerCase() === wanted
  return true
}

function itemOf(order: ShopOrder, line: ShopLine, shop: Shop, visit: Visit): SearchItem {
  const product = shop.products[line.product]
  const shipped = line.shipments.reduce((sum, one) => sum + one.quantity, 0)
  const cancelled = order.kind === 'cancelled' ? line.quantity : 0
  return {
    asin: product?.asin ?? '',
    sellerSku: product?.sku ?? '',
    productName: product?.title[visit.language] ?? '',
    productLink: `https://www.example.com/dp/${product?.asin}`,
    orderItemId: line.itemId,
    quantityOrdered: line.quantity,
    quantityShipped: shipped,
    quantityUnShipped: line.quantity - shipped - cancelled,
    quantityCanceled: cancelled,
    unitPrice:
      line.priceMinor === null ? null : amount(Math.round(line.priceMinor / line.quantity), visit.currency),
    isGift: false,
  }
}

function orderOf(order: ShopOrder, shop: Shop, visit: Visit, now: number): SearchOrder {
  return {
    amazonOrderId: order.id,
    orderDate: order.at,
    relativeOrderDate: relativeText(order.at, now, visit),
    homeMarketplaceId: visit.marketplaceId,
    salesChannel:
      order.kind === 'multi-channel'
        ? 'Non-Amazon'
        : (shop.marketplaces.get(order.country)?.salesChannel ?? ''),
    orderFulfillmentStatus: statusOf(order),
    isMerchantFulfilled: order.merchantFulfilled,
    cancellationDate: order.kind === 'cancelled' ? order.at + 7200 : null,
    replacedOrderId: order.kind === 'replacement' ? '111-0000000-0000000' : null,
    blob: `blob-${order.id}`,
    timeZoneDetailsMap: {
      orderDate: {
        offset: offsetMs(order.at, visit.timeZone),
        shortenedTzString: zoneName(order.at, visit.timeZone),
      },
    },
    orderItems: order.lines.map(line => itemOf(order, line, shop, visit)),
  }
}

/** The answer to one question of the list; newest first unless sorted otherwise. `now` in epoch seconds. */
export function searchOrders(query: URLSearchParams, shop: Shop, visit: Visit, now: number): SearchAnswer {
  const limit = Math.min(100, Number(query.get('limit') ?? 15))
  const offset = Number(query.get('offset') ?? 0)
  const all = shop.orders.filter(order => order.country === visit.country && matches(order, query, shop))
  if (query.get('sort') !== 'order_date_asc') all.reverse()
  return {
    total: all.length,
    offset,
    orders: all.slice(offset, offset + limit).map(order => orderOf(order, shop, visit, now)),
    appliedSearchFilters: [{ key: 'date-range', selectedValues: [query.get('date-range') ?? 'last-365'] }],
    exceptions: [],
    featureList: [],
    requestId: 'REPLICA',
    debugInfo: null,
  }
}

// GET /orders-api/order/<id>: one order with its buyer's alias. Items are PascalCase here, as on the real page.
import type { DetailAnswer, DetailItem } from '@/tests/replica/client/answer-shapes'
import type { Visit } from '@/tests/replica/client/visit'
import type { Shop, ShopLine, ShopOrder } from '@/tests/shop/shop'
import { amount } from './amount'
import { isShipped } from './search-orders'

function itemOf(order: ShopOrder, line: ShopLine, shop: Shop, visit: Visit): DetailItem {
  const product = shop.products[line.product]
  const shipped = line.shipments.reduce((sum, one) => sum + one.quantity, 0)
  const cancelled = order.kind === 'cancelled' ? line.quantity : 0
  const price = line.priceMinor
  const cost = (minor: number) => amount(minor, visit.currency)
  return {
    ASIN: product?.asin ?? '',
    SellerSKU: product?.sku ?? '',
    Title: product?.title[visit.language] ?? '',
    QuantityOrdered: line.quantity,
    QuantityShipped: shipped,
    QuantityCanceled: cancelled,
    QuantityUnshipped: line.quantity - shipped - cancelled,
    OrderItemId: line.itemId,
    ItemCost: {
      UnitPrice: price === null ? null : cost(Math.round(price / line.quantity)),
      Subtotal: price === null ? null : cost(price),
      Tax: cost(line.taxMinor),
      Promotion: cost(-line.discountMinor),
      Total: price === null ? null : cost(price + line.taxMinor - line.discountMinor),
    },
    ProductLink: `https://www.example.com/dp/${product?.asin}`,
  }
}

const STATUS: Record<string, string> = { cancelled: 'Canceled', pending: 'Pending' }

/** The answer, or null when the shop has no such order. */
export function orderDetail(orderId: string, shop: Shop, visit: Visit): DetailAnswer | null {
  const order = shop.orders.find(one => one.id === orderId)
  if (order === undefined) return null
  const sum = (of: (line: ShopLine) => number) =>
    amount(
      order.lines.reduce((all, line) => all + of(line), 0),
      visit.currency,
    )
  const returned = shop.returns.filter(one => one.order === order)
  const bare = order.kind === 'cancelled' || order.kind === 'pending'
  return {
    order: {
      amazonOrderId: order.id,
      purchaseDate: order.at,
      buyerProxyEmail: bare ? '' : order.alias,
      buyerCompanyName: null,
      verifiedBusinessBuyer: order.business,
      isIBAOrder: order.relay,
      fulfillmentChannel: order.merchantFulfilled ? 'Merchant' : 'Amazon',
      orderMarketplaceId: shop.marketplaces.get(order.country)?.id ?? '',
      salesChannel:
        order.kind === 'multi-channel'
          ? 'Non-Amazon'
          : (shop.marketplaces.get(order.country)?.salesChannel ?? ''),
      replacedOrderId: order.kind === 'replacement' ? '111-0000000-0000000' : null,
      orderStatus: {
        OrderStatus: STATUS[order.kind] ?? (isShipped(order) ? 'Shipped' : 'Unshipped'),
        RefundApplied: returned.length > 0,
      },
      orderCost: {
        Total: sum(line => line.priceMinor ?? 0),
        TaxTotal: sum(line => line.taxMinor),
        PromotionTotal: sum(line => -line.discountMinor),
        RefundTotal: amount(
          returned.reduce((all, one) => all + one.refundMinor, 0),
          visit.currency,
        ),
        GrandTotal: sum(line => (line.priceMinor ?? 0) + line.taxMinor - line.discountMinor),
      },
      orderItems: order.lines.map(line => itemOf(order, line, shop, visit)),
      packages: [{ packageId: '1', orderItemIds: order.lines.map(line => line.itemId) }],
      blob: `blob-${order.id}`,
    },
    requestId: 'REPLICA',
    responseCodes: ['SUCCESS'],
  }
}

// The orders an answer of `/orders-api` is about, with no more of them than a strip and the shop's marketplace need. The answer itself is
// read in the background; this is for what the page is to show at once.
import { type Asin, isAsin, isOrderId, type MarketplaceId, type OrderId } from '@/lib/schema/ids'
import { marketplaceById } from '@/lib/schema/marketplaces'
import { fields, list, textField } from './json-fields'

export interface NamedOrder {
  orderId: OrderId
  /** Of its first item. */
  asin: Asin | null
  marketplace: MarketplaceId | null
}

/** Other answers name none. */
export function ordersNamed(body: unknown): NamedOrder[] {
  const all = fields(body)
  return [...list(all?.['orders']), all?.['order']].flatMap(value => {
    const order = fields(value)
    const orderId = textField(order, 'amazonOrderId') ?? ''
    const [item = null] = list(order?.['orderItems']).map(fields)
    const asin = textField(item, 'asin') ?? textField(item, 'ASIN') ?? ''
    const home = textField(order, 'homeMarketplaceId') ?? textField(order, 'orderMarketplaceId') ?? ''
    return isOrderId(orderId)
      ? [{ orderId, asin: isAsin(asin) ? asin : null, marketplace: marketplaceById(home)?.id ?? null }]
      : []
  })
}

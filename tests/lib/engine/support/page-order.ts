// An order as a page tells it, of one item; who bought it is left to whoever makes a reading of it.
import { US } from './test-engine'

export const pageOrder = (orderId: string) => ({
  kind: 'order',
  source: 'order-detail',
  orderId,
  purchasedAt: 1_793_000_000,
  marketplace: US,
  status: 'shipped',
  merchantFulfilled: false,
  businessOrder: false,
  multiChannel: false,
  replacement: false,
  items: [
    {
      asin: 'B000FRESH1',
      sku: 'FRESH-1',
      title: 'Fresh',
      itemId: null,
      quantity: 1,
      priceMinor: 1000,
      discountMinor: 0,
      currency: 'USD',
    },
  ],
})

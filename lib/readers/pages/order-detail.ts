// The page of one order: Orders > Manage Orders > an order. Its JSON answer is the one page source that carries the buyer's alias;
// the page itself shows everything but that.
import type { PageReader } from '@/lib/readers/page-reader'
import { isOrderId } from '@/lib/schema/ids'
import { plainText } from './landmarks/element-text'
import { ITEM_TABLE, ORDER_ID_VALUE } from './landmarks/order-page-marks'
import { asinOfLink } from './landmarks/product-link'

export const orderDetail: PageReader = {
  id: 'order-detail',
  paths: ['/orders-v3/order'],
  frame: null,
  anchors: doc => {
    const element = doc.querySelector(ORDER_ID_VALUE)
    const orderId = element === null ? '' : plainText(element)
    const table = doc.querySelector(ITEM_TABLE)
    if (element === null || !isOrderId(orderId)) return []
    return [{ element: element.parentElement ?? element, orderId, asin: table && asinOfLink(table) }]
  },
}

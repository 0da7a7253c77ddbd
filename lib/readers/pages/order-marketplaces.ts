// Which marketplaces the orders on a page name: evidence of the shop where the header does not tell it.
import type { MarketplaceId } from '@/lib/schema/ids'
import { marketplaceById } from '@/lib/schema/marketplaces'
import { fields, list, textField } from './answers/json-fields'
import { marketplaceOfOrderPage } from './layouts/order-page'
import { salesChannel } from './layouts/order-row'
import { orderIdOf, orderRows } from './layouts/order-table'

/** Of the orders in an answer of `/orders-api`; other answers name none. */
export function marketplacesOfAnswer(body: unknown): MarketplaceId[] {
  const one = fields(body)
  const ids = [
    ...list(one?.['orders']).map(order => textField(fields(order), 'homeMarketplaceId')),
    textField(fields(one?.['order']), 'orderMarketplaceId'),
  ]
  return ids.flatMap(id => marketplaceById(id ?? '')?.id ?? [])
}

/** Of the order rows on screen, or of the one order of its page. */
export function marketplacesOnScreen(doc: ParentNode): MarketplaceId[] {
  const rows = orderRows(doc).filter(row => orderIdOf(row) !== null)
  const ofRows = rows.flatMap(row => salesChannel(row).marketplace?.id ?? [])
  return ofRows.length > 0 ? ofRows : [marketplaceOfOrderPage(doc)?.id ?? []].flat()
}

// Which marketplaces the orders on screen name: evidence of the shop where neither the header nor the page's own answers tell it.
import type { MarketplaceId } from '@/lib/schema/ids'
import { orderIdOf, orderRows } from './landmarks/order-rows'
import { marketplaceOfOrderPage } from './layouts/order-page'
import { salesChannel } from './layouts/order-row'

/** Of the order rows on screen, or of the one order of its page. */
export function marketplacesOnScreen(doc: ParentNode): MarketplaceId[] {
  const rows = orderRows(doc).filter(row => orderIdOf(row) !== null)
  const ofRows = rows.flatMap(row => salesChannel(row).marketplace?.id ?? [])
  return ofRows.length > 0 ? ofRows : [marketplaceOfOrderPage(doc)?.id ?? []].flat()
}

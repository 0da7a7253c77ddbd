// Where orders stand among their buyers' purchases: answered from the books in memory, for the strips beside order rows.
import type { OrderSummary } from '@/lib/schema/figures'
import { type OrderId, shopParts } from '@/lib/schema/ids'
import type { PageShop } from '@/lib/schema/page-reading'
import type { Settings } from '@/lib/schema/settings'
import { accountOf, type OpenBooks } from './open-books'

/**
 * Where each order stands; all null for orders the books do not know or whose buyer is nobody. A unified account may sell
 * in two currencies, that is in two shops.
 */
export function orderSummaries(
  books: OpenBooks,
  of: PageShop,
  orderIds: readonly OrderId[],
  { outlierPurchaseDays }: Settings,
): { orderId: OrderId; summary: OrderSummary }[] {
  const account = accountOf(books, of.account)
  const found = new Map<OrderId, OrderSummary>()
  for (const shop of books.ledger.shops()) {
    const parts = shopParts(shop)
    if (accountOf(books, parts.account) !== account || parts.marketplace !== of.marketplace) continue
    const lastDay = books.burnInLastDay.get(shop) ?? Number.NEGATIVE_INFINITY
    for (const place of books.ledger.places(shop, orderIds, { asOfDay: null, outlierPurchaseDays })) {
      const { orderId, entryDay, ...rest } = place
      // The shop of the other currency does not know the order: its answer is empty.
      if (rest.purchaseNumber === null && found.has(orderId)) continue
      found.set(orderId, { ...rest, mayBeOldCustomer: entryDay !== undefined && entryDay <= lastDay })
    }
  }
  return [...found].map(([orderId, summary]) => ({ orderId, summary }))
}

// POST /orders-st/resolve: names and addresses for the rows of the list. The one answer nobody but the page may look at:
// its contents are marked, so that a test can search the extension's storage for them.
import type { NamesAnswer } from '@/tests/replica/client/answer-shapes'
import type { Shop } from '@/tests/shop/shop'

/** Part of every address and phone number given out here. */
export const PRIVATE_MARK = 'Private-Mark'

export function buyerNames(blobs: readonly string[], shop: Shop): NamesAnswer {
  const byBlob = new Map(shop.orders.map(order => [`blob-${order.id}`, order]))
  return Object.fromEntries(
    blobs.flatMap(blob => {
      const order = byBlob.get(blob)
      // Some names never come.
      if (order === undefined || order.id.endsWith('7')) return []
      return [
        [
          blob,
          {
            buyerName: order.buyerName,
            recipient: `${order.buyerName} ${PRIVATE_MARK}`,
            address: `1 ${PRIVATE_MARK} Street`,
            phone: `000-${PRIVATE_MARK}`,
          },
        ],
      ]
    }),
  )
}

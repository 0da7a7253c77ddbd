// One page reading into the books: what a page said becomes lines and facts like those of a file, stamped with the reader
// and the time it was seen. Aliases were hashed at the background's door.
import type { ImportOutcome, ImportSink, Ledger } from '@/lib/ledger/books'
import { orderNumbers } from '@/lib/ledger/order-places'
import { hashText } from '@/lib/readers/scan/hash-bytes'
import { BUYER } from '@/lib/schema/facts'
import {
  type HashedBuyer,
  type HashedOrder,
  type HashedReading,
  hexToHash,
} from '@/lib/schema/hashed-reading'
import type { ObservedItem } from '@/lib/schema/page-reading'

/** Takes a reading into the books and says what was new. Reading a page twice changes nothing. */
export function ingestReading(ledger: Ledger, reading: HashedReading): ImportOutcome {
  const { shop, seenAt, reader } = reading
  const sink = ledger.open({
    name: reader,
    account: shop.account,
    marketplace: shop.marketplace,
    seenAt,
    period: null,
  })
  for (const seen of reading.observations) {
    if (seen.kind === 'order') takeOrder(sink, seen, buyerCode(ledger, seen.buyer), seenAt)
    else if (seen.kind === 'traffic') sink.traffic(seen.fact)
    else if (seen.kind === 'inventory') sink.inventory(seen.fact)
    else sink.rating(seen.fact)
  }
  return sink.finish()
}

const buyerCode = (ledger: Ledger, { code, hash }: HashedBuyer): number =>
  code === BUYER.first && hash !== null
    ? ledger.buyerCode(hexToHash(hash))
    : Math.min(code, BUYER.businessRelay)

function takeOrder(sink: ImportSink, order: HashedOrder, buyer: number, seenAt: number): void {
  const numbers = orderNumbers(order.orderId)
  for (const item of order.items)
    sink.line({
      source: order.source,
      ...numbers,
      itemKey: item.itemId === null ? 0 : hashText(item.itemId),
      purchasedAt: order.purchasedAt,
      // What a page shows is true when it is shown: a later file may have changed since, an earlier one has not.
      updatedAt: seenAt,
      status: order.status,
      marketplace: order.marketplace,
      multiChannel: order.multiChannel,
      replacement: order.replacement,
      merchantFulfilled: order.merchantFulfilled,
      businessOrder: order.businessOrder,
      buyer,
      ...statedOf(item),
    })
}

const statedOf = ({ sku, asin, title, quantity, priceMinor, discountMinor, currency }: ObservedItem) => ({
  sku,
  asin,
  title,
  quantity,
  priceMinor: currency === null ? null : priceMinor,
  discountMinor: currency === null ? null : discountMinor,
  currency,
})

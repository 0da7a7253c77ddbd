// Who entered by which ASIN.
import type { PurchaseLog } from '@/lib/schema/purchase-log'

/** Buyers by id of the ASIN of their first purchase, in the order of the log. @throws never. */
export function membersByEntry({
  buyers,
  entryAsin,
}: Pick<PurchaseLog, 'buyers' | 'entryAsin'>): Map<number, number[]> {
  const members = new Map<number, number[]>()
  for (let buyer = 0; buyer < buyers; buyer++) {
    const id = entryAsin[buyer] as number
    const own = members.get(id)
    if (own === undefined) members.set(id, [buyer])
    else own.push(buyer)
  }
  return members
}

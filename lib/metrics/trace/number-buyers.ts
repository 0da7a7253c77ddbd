// Buyers as rows name them: by number, 1 = who bought first. The same for the same books, in whatever order the files came.
import type { PurchaseLog } from '@/lib/schema/purchase-log'

/** By buyer of the log; equal first days by the first order's id. @throws never. */
export function numberBuyers({
  buyers,
  start,
  day,
  firstOrderHigh,
  firstOrderLow,
}: PurchaseLog): Uint32Array {
  const order = Uint32Array.from({ length: buyers }, (_, buyer) => buyer)
  const entry = (buyer: number): number => day[start[buyer] as number] as number
  order.sort(
    (a, b) =>
      entry(a) - entry(b) ||
      (firstOrderHigh[a] as number) - (firstOrderHigh[b] as number) ||
      (firstOrderLow[a] as number) - (firstOrderLow[b] as number),
  )
  const numbers = new Uint32Array(buyers)
  for (let at = 0; at < buyers; at++) numbers[order[at] as number] = at + 1
  return numbers
}

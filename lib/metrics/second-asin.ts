// What a buyer's second purchase mainly was.
import type { PurchaseLog } from '@/lib/schema/purchase-log'

/**
 * Id of the ASIN of the line with the highest revenue on the second day with an order; of equal ones the first bought;
 * 0 = not known, null = no second purchase.
 *
 * @throws never.
 */
export function secondAsin(log: PurchaseLog, buyer: number): number | null {
  const [from, to] = [log.start[buyer] as number, log.start[buyer + 1] as number]
  let line = from
  while (line < to && log.day[line] === log.day[from]) line++
  if (line === to) return null
  const second = log.day[line]
  let best = line
  for (; line < to && log.day[line] === second; line++)
    if ((log.revenue[line] as number) > (log.revenue[best] as number)) best = line
  return log.asin[best] as number
}

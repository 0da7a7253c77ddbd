// When each buyer first bought, and how many days later again. A purchase is all orders of one day.
import type { PurchaseLog } from '@/lib/schema/purchase-log'

/** By buyer of the log; a gap of -1 = no second purchase. @throws never. */
export function secondGaps({ buyers, start, day }: PurchaseLog): {
  entryDay: Int32Array
  secondGap: Int32Array
} {
  const entryDay = new Int32Array(buyers)
  const secondGap = new Int32Array(buyers).fill(-1)
  for (let buyer = 0; buyer < buyers; buyer++) {
    const from = start[buyer] as number
    const entry = day[from] as number
    entryDay[buyer] = entry
    for (let line = from; line < (start[buyer + 1] as number); line++)
      if ((day[line] as number) > entry) {
        secondGap[buyer] = (day[line] as number) - entry
        break
      }
  }
  return { entryDay, secondGap }
}

// Days from the first to the second purchase of a group, counted by day: what the repurchase curve and the interval are drawn from.
import type { BuyerGroup } from '@/lib/schema/purchase-history'
import type { DurationCounts } from '@/lib/stats/duration-counts'

/**
 * How many buyers made their second purchase d days after the first (`events[d]`), and how many had been waiting
 * for d days, without one, when the books end (`censored[d]`). Every buyer is observed up to and including `asOfDay`.
 *
 * @param asOfDay epoch day.
 * @throws never.
 */
export function secondPurchaseCounts({ history, members }: BuyerGroup, asOfDay: number): DurationCounts {
  const { entryDay, secondGapDays } = history
  let firstEntry = asOfDay + 1
  for (let i = 0; i < members.length; i++) {
    const day = entryDay[members[i] as number] as number
    if (day < firstEntry) firstEntry = day
  }
  const events = new Uint32Array(asOfDay - firstEntry + 1)
  const censored = new Uint32Array(asOfDay - firstEntry + 1)
  for (let i = 0; i < members.length; i++) {
    const row = members[i] as number
    const gap = secondGapDays[row] as number
    if (gap >= 0) events[gap] = (events[gap] as number) + 1
    else {
      const waited = asOfDay - (entryDay[row] as number)
      censored[waited] = (censored[waited] as number) + 1
    }
  }
  return { events, censored }
}

// What was read beside orders up to a day: whoever holds a study of an earlier day against what came wants nothing later in it.
import type { TrafficFact } from '@/lib/schema/facts'
import type { AsinHistory } from '@/lib/schema/study'

interface Histories {
  asins: readonly (AsinHistory | null)[]
  traffic: readonly TrafficFact[]
}

/**
 * Readings of a moment count up to the end of the day in UTC; a period counts once it is over.
 *
 * @param lastDay epoch day; null = everything is kept.
 * @throws never.
 */
export function cutHistories({ asins, traffic }: Histories, lastDay: number | null): Histories {
  if (lastDay === null) return { asins, traffic }
  const end = (lastDay + 1) * 86_400
  const seen = (one: { seenAt: number }) => one.seenAt < end
  const over = ({ toDay }: TrafficFact) => toDay === null || toDay <= lastDay
  return {
    asins: asins.map(
      one =>
        one && {
          ...one,
          ratings: one.ratings.filter(seen),
          inventory: one.inventory.filter(seen),
          traffic: one.traffic.filter(over),
        },
    ),
    traffic: traffic.filter(over),
  }
}

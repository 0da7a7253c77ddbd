// "How many looked, and how many bought?" The periods of the business reports, and of them those that tell each day once.
import { isoDate } from '@/lib/schema/dates'
import type { TrafficFact } from '@/lib/schema/facts'
import type { TrafficPeriod } from '@/lib/schema/signals'

type Dated = TrafficFact & { fromDay: number; toDay: number }

/**
 * A row a period, by last day, of the same last day the longest first. Where rows of one period differ (one a SKU), the
 * one with the most units stands, as in the books. Money in another currency is not stated.
 *
 * @throws never.
 */
export function trafficPeriods(traffic: readonly TrafficFact[], currency: string): TrafficPeriod[] {
  const byPeriod = new Map<string, Dated>()
  for (const fact of traffic) {
    const { fromDay, toDay } = fact
    if (fromDay === null || toDay === null) continue
    const key = `${fromDay} ${toDay}`
    const known = byPeriod.get(key)
    if (known === undefined || (fact.unitsOrdered ?? -1) >= (known.unitsOrdered ?? -1))
      byPeriod.set(key, { ...fact, fromDay, toDay })
  }
  return [...byPeriod.values()]
    .sort((a, b) => a.toDay - b.toDay || a.fromDay - b.fromDay)
    .map(fact => ({
      from: isoDate(fact.fromDay),
      to: isoDate(fact.toDay),
      sessions: fact.sessions,
      units: fact.unitsOrdered,
      orderItems: fact.orderItems,
      unitSessionShare: fact.unitSessionShare ?? ratio(fact.unitsOrdered, fact.sessions),
      featuredOfferShare: fact.featuredOfferShare,
      salesMinor: fact.currency === null || fact.currency === currency ? fact.salesMinor : null,
    }))
}

const ratio = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole

/**
 * Of periods that overlap the shorter ones, oldest first: a month beside its weeks would tell the same days twice.
 *
 * @param periods by last day, of the same last day the longest first.
 * @throws never.
 */
export function finestPeriods(periods: readonly TrafficPeriod[]): TrafficPeriod[] {
  const taken: TrafficPeriod[] = []
  for (const period of periods) {
    let last = taken.at(-1)
    while (last !== undefined && overlaps(last, period) && length(last) >= length(period)) {
      taken.pop()
      last = taken.at(-1)
    }
    if (last === undefined || !overlaps(last, period)) taken.push(period)
  }
  return taken
}

/** ISO days compare as texts; `before` ends first. */
const overlaps = (before: TrafficPeriod, period: TrafficPeriod): boolean => period.from <= before.to
const length = ({ from, to }: TrafficPeriod): number => Date.parse(to) - Date.parse(from)

// Which of several rows of a business report about one ASIN, or about one day of the shop, is to be believed.
import type { TrafficFact } from '@/lib/schema/facts'
import type { Stated } from './fact-sheet'

/** Above 0 for the newest period, of the same end the shortest, of the same period the row with the most units. */
export function compareTraffic(a: Stated<TrafficFact>, b: Stated<TrafficFact>): number {
  const number = (value: number | null): number => value ?? -1
  return (
    number(a.fact.toDay) - number(b.fact.toDay) ||
    number(a.fact.fromDay) - number(b.fact.fromDay) ||
    number(a.fact.unitsOrdered) - number(b.fact.unitsOrdered) ||
    a.seenAt - b.seenAt
  )
}

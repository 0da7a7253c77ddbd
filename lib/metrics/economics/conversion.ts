// "How many orders does a session bring?" From the newest business report, for what a click may cost.

import { isoDate } from '@/lib/schema/dates'
import type { Bids } from '@/lib/schema/economics'
import type { TrafficFact } from '@/lib/schema/facts'

/** Rows by day are put together over this many days to the newest. */
const DAYS = 30

/**
 * Orders a session = units a session / units an order. Units a session is Amazon's unit session percentage (units ordered
 * / sessions) of the newest period; of rows by day, of the last 30 days together.
 *
 * @param unitsAnOrder of all sales of the product (or shop); null = nothing sold.
 * @throws never; null where no row states sessions.
 */
export function conversion(traffic: readonly TrafficFact[], unitsAnOrder: number | null): Bids['conversion'] {
  const rows = newest(traffic.filter(one => (one.sessions ?? 0) > 0 && unitsOf(one) !== null))
  if (rows.length === 0 || unitsAnOrder === null || unitsAnOrder <= 0) return null
  const sessions = rows.reduce((sum, one) => sum + (one.sessions ?? 0), 0)
  const units = rows.reduce((sum, one) => sum + (unitsOf(one) ?? 0), 0)
  const from = rows.reduce<number | null>((day, { fromDay }) => earlier(day, fromDay), null)
  const to = rows[0]?.toDay ?? null
  return {
    value: units / sessions / unitsAnOrder,
    sessions,
    from: from === null ? null : isoDate(from),
    to: to === null ? null : isoDate(to),
  }
}

const earlier = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b)

const unitsOf = ({ unitsOrdered, unitSessionShare, sessions }: TrafficFact): number | null =>
  unitsOrdered ?? (unitSessionShare === null || sessions === null ? null : unitSessionShare * sessions)

/** The longest of the rows that end last; where they are of single days, those of the last 30. */
function newest(rows: readonly TrafficFact[]): TrafficFact[] {
  const sorted = [...rows].sort(
    (a, b) => (b.toDay ?? -1) - (a.toDay ?? -1) || (a.fromDay ?? 0) - (b.fromDay ?? 0),
  )
  const [first] = sorted
  if (first === undefined) return []
  if (first.toDay === null || first.fromDay !== first.toDay) return [first]
  const last = first.toDay
  const seen = new Set<number>()
  return sorted.filter(({ fromDay, toDay }) => {
    const isNew = fromDay !== null && fromDay === toDay && fromDay > last - DAYS && !seen.has(fromDay)
    if (isNew) seen.add(fromDay)
    return isNew
  })
}

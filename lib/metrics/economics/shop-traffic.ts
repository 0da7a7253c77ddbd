// "How many looked at anything of the shop?" Its own rows by date, else those of its ASINs put together.
import type { TrafficFact } from '@/lib/schema/facts'
import type { StudyTask } from '@/lib/schema/study'

/**
 * Rows by date where they state sessions; else one row, the sum over ASINs of the period that ends last (of those the longest;
 * one of unknown days counts last). Somebody who looked at two ASINs is two sessions in it, as a click leads to one of them.
 *
 * @throws never; empty without either.
 */
export function shopTraffic({
  traffic,
  histories,
}: Pick<StudyTask, 'traffic' | 'histories'>): readonly TrafficFact[] {
  if (traffic.some(one => (one.sessions ?? 0) > 0)) return traffic
  const rows = histories.flatMap(history => history?.traffic ?? []).filter(one => (one.sessions ?? 0) > 0)
  const [newest] = [...rows].sort(
    (a, b) => (b.toDay ?? -1) - (a.toDay ?? -1) || (a.fromDay ?? 0) - (b.fromDay ?? 0),
  )
  if (newest === undefined) return traffic
  const period = rows.filter(({ fromDay, toDay }) => fromDay === newest.fromDay && toDay === newest.toDay)
  const families = new Set<string>(
    period.flatMap(one => (one.parentAsin === one.asin ? [] : (one.parentAsin ?? []))),
  )
  // The family's own row, of the report by parent, when its members have told the same already.
  const members = period.filter(({ asin, parentAsin }) => asin !== parentAsin || !families.has(asin ?? ''))
  const sessions = members.reduce((sum, one) => sum + (one.sessions ?? 0), 0)
  const unitsOrdered = members.reduce((sum, one) => sum + unitsOf(one), 0)
  return [{ ...newest, asin: null, parentAsin: null, sku: null, sessions, unitsOrdered }]
}

const unitsOf = ({ unitsOrdered, unitSessionShare, sessions }: TrafficFact): number =>
  unitsOrdered ?? (unitSessionShare ?? 0) * (sessions ?? 0)

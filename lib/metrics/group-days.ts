// The days of the buyers who entered by one ASIN, counted: gaps by length, waits by calendar day, next ASINs. Kept for the
// ASINs that fresh lines touch, so that one more buyer is one more count; read from the rows for all others.
import { growColumn } from '@/lib/ledger/grow-column'
import type { PurchaseHistory } from '@/lib/schema/purchase-history'
import type { DurationCounts } from '@/lib/stats/duration-counts'
import type { DayColumns } from './day-columns'
import { addToCount, countIds, type IdCounts } from './id-counts'

export interface GroupDays {
  /** Epoch day of entry 0 of `waiting`; no buyer entered before it. */
  readonly firstDay: number
  /** Buyers by days to the second purchase. */
  gaps: Uint32Array<ArrayBuffer>
  /** Buyers without one, by day of the first. */
  waiting: Uint32Array<ArrayBuffer>
  /** Buyers by id of the ASIN of the second purchase, 0 = not known. */
  readonly next: IdCounts
}

/** The days of some buyers. @throws never. */
export function groupDays({ gaps: gapOf, entries, next }: DayColumns, firstDay: number): GroupDays {
  const gaps = new Uint32Array(largest(gapOf) + 1)
  const waiting = new Uint32Array(Math.max(0, largest(entries) - firstDay + 1))
  const nextOf = new Uint32Array(next.length)
  let repeaters = 0
  for (let i = 0; i < gapOf.length; i++) {
    const gap = gapOf[i] as number
    if (gap < 0) {
      const at = (entries[i] as number) - firstDay
      waiting[at] = (waiting[at] as number) + 1
    } else {
      gaps[gap] = (gaps[gap] as number) + 1
      nextOf[repeaters++] = next[i] as number
    }
  }
  return { firstDay, gaps, waiting, next: countIds(nextOf.subarray(0, repeaters)) }
}

function largest(list: Int32Array): number {
  let most = -1
  for (let i = 0; i < list.length; i++) most = Math.max(most, list[i] as number)
  return most
}

/** Counts one buyer in or out. @throws never. */
export function countBuyer(days: GroupDays, history: PurchaseHistory, row: number, sign: 1 | -1): void {
  const gap = history.secondGapDays[row] as number
  if (gap < 0) {
    const at = (history.entryDay[row] as number) - days.firstDay
    if (at >= days.waiting.length) days.waiting = growColumn(days.waiting, at + 1)
    days.waiting[at] = (days.waiting[at] as number) + sign
    return
  }
  if (gap >= days.gaps.length) days.gaps = growColumn(days.gaps, gap + 1)
  days.gaps[gap] = (days.gaps[gap] as number) + sign
  addToCount(days.next, history.nextAsin[row] as number, sign)
}

/** Days to the second purchase, and days waited for it up to `asOfDay`; trailing zeros cut. @throws never. */
export function durationsOf(
  { firstDay, gaps, waiting }: Pick<GroupDays, 'firstDay' | 'gaps' | 'waiting'>,
  asOfDay: number,
): DurationCounts {
  const first = waiting.findIndex(buyers => buyers > 0)
  const longest = first < 0 ? -1 : asOfDay - firstDay - first
  const span =
    Math.max(
      gaps.findLastIndex(buyers => buyers > 0),
      longest,
    ) + 1
  const events = new Uint32Array(span)
  events.set(gaps.subarray(0, span))
  const censored = new Uint32Array(span)
  for (let day = 0; day <= longest; day++) censored[day] = waiting[asOfDay - firstDay - day] ?? 0
  return { events, censored }
}

// Changes seen in the data as they are offered: a coupon that began and ended is one thing, and what was answered is not asked again.
import type { IsoDate } from '@/lib/schema/dates'
import type { DetectedChange, DismissedChange, JournalEntry } from '@/lib/schema/journal'
import { isNoted } from './journal-draft'
import { daysLater } from './typed-day'

export interface SeenChange {
  change: DetectedChange
  /** Last day of a coupon that began with the change; null = it lasts, or is no coupon. */
  until: IsoDate | null
}

/** Newest first; without those in the journal already, and those the seller has said were none of theirs. @throws never. */
export function foldChanges(
  changes: readonly DetectedChange[],
  entries: readonly JournalEntry[],
  dismissed: readonly DismissedChange[],
): SeenChange[] {
  const ended = new Set<DetectedChange>()
  const seen = changes.map((change): SeenChange => {
    const end = endOf(change, changes, ended)
    if (end === undefined) return { change, until: null }
    ended.add(end)
    return { change, until: daysLater(end.on, -1) }
  })
  return seen
    .filter(
      ({ change }) =>
        !ended.has(change) &&
        !isNoted(change, entries) &&
        !dismissed.some(
          one => one.asin === change.asin && one.kind === change.kind && isNear(one.on, change.on),
        ),
    )
    .sort((a, b) => b.change.on.localeCompare(a.change.on))
}

/** The end of the coupon that begins with a change: the first one after it, of the same size. */
const endOf = (
  { asin, kind, on, from, to }: DetectedChange,
  changes: readonly DetectedChange[],
  taken: ReadonlySet<DetectedChange>,
): DetectedChange | undefined =>
  kind !== 'coupon' || from !== null || to === null
    ? undefined
    : changes
        .filter(
          one =>
            one.kind === kind &&
            one.asin === asin &&
            one.from === to &&
            one.to === null &&
            one.on > on &&
            !taken.has(one),
        )
        .sort((a, b) => a.on.localeCompare(b.on))[0]

/** More orders may move the day a change is seen on. */
const isNear = (a: IsoDate, b: IsoDate): boolean => a >= daysLater(b, -3) && a <= daysLater(b, 3)

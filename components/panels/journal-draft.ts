// An entry of the journal before it is kept: the day its verdict is due, and the entry a change seen in the data suggests.
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { DetectedChange, EntryPlan, JournalEntry } from '@/lib/schema/journal'
import type { LeverId } from '@/lib/schema/proposal'
import { daysLater } from './typed-day'

/** What is left open here is planned when the entry is kept. */
export type JournalDraft = Pick<JournalEntry, 'asin' | 'lever' | 'start' | 'note'> &
  Partial<Pick<JournalEntry, 'readout' | 'controls' | 'minimumDetectable'>>
/** What an entry would be judged by; null = not known. */
export type PlanOf = (asin: Asin, start: IsoDate) => EntryPlan | null

/** Thirteen weeks: a cohort of the first month is then sixty days old, and the weeks after are enough to be compared. */
export const READOUT_DAYS = 91

const LEVER_OF: Record<DetectedChange['kind'], LeverId> = {
  price: 'price-band',
  coupon: 'standing-coupon',
  'subscribe-save': 'subscribe-save',
  rating: 'reviews',
  title: 'product-page',
}

/** The day a verdict is proposed for. @throws RangeError on a day that is none. */
export const proposedReadout = (start: IsoDate): IsoDate => daysLater(start, READOUT_DAYS)

/** The entry a change suggests, with the change as its note. @throws never. */
export const draftOf = ({ asin, kind, on }: DetectedChange, note: string): JournalDraft => ({
  asin,
  lever: LEVER_OF[kind],
  start: on,
  note,
})

/** A change already in the journal: the same product and lever, within a week. @throws never. */
export const isNoted = (
  change: DetectedChange,
  noted: readonly { asin: Asin; lever: LeverId; start: IsoDate }[],
): boolean =>
  noted.some(
    one =>
      one.asin === change.asin &&
      one.lever === LEVER_OF[change.kind] &&
      one.start >= daysLater(change.on, -7) &&
      one.start <= daysLater(change.on, 7),
  )

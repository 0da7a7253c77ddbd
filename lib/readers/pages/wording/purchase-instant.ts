// The instant an order page prints as a day, a time and a zone, in two or three pieces of text.
// The zone is the marketplace's, whatever the browser's: it is used where the page names none that is known.
import type { DateOrder } from '@/lib/readers/text/date-parts'
import { parseInstant } from '@/lib/readers/text/parse-date'

/** Epoch seconds, noon of the day where the time cannot be read; null when the day cannot, or could be either of two. */
export function purchaseInstant(
  day: string,
  time: string | null,
  order: DateOrder,
  timeZone: string,
): number | null {
  const withoutZone = time?.replace(/(?<=[\d.m])\s+\(?[A-Z][A-Za-z+:\d]*\)?$/, '')
  const tries = time === null ? [day] : [`${day} ${time}`, `${day} ${withoutZone}`, day]
  for (const text of tries) {
    try {
      return parseInstant(text, { order, timeZone })
    } catch {
      // The next try knows less of the time and may still know the day.
    }
  }
  return null
}

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
  // "mer. 14 oct. 2026": a weekday without a comma. Tried second, as "Dec 4, 2019" begins the same way.
  const days = [day, day.replace(/^\p{L}+\.?\s+(?=\d)/u, '')]
  const withoutZone = time?.replace(/(?<=[\d.m])\s+\(?[A-Z][A-Za-z+:\d]*\)?$/, '')
  const tries = days.flatMap(one =>
    time === null ? [one] : [`${one} ${time}`, `${one} ${withoutZone}`, one],
  )
  for (const text of tries) {
    try {
      return parseInstant(text, { order, timeZone })
    } catch {
      // The next try knows less of the time and may still know the day.
    }
  }
  return null
}

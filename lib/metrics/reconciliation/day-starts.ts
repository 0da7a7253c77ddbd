// When a calendar day begins in a time zone: what tells how far an order lies from the end of its day.
import { createZoneDays } from '@/lib/ledger/zone-days'

/** Clocks of the zones served stand at most 14 hours ahead of UTC and 12 behind it; days begin on quarter hours. */
const EARLIEST = -14 * 3600
const LATEST = 12 * 3600
const STEP = 900

/**
 * The instant (epoch seconds) at which an epoch day begins in a zone, remembered by day.
 * @throws RangeError on a zone that Intl does not know.
 */
export function createDayStarts(timeZone: string): (day: number) => number {
  const dayOf = createZoneDays(timeZone)
  const known = new Map<number, number>()
  return day => {
    const before = known.get(day)
    if (before !== undefined) return before
    // The first quarter of an hour that lies in the day, by halving.
    let low = (day * 86_400 + EARLIEST) / STEP
    let high = (day * 86_400 + LATEST) / STEP
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (dayOf(middle * STEP) < day) low = middle + 1
      else high = middle
    }
    known.set(day, low * STEP)
    return low * STEP
  }
}

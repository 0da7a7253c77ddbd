// "Is the rating holding, and do reviews keep coming?"
import type { ZoneDays } from '@/lib/ledger/zone-days'
import { epochDay } from '@/lib/schema/dates'
import type { RatingFact } from '@/lib/schema/facts'
import type { RatingTrend, Reading } from '@/lib/schema/signals'
import { lastDays, readingsOf } from './day-readings'
import { slopePerDay } from './least-squares'

const WINDOW_DAYS = 90
const PER_DAYS = 30
/** A line through two readings of a rating that is shown to a tenth says nothing. */
const ENOUGH_STARS = 3

/**
 * A reading a day, the newest of the day; trends by least squares over the 90 days up to the newest reading, a 30 days.
 * A typed rating of 0 stars takes the typed one before it back.
 *
 * Stars are printed in tenths, so a slope below about 0.03 a month may be the printing.
 *
 * @throws never.
 */
export function ratingTrend(ratings: readonly RatingFact[], dayOf: ZoneDays): RatingTrend {
  const kept: RatingFact[] = []
  for (const rating of ratings) {
    if (rating.stars > 0) kept.push(rating)
    else {
      const typed = kept.findLastIndex(one => one.origin === 'typed')
      if (typed >= 0) kept.splice(typed, 1)
    }
  }
  const stars = readingsOf(new Map(kept.map(one => [dayOf(one.seenAt), one.stars])))
  const counted = kept.flatMap(one =>
    one.ratings === null ? [] : [[dayOf(one.seenAt), one.ratings] as const],
  )
  const reviews = readingsOf(new Map(counted))
  return {
    stars,
    reviews,
    starsPer30Days: trend(stars, ENOUGH_STARS),
    reviewsPer30Days: trend(reviews, 2),
  }
}

function trend(readings: readonly Reading[], enough: number): number | null {
  const newest = readings.at(-1)
  if (newest === undefined) return null
  const recent = lastDays(readings, WINDOW_DAYS, epochDay(newest.on))
  const slope = recent.length < enough ? null : slopePerDay(recent)
  return slope === null ? null : slope * PER_DAYS
}

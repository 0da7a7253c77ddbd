// Star ratings as a CSV on the command line: `asin,stars[,reviews][,on]`, a line a reading; no report file names any.
import type { TypedRating } from '@/lib/pipeline/typed-ratings'
import { epochDay } from '@/lib/schema/dates'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import { shopParts } from '@/lib/schema/ids'
import { asinOf, dayOf, type OwnLines, parseOwnTable, readText } from './own-table'
import { Unusable } from './unusable'

/** A reading that is not yet of a shop. */
export interface RatingLine {
  asin: Asin
  stars: number
  /** Ratings in all; null = the line does not say. */
  reviews: number | null
  /** Epoch day; null = the day the figures are as of. */
  day: number | null
}

/** One digit and up to two behind a point or a comma. */
const STARS = /^([1-5])(?:[.,](\d{1,2}))?$/
/** A whole number, in groups of three where it is long. */
const REVIEWS = /^(?:\d{1,9}|\d{1,3}(?:[., \u00a0\u202f]\d{3}){1,2})$/
const DAY_SECONDS = 86_400
/** Noon in UTC is of the same calendar day in the zone of every marketplace. */
const NOON = DAY_SECONDS / 2

/** @throws Unusable that names the file, and the column or every line, where none can be used. */
export const readRatings = (path: string): OwnLines<RatingLine> => parseRatings(path, readText(path))

/** @throws as readRatings. */
export const parseRatings = (name: string, text: string): OwnLines<RatingLine> =>
  parseOwnTable(name, text, { needed: ['asin', 'stars'], form: 'asin,stars[,reviews][,on]', lineOf })

/** @throws Unusable that says what was expected. */
const lineOf = (cell: (column: string) => string): RatingLine => ({
  asin: asinOf(cell('asin')),
  stars: starsOf(cell('stars')),
  reviews: cell('reviews') === '' ? null : reviewsOf(cell('reviews')),
  day: cell('on') === '' ? null : epochDay(dayOf('on', cell('on'))),
})

function starsOf(text: string): number {
  const [, whole, part = '0'] = STARS.exec(text) ?? []
  const stars = Number(`${whole}.${part}`)
  if (!(stars <= 5)) throw new Unusable(`stars takes a number from 1 to 5 such as 4.4, not "${text}".`)
  return stars
}

function reviewsOf(text: string): number {
  if (!REVIEWS.test(text)) throw new Unusable(`reviews takes a whole number such as 128, not "${text}".`)
  return Number(text.replaceAll(/\D/g, ''))
}

/**
 * The lines as ratings the seller typed in for a shop, oldest first; of several of one day the last line stands.
 *
 * @param asOfDay epoch day of the lines that name none.
 * @param lastDay epoch day; what is dated later is left out. null = nothing is.
 * @throws never.
 */
export function typedRatingsOf(
  lines: readonly RatingLine[],
  shop: ShopKey,
  asOfDay: number,
  lastDay: number | null,
): TypedRating[] {
  const { marketplace } = shopParts(shop)
  const byDay = new Map<string, TypedRating>()
  for (const { asin, stars, reviews, day } of lines) {
    const on = day ?? asOfDay
    if (lastDay !== null && on > lastDay) continue
    byDay.set(`${asin} ${on}`, {
      marketplace,
      asin,
      stars,
      ratings: reviews,
      seenAt: on * DAY_SECONDS + NOON,
    })
  }
  return [...byDay.values()].sort((a, b) => a.seenAt - b.seenAt)
}

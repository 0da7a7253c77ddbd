// Every dated star rating as the books keep it, 17 bytes each: the newest of a day for each ASIN and each place it was
// read. The sheet of small facts keeps only the newest of all; trends need the days before it.
import type { RatingFact } from '@/lib/schema/facts'
import { createKeyedRows, type KeyedRows } from './keyed-rows'
import { LARGEST_AMOUNT } from './line-rows'
import type { ColumnLayout, Segment } from './packed-rows'
import { hashNumbers } from './row-index'
import { type ReadingTexts, samePlace, utcDay } from './stock-rows'

export const RATING_LAYOUT = {
  asin: 'u32',
  /** Epoch seconds. */
  seenAt: 'u32',
  /** NO_COUNT = not stated. */
  ratings: 'i32',
  /** Ten-thousandths of a star. */
  stars: 'u16',
  /** As stated: the marketplace possibly not named. */
  shop: 'u16',
  /** Index into RATING_ORIGINS. */
  origin: 'u8',
} as const satisfies ColumnLayout

export type RatingLayout = typeof RATING_LAYOUT
export type RatingSegment = Segment<RatingLayout>

/** Their order is stored: append only. */
const RATING_ORIGINS: readonly RatingFact['origin'][] = ['voice-of-customer', 'product-page', 'typed']
const NO_COUNT = -1
const STARS = 10_000

export const createRatingRows = ({ shops }: ReadingTexts): KeyedRows<RatingLayout> =>
  createKeyedRows({
    name: 'ratingDays',
    layout: RATING_LAYOUT,
    hash: (of, i) =>
      hashNumbers(of.asin[i] as number, utcDay(of.seenAt[i] as number), of.origin[i] as number, 0),
    sameKey: (a, i, b, j) =>
      a.asin[i] === b.asin[j] &&
      utcDay(a.seenAt[i] as number) === utcDay(b.seenAt[j] as number) &&
      a.origin[i] === b.origin[j] &&
      samePlace(shops, a.shop[i] as number, b.shop[j] as number),
    compare: (a, i, b, j) =>
      (a.seenAt[i] as number) - (b.seenAt[j] as number) ||
      (a.stars[i] as number) - (b.stars[j] as number) ||
      (a.ratings[i] as number) - (b.ratings[j] as number),
  })

/** Writes a reading as a new row. */
export function writeRating(
  to: RatingSegment,
  i: number,
  fact: RatingFact,
  { asin, shop }: { asin: number; shop: number },
): void {
  const { ratings } = fact
  to.asin[i] = asin
  to.seenAt[i] = fact.seenAt
  to.ratings[i] = ratings === null || ratings < 0 || ratings > LARGEST_AMOUNT ? NO_COUNT : ratings
  to.stars[i] = Math.round(Math.min(5, Math.max(0, fact.stars)) * STARS)
  to.shop[i] = shop
  to.origin[i] = RATING_ORIGINS.indexOf(fact.origin)
}

/** What a row states. */
export function ratingNumbers(
  of: RatingSegment,
  i: number,
): Pick<RatingFact, 'stars' | 'ratings' | 'seenAt' | 'origin'> {
  return {
    stars: (of.stars[i] as number) / STARS,
    ratings: of.ratings[i] === NO_COUNT ? null : (of.ratings[i] as number),
    seenAt: of.seenAt[i] as number,
    origin: RATING_ORIGINS[of.origin[i] as number] as RatingFact['origin'],
  }
}

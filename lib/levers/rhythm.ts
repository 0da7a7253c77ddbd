// Whether the buyers of an ASIN come back at a steady pace: what decides between a subscription and a coupon.
import type { Interval } from '@/lib/schema/figures'

/** The middle half of the gaps may be at most this wide, as a share of the median, to be called steady. */
export const STEADY_SPREAD = 0.75
/** Subscribe & Save delivers every two weeks at most, every six months at least. */
const SHORTEST_DAYS = 14
const LONGEST_DAYS = 183

/** Width of the middle half of the gaps / their median: 0 = clockwork; about 1.6 for gaps without any rhythm. @throws never. */
export const spreadOf = (interval: Interval): number =>
  interval.median === 0 ? Number.POSITIVE_INFINITY : (interval.q3 - interval.q1) / interval.median

/** True for gaps with a steady pace that a delivery plan can match. A first reading, not a test of rhythm. @throws never. */
export const isSteady = (interval: Interval): boolean =>
  spreadOf(interval) <= STEADY_SPREAD && interval.median >= SHORTEST_DAYS && interval.median <= LONGEST_DAYS

// What the gate's rating and stock rest on, and what sessions are counted from: readings of pages and rows of reports, dated.

import { isoDate } from '@/lib/schema/dates'
import type { InventoryFact, RatingFact, TrafficFact } from '@/lib/schema/facts'
import type { AsinHistory } from '@/lib/schema/study'
import { type ReadingColumn, readingRows } from './reading-rows'
import type { TracedRows, TraceGround } from './trace-ground'

const DAY_SECONDS = 86_400
const dayOfSecond = ({ seenAt }: { seenAt: number }): number => Math.floor(seenAt / DAY_SECONDS)

const historyOf = ({ task, asinId }: TraceGround): AsinHistory | null =>
  asinId === null ? null : (task.histories[asinId] ?? null)

const RATING: readonly ReadingColumn<RatingFact>[] = [
  { name: 'stars', unit: 'number', of: one => one.stars },
  { name: 'ratings', unit: 'count', of: one => one.ratings },
  { name: 'source', unit: 'word', of: one => `rating-${one.origin}` },
]

/** The newest rating, or with part 'reviews' the newest number of reviews; the rows are all that were read or typed. @throws never. */
export function traceRating(ground: TraceGround, limit: number): TracedRows {
  const check = ground.figures?.baseline.checks.rating ?? null
  const ratings = historyOf(ground)?.ratings ?? []
  const isReviews = ground.request.part === 'reviews'
  return {
    ofBuyers: false,
    value: isReviews
      ? (ratings.findLast(one => one.stars > 0 && one.ratings !== null)?.ratings ?? null)
      : (check?.value ?? null),
    unit: isReviews ? 'count' : 'number',
    inputs: [
      { name: 'ratings', value: check?.n ?? null, unit: 'count' },
      { name: 'threshold', value: check?.threshold ?? null, unit: 'number' },
    ],
    ...readingRows(ratings, dayOfSecond, RATING, limit),
  }
}

type Stock = InventoryFact & { seenAt: number }
const STOCK: readonly ReadingColumn<Stock>[] = [
  { name: 'sku', unit: 'text', of: one => one.sku },
  { name: 'available', unit: 'count', of: one => one.available },
  { name: 'inbound', unit: 'count', of: one => one.inbound },
  { name: 'shipped-30', unit: 'count', of: one => one.shipped30 },
  { name: 'shipped-90', unit: 'count', of: one => one.shipped90 },
  { name: 'days-of-supply', unit: 'days', of: one => one.daysOfSupply },
]

/** Units on hand / units a day, as the gate has it; the rows are all stock readings, of which the newest of each SKU counts. @throws never. */
export function traceStockDays(ground: TraceGround, limit: number): TracedRows {
  const check = ground.figures?.baseline.checks.stockDays ?? null
  const readings = historyOf(ground)?.inventory ?? []
  const newest = new Map(readings.map(one => [one.sku, one]))
  const counted: ReadingColumn<Stock> = {
    name: 'counted',
    unit: 'count',
    of: one => (newest.get(one.sku) === one ? 1 : 0),
  }
  return {
    ofBuyers: false,
    value: check?.value ?? null,
    unit: 'days',
    inputs: [
      { name: 'pace-units', value: check?.n ?? null, unit: 'count' },
      { name: 'stock-days-90', value: check?.value90 ?? null, unit: 'days' },
      { name: 'threshold', value: check?.threshold ?? null, unit: 'days' },
    ],
    ...readingRows(readings, dayOfSecond, [...STOCK, counted], limit),
  }
}

const TRAFFIC: readonly ReadingColumn<TrafficFact>[] = [
  { name: 'to-day', unit: 'day', of: one => (one.toDay === null ? null : isoDate(one.toDay)) },
  { name: 'sessions', unit: 'count', of: one => one.sessions },
  { name: 'units', unit: 'count', of: one => one.unitsOrdered },
  { name: 'unit-session', unit: 'share', of: one => one.unitSessionShare },
  { name: 'featured-offer', unit: 'share', of: one => one.featuredOfferShare },
  { name: 'sales', unit: 'money', of: one => one.salesMinor },
]

/** Sessions of all rows of business reports there are, added up. @throws never; null without a row that states them. */
export function traceSessions(ground: TraceGround, limit: number): TracedRows {
  const traffic = ground.asinId === null ? ground.task.traffic : (historyOf(ground)?.traffic ?? [])
  const stated = traffic.filter(one => one.sessions !== null)
  return {
    ofBuyers: false,
    value: stated.length === 0 ? null : stated.reduce((sum, one) => sum + (one.sessions ?? 0), 0),
    unit: 'count',
    inputs: [{ name: 'rows', value: stated.length, unit: 'count' }],
    ...readingRows(stated, one => one.fromDay, TRAFFIC, limit),
  }
}

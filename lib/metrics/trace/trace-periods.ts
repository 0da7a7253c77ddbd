// The rows of business reports behind conversion and the Featured Offer, and Amazon's own repeat rate by period.
import { amazonRepeat } from '@/lib/metrics/signals/amazon-repeat'
import { conversionTrend, readingKey } from '@/lib/metrics/signals/conversion-trend'
import { featuredOffer } from '@/lib/metrics/signals/featured-offer'
import { finestPeriods, trafficPeriods } from '@/lib/metrics/signals/traffic-periods'
import { epochDay, isoDate } from '@/lib/schema/dates'
import type { TrafficPeriod } from '@/lib/schema/signals'
import { type ReadingColumn, readingRows } from './reading-rows'
import type { TracedRows, TraceGround } from './trace-ground'

/** Periods that tell each day once, of the product or of the shop. */
function periodsOf({ task, asinId, request }: TraceGround): TrafficPeriod[] {
  const traffic = request.asin === null ? task.traffic : (task.histories[asinId ?? 0]?.traffic ?? [])
  return finestPeriods(trafficPeriods(traffic, task.currency))
}

const TO: ReadingColumn<TrafficPeriod> = { name: 'to-day', unit: 'day', of: one => one.to }
const firstDayOf = ({ from }: TrafficPeriod): number => epochDay(from)

/** Units / sessions of the newest reading; days and weeks are put together by month. @throws never. */
export function traceConversion(ground: TraceGround, limit: number): TracedRows {
  const periods = periodsOf(ground)
  const readings = conversionTrend(periods)
  const newest = readings.at(-1) ?? null
  const stated = periods.filter(one => conversionTrend([one]).length > 0)
  const last = stated.at(-1)
  const isNewest = (one: TrafficPeriod): boolean => last !== undefined && readingKey(one) === readingKey(last)
  const units = (one: TrafficPeriod): number | null =>
    one.units ??
    (one.unitSessionShare === null || one.sessions === null ? null : one.unitSessionShare * one.sessions)
  return {
    ofBuyers: false,
    value: newest?.value ?? null,
    unit: 'share',
    inputs: [
      { name: 'sessions', value: newest?.sessions ?? null, unit: 'count' },
      { name: 'conversion-readings', value: readings.length, unit: 'count' },
    ],
    ...readingRows(
      stated,
      firstDayOf,
      [
        TO,
        { name: 'sessions', unit: 'count', of: one => one.sessions },
        { name: 'units', unit: 'count', of: units },
        { name: 'unit-session', unit: 'share', of: one => one.unitSessionShare },
        { name: 'in-newest', unit: 'count', of: one => (isNewest(one) ? 1 : 0) },
      ],
      limit,
    ),
  }
}

/** Our share of page views in the newest period; a period a tenth below the one before is a fall. @throws never. */
export function traceFeaturedOffer(ground: TraceGround, limit: number): TracedRows {
  const periods = periodsOf(ground)
  const { readings, falls } = featuredOffer(periods)
  const fallen = new Set(falls.map(({ on }) => on))
  return {
    ofBuyers: false,
    value: readings.at(-1)?.value ?? null,
    unit: 'share',
    inputs: [{ name: 'falls', value: falls.length, unit: 'count' }],
    ...readingRows(
      periods.filter(one => one.featuredOfferShare !== null),
      firstDayOf,
      [
        TO,
        { name: 'featured-offer', unit: 'share', of: one => one.featuredOfferShare },
        { name: 'fall', unit: 'count', of: one => (fallen.has(one.from) ? 1 : 0) },
        { name: 'sessions', unit: 'count', of: one => one.sessions },
      ],
      limit,
    ),
  }
}

/** Brand Analytics' own rate in its newest period; the rows are all of its periods. @throws never. */
export function traceAmazonRepeat({ task, asinId }: TraceGround, limit: number): TracedRows {
  const facts = task.money.repeatPurchases.filter(one => one.asinId === asinId)
  const newest = amazonRepeat(facts)
  return {
    ofBuyers: false,
    value: newest?.share ?? null,
    unit: 'share',
    inputs: [{ name: 'amazon-customers', value: newest?.customers ?? null, unit: 'count' }],
    ...readingRows(
      facts,
      one => one.fromDay,
      [
        { name: 'to-day', unit: 'day', of: one => isoDate(one.toDay) },
        { name: 'orders', unit: 'count', of: one => one.orders },
        { name: 'amazon-customers', unit: 'count', of: one => one.uniqueCustomers },
        { name: 'amazon-repeat', unit: 'share', of: one => one.repeatCustomersShare },
      ],
      limit,
    ),
  }
}

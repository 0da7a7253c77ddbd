// What is behind the figures of Subscribe & Save: Amazon's readings by day, orders of subscribers, buyers of a year.
import { dailySales } from '@/lib/metrics/signals/daily-sales'
import { layGround, linesOf, type SignalGround } from '@/lib/metrics/signals/ground'
import { SUBSCRIBER } from '@/lib/metrics/signals/order-marks'
import { type Subscription, subscriptionGround } from '@/lib/metrics/signals/subscription-ground'
import { subscriptionTrend, YEAR_OF_BUYERS } from '@/lib/metrics/signals/subscription-trend'
import { epochDay } from '@/lib/schema/dates'
import type { SubscriptionTrend } from '@/lib/schema/signals'
import { buyerRows } from './buyer-rows'
import { historyColumns } from './history-columns'
import { lineColumns } from './line-columns'
import { orderRows } from './order-rows'
import { type ReadingColumn, readingRows } from './reading-rows'
import type { RowsPart, TracedRows, TraceGround } from './trace-ground'

const VALUES = {
  active: trend => trend.active.at(-1)?.value ?? null,
  'unit-share': trend => trend.unitShare,
  adoption: trend => trend.adoption,
  churn: trend => trend.churnPer30Days?.value ?? null,
  discount: trend => trend.discountShare,
  'out-of-stock': trend => trend.outOfStockShare,
} satisfies Record<string, (trend: SubscriptionTrend) => number | null>
type Part = keyof typeof VALUES
const isPart = (part: string): part is Part => part in VALUES

/** `part` is the figure. @throws never; null where no source speaks of subscriptions to the product. */
export function traceSubscription(ground: TraceGround, limit: number): TracedRows {
  const { task, request } = ground
  const part = request.part !== undefined && isPart(request.part) ? request.part : 'active'
  const id = ground.asinId ?? 0
  const signal = layGround(task)
  const subscriptions = subscriptionGround(signal)
  const trend = subscriptionTrend(signal, subscriptions, id, dailySales(signal, id))
  const facts = subscriptions.byAsin.get(id) ?? []
  const isOfOrders =
    part === 'churn' || (part === 'unit-share' && facts.every(one => one.unitsShipped === null))
  const rows =
    part === 'adoption'
      ? buyersOfYear(ground, signal, trend, limit)
      : isOfOrders
        ? deliveries(ground, signal, part === 'churn', limit)
        : readings(facts, part, limit)
  return {
    ofBuyers: part === 'adoption' || part === 'churn',
    value: trend === null ? null : VALUES[part](trend),
    unit: part === 'active' ? 'count' : 'share',
    inputs: [
      { name: 'subscribers', value: trend?.active.at(-1)?.value ?? null, unit: 'count' },
      ...(part === 'adoption' ? [{ name: 'buyers', value: rows.count, unit: 'count' } as const] : []),
    ],
    ...rows,
  }
}

const READINGS: readonly ReadingColumn<Subscription>[] = [
  { name: 'sku', unit: 'text', of: one => one.sku },
  { name: 'subscribers', unit: 'count', of: one => one.active },
  { name: 'subscribed-units', unit: 'count', of: one => one.unitsShipped },
  { name: 'subscriber-discount', unit: 'share', of: one => one.discountShare },
  { name: 'out-of-stock', unit: 'share', of: one => one.outOfStockShare },
]
const STATED = {
  active: 'active',
  'unit-share': 'unitsShipped',
  adoption: 'active',
  churn: 'active',
  discount: 'discountShare',
  'out-of-stock': 'outOfStockShare',
} as const satisfies Record<Part, keyof Subscription>

const readings = (facts: readonly Subscription[], part: Part, limit: number): RowsPart =>
  readingRows(
    facts.filter(one => one[STATED[part]] !== null),
    one => one.day,
    READINGS,
    limit,
  )

/** Orders of the product whose promotion is "Subscribe and Save". */
function deliveries(
  ground: TraceGround,
  { marks, orders, ...signal }: SignalGround,
  knownOnly: boolean,
  limit: number,
): RowsPart {
  const { sales } = ground.task
  const lines = linesOf({ marks, orders, ...signal }, ground.asinId ?? 0).filter(
    line =>
      ((marks[orders.ofLine[line] as number] as number) & SUBSCRIBER) !== 0 &&
      (!knownOnly || (sales.buyer[line] as number) >= 0),
  )
  const { units, revenue, discount } = lineColumns(ground)
  return orderRows(ground, [...lines], [units, revenue, discount], { limit, withAge: false })
}

/** Known buyers of the product in the year up to the newest reading. */
function buyersOfYear(
  ground: TraceGround,
  signal: SignalGround,
  trend: SubscriptionTrend | null,
  limit: number,
): RowsPart {
  const { sales, asOfDay } = ground.task
  const newest = trend?.active.at(-1)
  const to = newest === undefined ? asOfDay : Math.min(epochDay(newest.on), asOfDay)
  const buyers = new Set<number>()
  for (const line of linesOf(signal, ground.asinId ?? 0)) {
    const day = sales.day[line] as number
    const buyer = sales.buyer[line] as number
    if (buyer >= 0 && day <= to && day > to - YEAR_OF_BUYERS) buyers.add(buyer)
  }
  const { purchases, lastDay } = historyColumns(ground)
  return buyerRows(ground, [...buyers], [purchases, lastDay], limit)
}

// "Do subscriptions grow, and what part of the sales are they?"
import { isoDate } from '@/lib/schema/dates'
import type { SubscriptionTrend } from '@/lib/schema/signals'
import type { DailySales } from './daily-sales'
import { addTo, readingsOf } from './day-readings'
import { linesOf, type SignalGround } from './ground'
import { SUBSCRIBER } from './order-marks'
import { type Churn, deliveryDays, subscriptionChurn } from './subscription-churn'
import type { Subscription, SubscriptionGround } from './subscription-ground'

const SHARE_DAYS = 90
/** Subscribers are held against the buyers of so many days. */
export const YEAR_OF_BUYERS = 365
const WEEK = 7

/**
 * Subscriptions of all SKUs by snapshot; the share of units shipped to subscribers, by the weekly files over the weeks they
 * tell, else by the orders whose promotion is "Subscribe and Save"; adoption = subscriptions at the newest snapshot / buyers
 * of the 365 days before it, null where not even half of those orders have a known buyer.
 *
 * @returns null where no source speaks of subscriptions to the ASIN.
 * @throws never.
 */
export function subscriptionTrend(
  ground: SignalGround,
  subscriptions: SubscriptionGround,
  asin: number,
  sold: DailySales | null,
): SubscriptionTrend | null {
  const facts = subscriptions.byAsin.get(asin) ?? []
  const deliveries = deliveriesOf(ground, asin)
  if (facts.length === 0 && deliveries.length === 0) return null
  const active = sumByDay(facts, one => one.active)
  const discounts = meanByDay(facts, one => one.discountShare)
  const { told } = subscriptions
  return {
    active: readingsOf(active),
    unitShare: unitShare(ground.task.asOfDay, facts, deliveries, sold, told),
    adoption: adoption(ground, asin, active),
    ...churnOf(deliveries, told, active.size > 0),
    discountShare: newest(discounts),
    outOfStockShare: newest(meanByDay(facts, one => one.outOfStockShare)),
    discounts: readingsOf(discounts),
    enrolledOn: enrolledOn([...active.keys()], subscriptions.snapshots),
  }
}

interface Delivery {
  buyer: number
  day: number
  units: number
}

/** Lines of the ASIN in orders of subscribers. */
function deliveriesOf(ground: SignalGround, asin: number): Delivery[] {
  const { task, orders, marks } = ground
  const { buyer, day, units } = task.sales
  const list: Delivery[] = []
  for (const line of linesOf(ground, asin))
    if (((marks[orders.ofLine[line] as number] as number) & SUBSCRIBER) !== 0)
      list.push({
        buyer: buyer[line] as number,
        day: day[line] as number,
        units: units[line] as number,
      })
  return list
}

function unitShare(
  asOfDay: number,
  facts: readonly Subscription[],
  deliveries: readonly Delivery[],
  sold: DailySales | null,
  told: SubscriptionGround['told'],
): number | null {
  if (sold === null) return null
  const weeks = sumByDay(facts, one => one.unitsShipped)
  const days = new Set<number>()
  let shipped = 0
  for (const [first, units] of weeks) {
    // A week counts when all of it lies in the days looked at.
    if (first <= asOfDay - SHARE_DAYS || first + WEEK - 1 > asOfDay) continue
    shipped += units
    for (let day = first; day < first + WEEK; day++) days.add(day)
  }
  if (days.size > 0) return shareOfSold(shipped, unitsOn(sold, days))
  if (told === null) return null
  const from = Math.max(told.fromDay, asOfDay - SHARE_DAYS + 1)
  for (let day = from; day <= told.toDay; day++) days.add(day)
  for (const { day, units } of deliveries) if (days.has(day)) shipped += units
  return shareOfSold(shipped, unitsOn(sold, days))
}

function unitsOn({ firstDay, units }: DailySales, days: ReadonlySet<number>): number {
  let sum = 0
  for (const day of days) sum += units[day - firstDay] ?? 0
  return sum
}

/** Shipped this week may have been bought in the last: the part is never more than the whole. */
const shareOfSold = (shipped: number, sold: number): number | null =>
  sold === 0 ? null : Math.min(1, shipped / sold)

function adoption(ground: SignalGround, asin: number, active: ReadonlyMap<number, number>): number | null {
  const { sales, asOfDay } = ground.task
  const newestDay = Math.max(Number.NEGATIVE_INFINITY, ...active.keys())
  const subscribers = active.get(newestDay)
  if (subscribers === undefined) return null
  const toDay = Math.min(newestDay, asOfDay)
  const buyers = new Set<number>()
  let lines = 0
  let known = 0
  for (const line of linesOf(ground, asin)) {
    const day = sales.day[line] as number
    if (day > toDay || day <= toDay - YEAR_OF_BUYERS) continue
    const buyer = sales.buyer[line] as number
    lines++
    if (buyer < 0) continue
    known++
    buyers.add(buyer)
  }
  return buyers.size === 0 || known * 2 < lines ? null : subscribers / buyers.size
}

function churnOf(deliveries: readonly Delivery[], told: SubscriptionGround['told'], totals: boolean): Churn {
  const known = deliveries.filter(({ buyer }) => buyer >= 0)
  if (known.length === 0 || told === null)
    return { churnPer30Days: null, churnWhy: totals ? 'totals-only' : 'no-subscriber-orders' }
  return subscriptionChurn({ days: deliveryDays(known), ...told })
}

/** First snapshot with the ASIN, where one of the shop at least a week before has it not. */
function enrolledOn(days: readonly number[], snapshots: readonly number[]): SubscriptionTrend['enrolledOn'] {
  const first = Math.min(...days)
  const earlier = snapshots[0]
  return days.length > 0 && earlier !== undefined && earlier <= first - WEEK ? isoDate(first) : null
}

function byDayOf(
  facts: readonly Subscription[],
  stated: (fact: Subscription) => number | null,
): Map<number, number[]> {
  const byDay = new Map<number, number[]>()
  for (const fact of facts) {
    const value = stated(fact)
    if (value !== null) addTo(byDay, fact.day, value)
  }
  return byDay
}

/** Ascending: the sum is the same in whatever order facts stand. */
const sum = (values: readonly number[]): number =>
  Float64Array.from(values)
    .sort()
    .reduce((all, one) => all + one, 0)
const sumByDay = (...from: Parameters<typeof byDayOf>): Map<number, number> =>
  new Map([...byDayOf(...from)].map(([day, values]) => [day, sum(values)]))
const meanByDay = (...from: Parameters<typeof byDayOf>): Map<number, number> =>
  new Map([...byDayOf(...from)].map(([day, values]) => [day, sum(values) / values.length]))

/** The value of the last day. */
function newest(byDay: ReadonlyMap<number, number>): number | null {
  return byDay.size === 0 ? null : (byDay.get(Math.max(...byDay.keys())) ?? null)
}

// "How many subscribers leave?" Learned from deliveries to subscribers, order by order: totals alone do not tell who left.

import type { Estimate } from '@/lib/schema/outlook'
import type { ChurnWhy } from '@/lib/schema/signals'
import { fitShiftedBetaGeometric } from '@/lib/stats/subscription/fit-shifted-beta-geometric'
import { sbgRetention } from '@/lib/stats/subscription/shifted-beta-geometric'
import { wilsonInterval } from '@/lib/stats/wilson-interval'
import { addTo, medianOf } from './day-readings'

/** Delivery days of subscribers, and the days on which a delivery would have been seen (epoch days, both included). */
export interface Deliveries {
  /** By buyer: days, ascending, each once. */
  readonly days: ReadonlyMap<number, readonly number[]>
  readonly fromDay: number
  readonly toDay: number
}

export type Churn =
  | { churnPer30Days: Estimate; churnWhy: null }
  | { churnPer30Days: null; churnWhy: ChurnWhy }

/** A delivery may be skipped once: gone is who has had none for so many of their gaps. */
const PATIENCE = 2.5
/** Below this many subscribers who were due, the two parameters are anybody's guess. */
const ENOUGH_SUBSCRIBERS = 30
const PER_DAYS = 30

/** One subscriber: renewals seen, and whether the next did not come. */
interface Renewals {
  renewed: number
  left: boolean
  gap: number
}

/**
 * A renewal is a delivery within 2.5 of the subscriber's own median gaps (else of the product's) of the one before; it is
 * decided once these are over. Renewals kept, lost and not yet decided go to the shifted-beta-geometric law (Fader and
 * Hardie 2007). Churn is the mean over today's subscribers of 1 - r(t) at their next renewal, put to 30 days by
 * 1 - (1 - c)^(30 / gap); limits are Wilson's on the renewals decided (95 %). Subscribers whose first delivery seen may not
 * have been the first (it lies within the patience of the first day) are left out.
 *
 * @throws never.
 */
export function subscriptionChurn({ days, fromDay, toDay }: Deliveries): Churn {
  const typical = typicalGap(days)
  const all: Renewals[] = []
  for (const list of days.values()) {
    const gap = gapsOf(list).length === 0 ? typical : medianOf(gapsOf(list))
    if (gap === null || (list[0] as number) < fromDay + PATIENCE * gap) continue
    all.push(renewalsOf(list, gap, toDay))
  }
  const due = all.filter(({ renewed, left }) => renewed > 0 || left)
  const active = all.filter(({ left }) => !left)
  const fit = due.length < ENOUGH_SUBSCRIBERS ? null : fitShiftedBetaGeometric(countsOf(all))
  if (fit === null || active.length === 0) return { churnPer30Days: null, churnWhy: 'too-few' }
  const mean = (value: (one: Renewals) => number): number =>
    active.reduce((sum, one) => sum + value(one), 0) / active.length
  const churn = mean(({ renewed }) => 1 - sbgRetention(fit, renewed + 1))
  const gap = mean(one => one.gap)
  const decided = all.reduce((sum, { renewed, left }) => sum + renewed + (left ? 1 : 0), 0)
  const limits = wilsonInterval(Math.min(decided, churn * decided), decided)
  const per30 = (share: number): number => 1 - (1 - share) ** (PER_DAYS / gap)
  return {
    churnPer30Days: { value: per30(churn), low: per30(limits.low), high: per30(limits.high) },
    churnWhy: null,
  }
}

function renewalsOf(days: readonly number[], gap: number, toDay: number): Renewals {
  let renewed = 0
  for (const [i, day] of days.entries()) {
    const decidedOn = day + PATIENCE * gap
    if (decidedOn > toDay) break
    const next = days[i + 1]
    // Who comes back later subscribed anew.
    if (next === undefined || next > decidedOn) return { renewed, left: true, gap }
    renewed++
  }
  return { renewed, left: false, gap }
}

function countsOf(all: readonly Renewals[]): { cancelled: number[]; active: number[] } {
  const length = Math.max(...all.map(({ renewed }) => renewed)) + 2
  const cancelled = new Array<number>(length).fill(0)
  const active = new Array<number>(length).fill(0)
  for (const { renewed, left } of all) {
    const counts = left ? cancelled : active
    const at = left ? renewed + 1 : renewed
    counts[at] = (counts[at] as number) + 1
  }
  return { cancelled, active }
}

const gapsOf = (days: readonly number[]): number[] => days.slice(1).map((day, i) => day - (days[i] as number))

function typicalGap(days: ReadonlyMap<number, readonly number[]>): number | null {
  const gaps = [...days.values()].flatMap(gapsOf)
  return gaps.length === 0 ? null : medianOf(gaps)
}

/** Days by buyer, buyers and days ascending and each once, of deliveries in any order. @throws never. */
export function deliveryDays(
  deliveries: Iterable<{ buyer: number; day: number }>,
): Map<number, readonly number[]> {
  const lists = new Map<number, number[]>()
  for (const { buyer, day } of deliveries) addTo(lists, buyer, day)
  return new Map(
    [...lists]
      .sort(([a], [b]) => a - b)
      .map(([buyer, list]) => [buyer, [...new Set(list)].sort((a, b) => a - b)]),
  )
}

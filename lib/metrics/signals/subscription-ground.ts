// What is said of subscriptions in the whole shop: the facts of each ASIN, the snapshots there are, the days promotions tell.

import type { SubscriptionFact } from '@/lib/schema/money-facts'
import type { Joined } from '@/lib/schema/money-log'
import type { StudyTask } from '@/lib/schema/study'
import { addTo } from './day-readings'
import { asinOfRow, type SignalGround } from './ground'
import { SUBSCRIBER } from './order-marks'

export type Subscription = Joined<SubscriptionFact>

export interface SubscriptionGround {
  readonly byAsin: ReadonlyMap<number, readonly Subscription[]>
  /** Days of snapshots that list any ASIN, ascending. */
  readonly snapshots: readonly number[]
  /** First and last day that promotions tell of, when one of them is a subscriber's; else null. */
  readonly told: { fromDay: number; toDay: number } | null
}

/** @throws never. */
export function subscriptionGround(ground: SignalGround): SubscriptionGround {
  const { task, marks } = ground
  const byAsin = new Map<number, Subscription[]>()
  const snapshots = new Set<number>()
  for (const fact of task.money.subscriptions) {
    if (fact.active !== null) snapshots.add(fact.day)
    addTo(byAsin, asinOfRow(task, fact.asinId, fact.skuId), fact)
  }
  const subscribed = marks.some(mark => (mark & SUBSCRIBER) !== 0)
  return {
    byAsin,
    snapshots: [...snapshots].sort((a, b) => a - b),
    told: subscribed ? daysTold(task) : null,
  }
}

/** First and last day that promotions tell of, up to the as-of day; null where there are none. @throws never. */
export function daysTold({
  money,
  asOfDay,
}: Pick<StudyTask, 'money' | 'asOfDay'>): { fromDay: number; toDay: number } | null {
  const { day, count } = money.promotions
  let fromDay = Number.POSITIVE_INFINITY
  let toDay = Number.NEGATIVE_INFINITY
  for (let row = 0; row < count; row++) {
    fromDay = Math.min(fromDay, day[row] as number)
    toDay = Math.max(toDay, day[row] as number)
  }
  toDay = Math.min(toDay, asOfDay)
  return toDay < fromDay ? null : { fromDay, toDay }
}

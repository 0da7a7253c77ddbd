// "Do buyers won with a promotion come back less?" Buyers by their first order, side by side at equal age; and what they grow
// to in ninety days.
import type { BuyerMoney } from '@/lib/metrics/economics/buyer-money'
import { gapAfter, type OrderDays } from '@/lib/metrics/order-steps/order-steps'
import { secondAsin } from '@/lib/metrics/second-asin'
import { shareOf } from '@/lib/metrics/signals/share-of'
import {
  FIRST_ORDER_KINDS,
  type FirstOrderGrowth,
  type FirstOrderKind,
  type FirstOrderPair,
  type FirstOrders,
  SIDE_BUYERS,
  type SideAt,
} from '@/lib/schema/first-orders'
import { VALUE_HORIZONS, type ValueHorizon } from '@/lib/schema/outlook'
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { StudyTask } from '@/lib/schema/study'
import { meanWithLimits } from '@/lib/stats/mean-with-limits'
import { newcombeDifference } from '@/lib/stats/newcombe-difference'
import { ratioWithLimits } from '@/lib/stats/ratio-with-limits'
import { type FirstOrderMarks, sidesOf } from './first-order-sides'

/** What all groups of a shop share. */
export interface FirstOrderGround {
  readonly task: Pick<StudyTask, 'asOfDay' | 'log'>
  readonly days: OrderDays
  readonly marks: FirstOrderMarks
  readonly money: Pick<BuyerMoney, 'entryDay' | 'revenue' | 'contribution' | 'firstRevenue' | 'costMissing'>
}

/** Days the growth on the first order is read at. */
const GROWN_DAYS = 90

/** @param members buyers of the log. @throws never. */
export const firstOrders = (ground: FirstOrderGround, members: readonly number[]): FirstOrders => ({
  pairs: FIRST_ORDER_KINDS.map(kind => pairOf(ground, kind, members)),
  growth: growthOf(ground, members),
})

function pairOf(ground: FirstOrderGround, kind: FirstOrderKind, members: readonly number[]): FirstOrderPair {
  const { members: sides, isTold, splitMinor } = sidesOf(ground.marks, kind, members)
  const [first, second] = sides
  const isShort = first.length < SIDE_BUYERS || second.length < SIDE_BUYERS
  const isNone = !isTold || (first.length === 0 && (kind === 'promotion' || kind === 'subscription'))
  return {
    kind,
    buyers: [first.length, second.length],
    why: isNone ? 'not-told' : isShort ? 'too-few' : null,
    splitMinor,
    at: isNone || isShort ? [] : VALUE_HORIZONS.map(days => heldAt(ground, days, first, second)),
  }
}

function heldAt(
  ground: FirstOrderGround,
  days: ValueHorizon,
  first: readonly number[],
  second: readonly number[],
): FirstOrderPair['at'][number] {
  const [a, b] = [sideAt(ground, days, first), sideAt(ground, days, second)]
  const counts = ({ repeat }: SideAt) => ({ of: Math.round((repeat.value ?? 0) * repeat.n), n: repeat.n })
  return {
    days,
    sides: [a, b],
    difference: a.repeat.n === 0 || b.repeat.n === 0 ? null : newcombeDifference(counts(a), counts(b)),
  }
}

/** Buyers of a side who are at least `days` old. @throws never. */
export const oldEnough = (
  { task, money }: Pick<FirstOrderGround, 'task' | 'money'>,
  days: number,
  members: readonly number[],
): number[] => members.filter(buyer => task.asOfDay - (money.entryDay[buyer] as number) >= days)

function sideAt(ground: FirstOrderGround, days: ValueHorizon, members: readonly number[]): SideAt {
  const { money } = ground
  const old = oldEnough(ground, days, members)
  const cell = (buyer: number): number => buyer * HORIZONS.length + HORIZONS.indexOf(days)
  const revenue = old.map(buyer => money.revenue[cell(buyer)] as number)
  // As in the CLV: one line without a cost among these buyers and nothing is said.
  const isCostKnown = members.every(buyer => money.costMissing[buyer] === 0)
  const back = old.filter(buyer => {
    const gap = gapAfter(ground.days, buyer, ground.days.start[buyer] as number)
    return gap !== null && gap <= days
  })
  return {
    repeat: shareOf(back.length, old.length),
    revenueMinor: meanWithLimits(revenue),
    laterMinor: meanWithLimits(
      old.map((buyer, i) => (revenue[i] as number) - (money.firstRevenue[buyer] as number)),
    ),
    contributionMinor: isCostKnown
      ? meanWithLimits(old.map(buyer => money.contribution[cell(buyer)] as number))
      : null,
  }
}

function growthOf(ground: FirstOrderGround, members: readonly number[]): FirstOrderGrowth {
  const { money, task } = ground
  const old = oldEnough(ground, GROWN_DAYS, members)
  const ratio = ratioWithLimits(
    old.map(buyer => money.revenue[buyer * HORIZONS.length + HORIZONS.indexOf(GROWN_DAYS)] as number),
    old.map(buyer => money.firstRevenue[buyer] as number),
  )
  const less = (of: number | null): number | null => (of === null ? null : of - 1)
  let [back, same] = [0, 0]
  for (const buyer of members) {
    const next = secondAsin(task.log, buyer)
    if (next === null) continue
    back++
    if (next !== 0 && next === task.log.entryAsin[buyer]) same++
  }
  return {
    to90: ratio && { value: ratio.value - 1, low: less(ratio.low), high: less(ratio.high), n: ratio.n },
    sameItem: shareOf(same, back),
  }
}

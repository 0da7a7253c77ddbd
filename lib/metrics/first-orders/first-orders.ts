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
    at: isNone || isShort ? [] : heldAtAll(ground, first, second),
  }
}

function heldAtAll(
  ground: FirstOrderGround,
  first: readonly number[],
  second: readonly number[],
): FirstOrderPair['at'] {
  const [a, b] = [sideOf(ground, first), sideOf(ground, second)]
  return VALUE_HORIZONS.map(days => heldAt(ground, days, a, b))
}

function heldAt(
  ground: FirstOrderGround,
  days: ValueHorizon,
  first: Side,
  second: Side,
): FirstOrderPair['at'][number] {
  const [a, b] = [sideAt(ground, days, first), sideAt(ground, days, second)]
  const counts = ({ repeat }: SideAt) => ({ of: Math.round((repeat.value ?? 0) * repeat.n), n: repeat.n })
  return {
    days,
    sides: [a, b],
    difference: a.repeat.n === 0 || b.repeat.n === 0 ? null : newcombeDifference(counts(a), counts(b)),
  }
}

/** Who is on a side, and what is the same of them at every age. */
interface Side {
  readonly members: readonly number[]
  /** As in the CLV: one line without a cost among these buyers and nothing is said. */
  readonly isCostKnown: boolean
}

const sideOf = ({ money }: FirstOrderGround, members: readonly number[]): Side => ({
  members,
  isCostKnown: members.every(buyer => money.costMissing[buyer] === 0),
})

/** Buyers of a side who are at least `days` old. @throws never. */
export const oldEnough = (
  { task, money }: Pick<FirstOrderGround, 'task' | 'money'>,
  days: number,
  members: readonly number[],
): number[] => members.filter(buyer => task.asOfDay - (money.entryDay[buyer] as number) >= days)

function sideAt({ task, days: orders, money }: FirstOrderGround, days: ValueHorizon, side: Side): SideAt {
  const { members, isCostKnown } = side
  const place = HORIZONS.indexOf(days)
  const revenue = new Float64Array(members.length)
  const later = new Float64Array(members.length)
  const contribution = new Float64Array(isCostKnown ? members.length : 0)
  let old = 0
  let back = 0
  for (const buyer of members) {
    if (task.asOfDay - (money.entryDay[buyer] as number) < days) continue
    const cell = buyer * HORIZONS.length + place
    revenue[old] = money.revenue[cell] as number
    later[old] = (money.revenue[cell] as number) - (money.firstRevenue[buyer] as number)
    if (isCostKnown) contribution[old] = money.contribution[cell] as number
    old++
    const gap = gapAfter(orders, buyer, orders.start[buyer] as number)
    if (gap !== null && gap <= days) back++
  }
  const mean = (of: Float64Array) => meanWithLimits(of.subarray(0, old))
  return {
    repeat: shareOf(back, old),
    revenueMinor: mean(revenue),
    laterMinor: mean(later),
    contributionMinor: isCostKnown ? mean(contribution) : null,
  }
}

function growthOf(ground: FirstOrderGround, members: readonly number[]): FirstOrderGrowth {
  const { money, task } = ground
  const old = oldEnough(ground, GROWN_DAYS, members)
  const place = HORIZONS.indexOf(GROWN_DAYS)
  const grown = new Float64Array(old.length)
  const first = new Float64Array(old.length)
  for (let i = 0; i < old.length; i++) {
    const buyer = old[i] as number
    grown[i] = money.revenue[buyer * HORIZONS.length + place] as number
    first[i] = money.firstRevenue[buyer] as number
  }
  const ratio = ratioWithLimits(grown, first)
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

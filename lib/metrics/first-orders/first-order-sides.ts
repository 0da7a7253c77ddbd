// Which side of each kind of first order a buyer is on: with a promotion or without, as a subscriber or not, of one unit or
// more, above the middle or not.
import type { OrderLines } from '@/lib/metrics/economics/order-lines'
import { orderMarks, PRICE_CUT, SUBSCRIBER } from '@/lib/metrics/signals/order-marks'
import { daysTold } from '@/lib/metrics/signals/subscription-ground'
import type { FirstOrderKind } from '@/lib/schema/first-orders'
import type { StudyTask } from '@/lib/schema/study'
import { quantile } from '@/lib/stats/quantile'

/** By buyer: what the first day with orders was like. */
export interface FirstOrderMarks {
  /** Bits of orderMarks, of all orders of that day. */
  readonly marks: Uint8Array
  readonly units: Float64Array
  readonly revenue: Float64Array
  readonly entryDay: Int32Array
  /** Days promotions tell of, where one of them is a subscriber's; else null. */
  readonly told: { fromDay: number; toDay: number } | null
  /** Whether any order of the shop is known to have had a price cut. */
  readonly isCutKnown: boolean
}

/** Two passes over the lines. @throws never. */
export function firstOrderMarks(
  task: StudyTask,
  { orders, orderOf, find }: Pick<OrderLines, 'orders' | 'orderOf' | 'find'>,
): FirstOrderMarks {
  const { log, sales } = task
  const ofOrder = orderMarks(task, { orders, ofLine: orderOf, find })
  const entryDay = new Int32Array(log.buyers)
  for (let buyer = 0; buyer < log.buyers; buyer++)
    entryDay[buyer] = log.day[log.start[buyer] as number] as number
  const marks = new Uint8Array(log.buyers)
  const units = new Float64Array(log.buyers)
  const revenue = new Float64Array(log.buyers)
  for (let line = 0; line < sales.lines; line++) {
    const buyer = sales.buyer[line] as number
    if (buyer < 0 || sales.day[line] !== entryDay[buyer]) continue
    marks[buyer] = (marks[buyer] as number) | (ofOrder[orderOf[line] as number] as number)
    units[buyer] = (units[buyer] as number) + (sales.units[line] as number)
    revenue[buyer] = (revenue[buyer] as number) + (sales.revenue[line] as number)
  }
  return {
    marks,
    units,
    revenue,
    entryDay,
    told: ofOrder.some(mark => (mark & SUBSCRIBER) !== 0) ? daysTold(task) : null,
    isCutKnown: ofOrder.some(mark => (mark & PRICE_CUT) !== 0),
  }
}

export interface Sides {
  /** Buyers of the first side and of the second; who can be told for neither is in none. */
  members: [number[], number[]]
  /** False: no first side can be told at all. */
  isTold: boolean
  /** Of 'value': what the upper half lies above. */
  splitMinor: number | null
}

/**
 * Sides by the first order alone: told by what came later, who came back more often would be likelier to be on one of them.
 * Subscribers are told by the discount that promotions name, so only buyers who entered on days promotions tell of are
 * on either side. 'value' is split at the median first order of these very buyers; equal ones are in the lower half.
 *
 * @throws never.
 */
export function sidesOf(of: FirstOrderMarks, kind: FirstOrderKind, members: readonly number[]): Sides {
  const told = (isFirst: (buyer: number) => boolean, among = members): Sides => {
    const [first, second]: Sides['members'] = [[], []]
    for (const buyer of among) (isFirst(buyer) ? first : second).push(buyer)
    return {
      members: [first, second],
      isTold: true,
      splitMinor: null,
    }
  }
  const has = (bit: number) => (buyer: number) => ((of.marks[buyer] as number) & bit) !== 0
  switch (kind) {
    case 'promotion':
      return of.isCutKnown ? told(has(PRICE_CUT)) : NOT_TOLD
    case 'subscription': {
      if (of.told === null) return NOT_TOLD
      const { fromDay, toDay } = of.told
      const within = (buyer: number): boolean => {
        const day = of.entryDay[buyer] as number
        return day >= fromDay && day <= toDay
      }
      return told(has(SUBSCRIBER), members.filter(within))
    }
    case 'units':
      return told(buyer => (of.units[buyer] as number) > 1)
    case 'value': {
      if (members.length === 0) return NOT_TOLD
      const spent = new Float64Array(members.length)
      for (let i = 0; i < spent.length; i++) spent[i] = of.revenue[members[i] as number] as number
      spent.sort()
      const splitMinor = quantile(spent, 0.5)
      return { ...told(buyer => (of.revenue[buyer] as number) > splitMinor), splitMinor }
    }
  }
}
const NOT_TOLD: Sides = { members: [[], []], isTold: false, splitMinor: null }

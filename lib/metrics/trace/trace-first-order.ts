// The buyers behind figures of first orders: one side of a kind of first order, their return and what they brought by an age.
import { firstOrderMarks, sidesOf } from '@/lib/metrics/first-orders/first-order-sides'
import { secondAsin } from '@/lib/metrics/second-asin'
import { FIRST_ORDER_KINDS, FIRST_ORDER_SIDES } from '@/lib/schema/first-orders'
import { type BuyerColumn, buyerRows, gapOf, secondColumns } from './buyer-rows'
import { contributionOf } from './trace-contribution'
import { linesOf, ripeMembers, type TracedRows, type TraceGround } from './trace-ground'

/** The buyers of the side that `part` names. */
function onSide(ground: TraceGround): number[] {
  const { task, request, members, orders } = ground
  for (const kind of FIRST_ORDER_KINDS) {
    const names: readonly string[] = FIRST_ORDER_SIDES[kind]
    const at = names.indexOf(request.part ?? '')
    if (at < 0) continue
    const { members: sides } = sidesOf(firstOrderMarks(task, orders()), kind, members)
    return at === 0 ? sides[0] : sides[1]
  }
  return []
}

/** The same ground with the side for its members. */
const sided = (ground: TraceGround): TraceGround => ({ ...ground, members: onSide(ground) })

/** Repeat rate of a side at h. @throws never. */
export function traceSideRepeat(ground: TraceGround, limit: number): TracedRows {
  const side = sided(ground)
  const { horizonDays } = ground.request
  const ripe = ripeMembers(side)
  const back = ripe.filter(buyer => (gapOf(side, buyer) ?? Number.POSITIVE_INFINITY) <= horizonDays)
  return {
    ofBuyers: true,
    value: ripe.length === 0 ? null : back.length / ripe.length,
    unit: 'share',
    inputs: [
      { name: 'repeat-buyers', value: back.length, unit: 'count' },
      { name: 'buyers', value: ripe.length, unit: 'count' },
    ],
    ...buyerRows(
      side,
      ripe,
      secondColumns(buyer => gapOf(side, buyer), side),
      limit,
    ),
  }
}

/** What buyers of a side brought to age h: all of it, or what came after the first order. @throws never. */
export const traceSideRevenue =
  (what: 'all' | 'later') =>
  (ground: TraceGround, limit: number): TracedRows => {
    const side = sided(ground)
    const ripe = ripeMembers(side)
    const { first, all } = broughtBy(side)
    const shown: BuyerColumn =
      what === 'all'
        ? all
        : {
            name: 'later-revenue',
            unit: 'money',
            of: buyer => Number(all.of(buyer)) - Number(first.of(buyer)),
          }
    const sum = ripe.reduce((total, buyer) => total + Number(shown.of(buyer)), 0)
    return {
      ofBuyers: true,
      value: ripe.length === 0 ? null : sum / ripe.length,
      unit: 'money',
      inputs: [
        { name: shown.name, value: sum, unit: 'money' },
        { name: 'buyers', value: ripe.length, unit: 'count' },
      ],
      ...buyerRows(side, ripe, what === 'all' ? [first, all] : [first, all, shown], limit),
    }
  }

/** Contribution of a side to age h. @throws never. */
export function traceSideContribution(ground: TraceGround, limit: number): TracedRows {
  const side = sided(ground)
  return contributionOf(side, ripeMembers(side), limit)
}

/** Revenue to age h / revenue of the first order, less 1. @throws never. */
export function traceGrowth(ground: TraceGround, limit: number): TracedRows {
  const ripe = ripeMembers(ground)
  const { first, all } = broughtBy(ground)
  const sum = (of: BuyerColumn): number => ripe.reduce((total, buyer) => total + Number(of.of(buyer)), 0)
  const [began, came] = [sum(first), sum(all)]
  return {
    ofBuyers: true,
    value: began > 0 ? came / began - 1 : null,
    unit: 'share',
    inputs: [
      { name: 'first-revenue', value: began, unit: 'money' },
      { name: 'revenue', value: came, unit: 'money' },
      { name: 'buyers', value: ripe.length, unit: 'count' },
    ],
    ...buyerRows(ground, ripe, [first, all], limit),
  }
}

/** Of those who came back: second purchase mainly of what they entered by. @throws never. */
export function traceSameItem(ground: TraceGround, limit: number): TracedRows {
  const { task, members } = ground
  const back = members.filter(buyer => gapOf(ground, buyer) !== null)
  const nextOf = (buyer: number): number => secondAsin(task.log, buyer) ?? 0
  const same: BuyerColumn = {
    name: 'same-item',
    unit: 'count',
    of: buyer => (nextOf(buyer) !== 0 && nextOf(buyer) === task.log.entryAsin[buyer] ? 1 : 0),
  }
  const next: BuyerColumn = {
    name: 'next-asin',
    unit: 'text',
    of: buyer => task.asins[nextOf(buyer)] ?? '',
  }
  const kept = back.filter(buyer => same.of(buyer) === 1).length
  return {
    ofBuyers: true,
    value: back.length === 0 ? null : kept / back.length,
    unit: 'share',
    inputs: [
      { name: 'bought-same', value: kept, unit: 'count' },
      { name: 'repeat-buyers', value: back.length, unit: 'count' },
    ],
    ...buyerRows(ground, back, [...secondColumns(buyer => gapOf(ground, buyer), ground), next, same], limit),
  }
}

/** Revenue of a buyer's first day, and of all days up to the horizon. */
function broughtBy(ground: TraceGround): { first: BuyerColumn; all: BuyerColumn } {
  const { task, request } = ground
  const over = (buyer: number, age: number): number =>
    linesOf(ground, [buyer], age).reduce((sum, line) => sum + (task.sales.revenue[line] as number), 0)
  return {
    first: { name: 'first-revenue', unit: 'money', of: buyer => over(buyer, 0) },
    all: { name: 'revenue', unit: 'money', of: buyer => over(buyer, request.horizonDays) },
  }
}

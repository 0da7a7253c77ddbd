// The buyers behind a step from order to order: who made order k, when, and when the next one.
import { gapAfter, type OrderDays, orderDays, ordersOf } from '@/lib/metrics/order-steps/order-steps'
import { isoDate } from '@/lib/schema/dates'
import { meanWithLimits } from '@/lib/stats/mean-with-limits'
import { medianOfSorted } from '@/lib/stats/median-of-sorted'
import { type BuyerColumn, buyerRows } from './buyer-rows'
import type { TracedRows, TraceGround } from './trace-ground'

interface Step {
  order: number
  days: OrderDays
  /** Who made the order at all. */
  made: number[]
  placeOf(buyer: number): number
  gap(buyer: number): number | null
  watched(buyer: number): number
}

/** The order is the `part` asked for, 1 = the first. */
function stepOf({ task, request, members }: TraceGround): Step {
  const order = Number(request.part ?? 1)
  const days = orderDays(task.log)
  const placeOf = (buyer: number): number => (days.start[buyer] as number) + order - 1
  return {
    order,
    days,
    made: members.filter(buyer => ordersOf(days, buyer) >= order),
    placeOf,
    gap: buyer => gapAfter(days, buyer, placeOf(buyer)),
    watched: buyer => task.asOfDay - (days.day[placeOf(buyer)] as number),
  }
}

/** Of those whose order k is at least the horizon ago: made the next one within it. @throws never. */
export function traceOrderNext(ground: TraceGround, limit: number): TracedRows {
  const { horizonDays } = ground.request
  const step = stepOf(ground)
  const old = step.made.filter(buyer => step.watched(buyer) >= horizonDays)
  const on = old.filter(buyer => (step.gap(buyer) ?? Number.POSITIVE_INFINITY) <= horizonDays)
  return {
    ofBuyers: true,
    value: old.length === 0 ? null : on.length / old.length,
    unit: 'share',
    inputs: [
      { name: 'ordered-next', value: on.length, unit: 'count' },
      { name: 'buyers', value: old.length, unit: 'count' },
    ],
    ...buyerRows(ground, old, stepColumns(step), limit),
  }
}

/** Median days to the next order of those who made it within the horizon. @throws never. */
export function traceOrderGap(ground: TraceGround, limit: number): TracedRows {
  const { horizonDays } = ground.request
  const step = stepOf(ground)
  const on = step.made.filter(
    buyer =>
      step.watched(buyer) >= horizonDays && (step.gap(buyer) ?? Number.POSITIVE_INFINITY) <= horizonDays,
  )
  const median = medianOfSorted(Float64Array.from(on, buyer => step.gap(buyer) ?? 0).sort())
  return {
    ofBuyers: true,
    value: median?.value ?? null,
    unit: 'days',
    inputs: [
      { name: 'ordered-next', value: on.length, unit: 'count' },
      { name: 'limit-low', value: median?.low ?? null, unit: 'days' },
      { name: 'limit-high', value: median?.high ?? null, unit: 'days' },
    ],
    ...buyerRows(ground, on, stepColumns(step), limit),
  }
}

/** Mean revenue of order k over those who made it. @throws never. */
export function traceOrderValue(ground: TraceGround, limit: number): TracedRows {
  const step = stepOf(ground)
  const revenue: BuyerColumn = {
    name: 'revenue',
    unit: 'money',
    of: buyer => step.days.revenue[step.placeOf(buyer)] as number,
  }
  const mean = meanWithLimits(step.made.map(buyer => Number(revenue.of(buyer))))
  return {
    ofBuyers: true,
    value: mean?.value ?? null,
    unit: 'money',
    inputs: [
      { name: 'revenue', value: mean === null ? 0 : mean.value * mean.n, unit: 'money' },
      { name: 'buyers', value: step.made.length, unit: 'count' },
      { name: 'limit-low', value: mean?.low ?? null, unit: 'money' },
      { name: 'limit-high', value: mean?.high ?? null, unit: 'money' },
    ],
    ...buyerRows(ground, step.made, [...stepColumns(step), revenue], limit),
  }
}

const stepColumns = ({ days, placeOf, gap, watched }: Step): BuyerColumn[] => [
  { name: 'order-day', unit: 'day', of: buyer => isoDate(days.day[placeOf(buyer)] as number) },
  {
    name: 'next-order-day',
    unit: 'day',
    of(buyer) {
      const after = gap(buyer)
      return after === null ? null : isoDate((days.day[placeOf(buyer)] as number) + after)
    },
  },
  { name: 'gap', unit: 'days', of: gap },
  { name: 'days-watched', unit: 'days', of: watched },
]

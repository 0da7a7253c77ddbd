// How much of the shop can be told apart: orders with a usable buyer, and buyers who may be old customers.
import { buyerRows } from './buyer-rows'
import { historyColumns } from './history-columns'
import { lineColumns } from './line-columns'
import { orderRows } from './order-rows'
import { entryDayOf, linesWhere, type TracedRows, type TraceGround } from './trace-ground'

/** Share of counted orders whose buyer is usable: the rows are all orders, and those without have no number. @throws never. */
export function traceIdentity(ground: TraceGround, limit: number): TracedRows {
  const { sales } = ground.task
  const { units, revenue } = lineColumns(ground)
  const { orders, first } = ground.orders()
  let known = 0
  for (let order = 0; order < orders; order++)
    if ((sales.buyer[first[order] as number] as number) >= 0) known++
  return {
    ofBuyers: false,
    value: orders === 0 ? null : known / orders,
    unit: 'share',
    inputs: [
      { name: 'with-buyer', value: known, unit: 'count' },
      { name: 'orders', value: orders, unit: 'count' },
    ],
    ...orderRows(
      ground,
      linesWhere(ground, () => true),
      [units, revenue],
      { limit, withAge: false },
    ),
  }
}

/** Buyers who entered in the burn-in / all buyers. @throws never; null without buyers. */
export function traceOldCustomers(ground: TraceGround, limit: number): TracedRows {
  const { task, members } = ground
  const { burnInDays } = task.figures.coverage
  const old = members.filter(buyer => entryDayOf(task, buyer) < task.log.firstDay + burnInDays)
  const { purchases, lastDay, revenue } = historyColumns(ground)
  return {
    ofBuyers: true,
    value: members.length === 0 ? null : old.length / members.length,
    unit: 'share',
    inputs: [
      { name: 'old-customers', value: old.length, unit: 'count' },
      { name: 'buyers', value: members.length, unit: 'count' },
      { name: 'burn-in', value: burnInDays, unit: 'days' },
    ],
    ...buyerRows(ground, old, [purchases, lastDay, revenue], limit),
  }
}

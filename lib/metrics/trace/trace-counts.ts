// The buyers behind two counts: who once bought so often in so short a time, and who bought an ASIN lately.
import { purchaseDaysBy } from '@/lib/metrics/outlook/purchase-days'
import { isoDate } from '@/lib/schema/dates'
import { atLeastInDays } from '@/lib/stats/segments/at-least-in-days'
import { buyerRows } from './buyer-rows'
import { historyColumns } from './history-columns'
import type { TracedRows, TraceGround } from './trace-ground'

/** Buyers with `part` purchases within some `horizonDays` days. @throws never. */
export function traceAtLeast(ground: TraceGround, limit: number): TracedRows {
  const days = ground.orderDays()
  const often = Number(ground.request.part ?? 2)
  const flags = new Uint8Array(days?.customers ?? 0)
  if (days) atLeastInDays({ starts: days.start, days: days.day }, often, ground.request.horizonDays, flags)
  const buyers = ground.members.filter(buyer => flags[buyer] === 1)
  const { purchases, lastDay, revenue } = historyColumns(ground)
  return {
    ofBuyers: true,
    value: buyers.length,
    unit: 'count',
    inputs: [
      { name: 'purchases', value: often, unit: 'count' },
      { name: 'horizon', value: ground.request.horizonDays, unit: 'days' },
    ],
    ...buyerRows(ground, buyers, [purchases, lastDay, revenue], limit),
  }
}

/** Buyers, whatever they entered by, who bought the ASIN within the last `horizonDays` days, today included. @throws never. */
export function traceBoughtWithin(ground: TraceGround, limit: number): TracedRows {
  const { task, asinId, request } = ground
  const sold = asinId === null ? undefined : purchaseDaysBy(task.log, id => (id === asinId ? 1 : 0)).get(1)
  const last = new Map<number, number>()
  for (let customer = 0; customer < (sold?.customers ?? 0); customer++)
    last.set(sold?.buyer[customer] as number, sold?.day[(sold.start[customer + 1] as number) - 1] as number)
  const from = task.asOfDay - request.horizonDays + 1
  const buyers = [...last].filter(([, day]) => day >= from).map(([buyer]) => buyer)
  return {
    ofBuyers: true,
    value: buyers.length,
    unit: 'count',
    inputs: [{ name: 'horizon', value: request.horizonDays, unit: 'days' }],
    ...buyerRows(
      ground,
      buyers,
      [{ name: 'last-day', unit: 'day', of: buyer => isoDate(last.get(buyer) as number) }],
      limit,
    ),
  }
}

// The cancelled orders behind their number and their rate: in no other figure, and of no known buyer.
import { isoDate } from '@/lib/schema/dates'
import type { CancelledLine } from '@/lib/schema/sales-log'
import { maskedOrder } from './masked-order'
import type { RowsPart, TracedRows, TraceGround } from './trace-ground'

/** Orders whose lines were all cancelled. @throws never. */
export function traceCancelled({ task }: TraceGround, limit: number): TracedRows {
  const lines = task.sales.cancelled.filter(one => one.wholeOrder)
  const sum = (of: 'units' | 'revenueMinor'): number => lines.reduce((all, one) => all + one[of], 0)
  return {
    ofBuyers: false,
    value: task.figures.totals.cancelledOrders,
    unit: 'count',
    inputs: [
      { name: 'units', value: sum('units'), unit: 'count' },
      { name: 'revenue', value: sum('revenueMinor'), unit: 'money' },
    ],
    ...rowsOf(task, lines, limit),
  }
}

/** Orders in which all of the product was cancelled / orders placed with it. @throws never. */
export function traceCancellationRate({ task, asinId, figures }: TraceGround, limit: number): TracedRows {
  const check = figures?.baseline.checks.cancellationRate ?? null
  const rows = rowsOf(
    task,
    task.sales.cancelled.filter(one => one.wholeAsin && one.asin === asinId),
    limit,
  )
  return {
    ofBuyers: false,
    value: check?.value ?? null,
    unit: 'share',
    inputs: [
      { name: 'orders-cancelled', value: rows.count, unit: 'count' },
      { name: 'orders-placed', value: check?.n ?? null, unit: 'count' },
      { name: 'threshold', value: check?.threshold ?? null, unit: 'share' },
    ],
    ...rows,
  }
}

/** One row an order, by day and id; amounts are what it would have brought. */
function rowsOf({ asins }: TraceGround['task'], lines: readonly CancelledLine[], limit: number): RowsPart {
  const orders = new Map<string, CancelledLine[]>()
  for (const line of lines) {
    const key = `${line.orderHigh} ${line.orderLow}`
    const own = orders.get(key)
    if (own) own.push(line)
    else orders.set(key, [line])
  }
  const list = [...orders.values()]
    .map(own => ({ ...(own[0] as CancelledLine), own }))
    .sort((a, b) => a.day - b.day || a.orderHigh - b.orderHigh || a.orderLow - b.orderLow)
  return {
    columns: [
      { name: 'order', unit: 'text' },
      { name: 'day', unit: 'day' },
      { name: 'asin', unit: 'text' },
      { name: 'units', unit: 'count' },
      { name: 'revenue', unit: 'money' },
    ],
    count: list.length,
    fromDay: list[0]?.day ?? null,
    toDay: list.at(-1)?.day ?? null,
    rows: list
      .slice(0, limit)
      .map(({ orderLow, day, own }) => [
        maskedOrder(orderLow),
        isoDate(day),
        [...new Set(own.map(({ asin }) => asins[asin] ?? ''))].sort().join(', '),
        own.reduce((sum, { units }) => sum + units, 0),
        own.reduce((sum, { revenueMinor }) => sum + revenueMinor, 0),
      ]),
  }
}

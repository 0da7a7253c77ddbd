// The orders behind what was sold in all: of the shop, or of one ASIN, whoever bought it.
import { lineColumns, sumOver } from './line-columns'
import { orderRows } from './order-rows'
import { linesWhere, type TracedRows, type TraceGround } from './trace-ground'

type Total = 'revenue' | 'orders' | 'units' | 'returned'

/** A sum over all counted lines; units that came back over the orders they came back of. @throws never. */
export const traceTotal =
  (total: Total) =>
  (ground: TraceGround, limit: number): TracedRows => {
    const { asinId, task } = ground
    const { units, revenue, returned } = lineColumns(ground)
    const all = linesWhere(ground, line => asinId === null || task.sales.asin[line] === asinId)
    const lines = total === 'returned' ? all.filter(line => returned.of(line) !== 0) : all
    const rows = orderRows(ground, lines, [units, revenue, returned], { limit, withAge: false })
    const sums = {
      revenue: sumOver(lines, revenue),
      orders: rows.count,
      units: sumOver(lines, units),
      returned: sumOver(lines, returned),
    }
    return {
      ofBuyers: false,
      value: sums[total],
      unit: total === 'revenue' ? 'money' : 'count',
      inputs: [
        { name: 'orders', value: sums.orders, unit: 'count' },
        { name: 'units', value: sums.units, unit: 'count' },
        { name: 'revenue', value: sums.revenue, unit: 'money' },
        { name: 'returned', value: sums.returned, unit: 'count' },
      ],
      ...rows,
    }
  }

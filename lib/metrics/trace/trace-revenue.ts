// The orders behind revenue per buyer: everything ripe buyers bought up to the horizon.
import { lineColumns, sumOver } from './line-columns'
import { orderRows } from './order-rows'
import { linesOf, ripeMembers, type TracedRows, type TraceGround } from './trace-ground'

/** Revenue per buyer at h = revenue of ripe buyers up to age h / ripe buyers. @throws never; null without a ripe buyer. */
export function traceRevenue(ground: TraceGround, limit: number): TracedRows {
  const ripe = ripeMembers(ground)
  const lines = linesOf(ground, ripe, ground.request.horizonDays)
  const { units, revenue } = lineColumns(ground)
  const sum = sumOver(lines, revenue)
  return {
    ofBuyers: true,
    value: ripe.length === 0 ? null : sum / ripe.length,
    unit: 'money',
    inputs: [
      { name: 'revenue', value: sum, unit: 'money' },
      { name: 'buyers', value: ripe.length, unit: 'count' },
    ],
    ...orderRows(ground, lines, [units, revenue], { limit, withAge: true }),
  }
}

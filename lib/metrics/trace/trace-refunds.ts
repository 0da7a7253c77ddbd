// The orders behind the refunds: those with money given back, or units that came back.
import { groupLines } from './group-lines'
import { lineColumns, moneyColumns, sumOver } from './line-columns'
import { orderRows } from './order-rows'
import type { TracedRows, TraceGround } from './trace-ground'

/** Refunds and their costs of all lines, below 0. @throws never; null without lines. */
export function traceRefunds(ground: TraceGround, limit: number): TracedRows {
  const lines = groupLines(ground)
  const { units, revenue, returned } = lineColumns(ground)
  const { refunds, reimbursements } = moneyColumns(ground)
  const touched = lines.filter(
    line => refunds.of(line) !== 0 || returned.of(line) !== 0 || reimbursements.of(line) !== 0,
  )
  return {
    ofBuyers: ground.request.asin !== null,
    value: lines.length === 0 ? null : sumOver(touched, refunds),
    unit: 'money',
    inputs: [
      { name: 'refunds', value: sumOver(touched, refunds), unit: 'money' },
      { name: 'revenue', value: sumOver(lines, revenue), unit: 'money' },
      { name: 'returned', value: sumOver(touched, returned), unit: 'count' },
    ],
    ...orderRows(ground, touched, [units, revenue, returned, refunds, reimbursements], {
      limit,
      withAge: false,
    }),
  }
}

// Sales of a month as Business Reports state them, and beside them our orders of that month.
import { reconciliation } from '@/lib/metrics/reconciliation/reconciliation'
import { dayFilter } from './day-filter'
import { lineColumns, sumOver } from './line-columns'
import { orderRows } from './order-rows'
import { linesWhere, type TracedRows, type TraceGround } from './trace-ground'

/**
 * The value is theirs. Ours is the sum of the rows; it, the difference and what each reason explains of it are inputs.
 * Without a month the rows are those of all.
 * @throws never; null where no report tells of the month.
 */
export function traceReportedSales(ground: TraceGround, limit: number): TracedRows {
  const { task, request } = ground
  const { sales } = task
  const { units, revenue, discount } = lineColumns(ground)
  const inMonth = dayFilter(request.month)
  const lines = linesWhere(ground, line => inMonth(sales.day[line] as number))
  const month = reconciliation(task).months.find(one => one.month === request.month)
  const { theirs = null } = month?.sales ?? {}
  const ours = lines.length === 0 ? null : sumOver(lines, revenue)
  return {
    ofBuyers: false,
    value: theirs,
    unit: 'money',
    inputs: [
      { name: 'ours', value: ours, unit: 'money' },
      {
        name: 'difference',
        value: theirs === null || ours === null ? null : ours - theirs,
        unit: 'money',
      },
      ...(month?.reasons ?? []).map(({ reason, amountMinor }) => ({
        name: `reason-${reason}`,
        value: amountMinor,
        unit: 'money' as const,
      })),
    ],
    ...orderRows(ground, lines, [units, revenue, discount], { limit, withAge: false }),
  }
}

// The orders behind the gate's return rate: those it counts, with the units that came back in time to count.
import { isRipe } from '@/lib/metrics/signals/return-trend'
import { lineColumns, sumOver } from './line-columns'
import { type LineColumn, orderRows } from './order-rows'
import { linesWhere, type TracedRows, type TraceGround } from './trace-ground'

/**
 * Units that came back in the month of the order or the two after / units, over months with both months past: Amazon's
 * definition. What came back later counts nowhere in it.
 *
 * @throws never.
 */
export function traceReturnRate(ground: TraceGround, limit: number): TracedRows {
  const { task, figures, asinId } = ground
  const { sales, asOfDay } = task
  const ripe = linesWhere(
    ground,
    line => sales.asin[line] === asinId && isRipe(asOfDay, sales.day[line] as number),
  )
  const { units, revenue } = lineColumns(ground)
  const inTime: LineColumn = {
    name: 'returned-in-time',
    unit: 'count',
    of: line => sales.returnedInTime[line] as number,
  }
  const check = figures?.baseline.checks.returnRate ?? null
  return {
    ofBuyers: false,
    value: check?.value ?? null,
    unit: 'share',
    inputs: [
      { name: 'units', value: sumOver(ripe, units), unit: 'count' },
      { name: 'returned-in-time', value: sumOver(ripe, inTime), unit: 'count' },
      { name: 'threshold', value: check?.threshold ?? null, unit: 'share' },
    ],
    ...orderRows(ground, ripe, [units, revenue, inTime], { limit, withAge: false }),
  }
}

// The orders behind the gate's return and cancellation rates.
import { isoMonth } from '@/lib/schema/dates'
import { lineColumns, sumOver } from './line-columns'
import { orderRows } from './order-rows'
import { linesWhere, type TracedRows, type TraceGround } from './trace-ground'

const linesOfAsin = (ground: TraceGround): number[] =>
  linesWhere(ground, line => ground.task.sales.asin[line] === ground.asinId)

/** Months since year 0 of a day, so that "two months later" can be counted. */
const monthOf = (day: number): number => {
  const [year = 0, month = 0] = isoMonth(day).split('-').map(Number)
  return year * 12 + month
}

/**
 * Units that came back in the month of the order or the two after / units, over months with both months past: Amazon's
 * definition. `returned` of a row counts later returns too, so the rows may show more than the rate counts.
 *
 * @throws never.
 */
export function traceReturnRate(ground: TraceGround, limit: number): TracedRows {
  const { task, figures } = ground
  const months = new Map<number, number>()
  const month = (day: number): number => {
    const known = months.get(day) ?? monthOf(day)
    months.set(day, known)
    return known
  }
  const ripe = linesOfAsin(ground).filter(
    line => month(task.sales.day[line] as number) + 2 < month(task.asOfDay),
  )
  const { units, revenue, returned } = lineColumns(ground)
  const check = figures?.baseline.checks.returnRate ?? null
  const sold = sumOver(ripe, units)
  return {
    ofBuyers: false,
    value: check?.value ?? null,
    unit: 'share',
    inputs: [
      { name: 'units', value: sold, unit: 'count' },
      {
        name: 'returned-in-time',
        value: check === null || check.value === null ? null : Math.round(check.value * sold),
        unit: 'count',
      },
      { name: 'threshold', value: check?.threshold ?? null, unit: 'share' },
    ],
    ...orderRows(ground, ripe, [units, revenue, returned], { limit, withAge: false }),
  }
}

/** Cancelled orders / orders placed. Cancelled ones have no row: the rows are the orders that were not. @throws never. */
export function traceCancellationRate(ground: TraceGround, limit: number): TracedRows {
  const { figures } = ground
  const check = figures?.baseline.checks.cancellationRate ?? null
  const { units, revenue } = lineColumns(ground)
  const placed = check?.n ?? null
  return {
    ofBuyers: false,
    value: check?.value ?? null,
    unit: 'share',
    inputs: [
      { name: 'orders-placed', value: placed, unit: 'count' },
      {
        name: 'orders-cancelled',
        value:
          placed === null || check === null || check.value === null ? null : Math.round(check.value * placed),
        unit: 'count',
      },
      { name: 'threshold', value: check?.threshold ?? null, unit: 'share' },
    ],
    ...orderRows(ground, linesOfAsin(ground), [units, revenue], { limit, withAge: false }),
  }
}

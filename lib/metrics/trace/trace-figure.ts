// "Show me the rows": how any figure came about, what entered it, and the orders behind it, masked.
import { isoDate } from '@/lib/schema/dates'
import type { Trace, TracedFigure, TraceRequest } from '@/lib/schema/figure-rows'
import type { StudyTask } from '@/lib/schema/study'
import { traceAfterAds } from './trace-after-ads'
import { traceBreakEvenAcos } from './trace-break-even-acos'
import { traceCac } from './trace-cac'
import { traceContribution } from './trace-contribution'
import { traceFees } from './trace-fees'
import { type TracedRows, type TraceGround, type TraceParts, traceGround } from './trace-ground'
import { traceInterval } from './trace-interval'
import { traceMaxCpc } from './trace-max-cpc'
import { traceRefunds } from './trace-refunds'
import { traceRepeatRate } from './trace-repeat-rate'
import { traceReportedSales } from './trace-reported-sales'
import { traceRevenue } from './trace-revenue'

const TRACERS: Record<TracedFigure, (ground: TraceGround, limit: number) => TracedRows> = {
  revenue: traceRevenue,
  contribution: traceContribution,
  'after-ads': traceAfterAds,
  'repeat-rate': traceRepeatRate,
  interval: traceInterval,
  cac: traceCac,
  'break-even-acos': traceBreakEvenAcos,
  'max-cpc': traceMaxCpc,
  fees: traceFees,
  refunds: traceRefunds,
  'reported-sales': traceReportedSales,
}

/**
 * What a figure is made of, worked out anew from the lines, so that the rows add up to it.
 *
 * @param parts what was worked out of the same task: bids take their value from the economics, a month its reasons from
 * the reconciliation.
 * @param limit rows at most; `count` says how many there are.
 * @throws never for a task that came out of books.
 */
export function traceFigure(task: StudyTask, parts: TraceParts, request: TraceRequest, limit: number): Trace {
  const traced = TRACERS[request.figure](traceGround(task, parts, request), limit)
  const { fromDay, toDay, ofBuyers, ...rest } = traced
  const { orders, ordersWithBuyer } = task.figures.coverage
  return {
    formula: request.figure,
    ...rest,
    currency: task.currency,
    from: fromDay === null ? null : isoDate(fromDay),
    to: toDay === null ? null : isoDate(toDay),
    coverageShare: ofBuyers && orders > 0 ? ordersWithBuyer / orders : null,
  }
}

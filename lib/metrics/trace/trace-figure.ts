// "Show me the rows": how any figure came about, what entered it, and the orders behind it, masked.
import { isoDate } from '@/lib/schema/dates'
import type { Trace, TracedFigure, TraceRequest } from '@/lib/schema/figure-rows'
import type { StudyTask } from '@/lib/schema/study'
import { COURSE_TRACERS } from './course-tracers'
import type { SharedGround } from './shared-ground'
import { traceAfterAds } from './trace-after-ads'
import { traceAlive } from './trace-alive'
import { traceBreakEvenAcos } from './trace-break-even-acos'
import { traceBuyers } from './trace-buyers'
import { traceCac } from './trace-cac'
import { traceCancellationRate, traceCancelled } from './trace-cancelled'
import { traceCohortContribution, traceCohortRetention, traceCohortRevenue } from './trace-cohort'
import { traceCohortChange } from './trace-cohort-change'
import { traceContribution } from './trace-contribution'
import { traceAtLeast, traceBoughtWithin } from './trace-counts'
import { traceFees } from './trace-fees'
import { traceForecast } from './trace-forecast'
import { traceFormula } from './trace-formula'
import { type TracedRows, type TraceGround, traceGround } from './trace-ground'
import { traceIdentity, traceOldCustomers } from './trace-identity'
import { traceInterval } from './trace-interval'
import { traceKiller } from './trace-killer'
import { traceMaxCpc } from './trace-max-cpc'
import { traceNextAsin } from './trace-next-asin'
import { tracePayback } from './trace-payback'
import { traceAmazonRepeat, traceConversion, traceFeaturedOffer } from './trace-periods'
import { tracePooledRate } from './trace-pooled-rate'
import { tracePrice } from './trace-price'
import { tracePromotionUse } from './trace-promotion-use'
import { traceRating, traceSessions, traceStockDays } from './trace-readings'
import { traceRefunds } from './trace-refunds'
import { traceReorderWindow } from './trace-reorder-window'
import { traceRepeatRate } from './trace-repeat-rate'
import { traceReportedSales } from './trace-reported-sales'
import { traceFirstToSecond, traceReturnCurve, traceSurvival } from './trace-return'
import { traceReturnRate } from './trace-return-rate'
import { traceReturns } from './trace-returns'
import { traceRevenue } from './trace-revenue'
import { traceSegment } from './trace-segment'
import { traceStock } from './trace-stock'
import { traceSubscription } from './trace-subscription'
import { traceTotal } from './trace-totals'
import { traceUntied } from './trace-untied'
import { traceValueLeft } from './trace-value-left'
import { traceWaterfall } from './trace-waterfall'
import { traceWave } from './trace-wave'
import { traceWeeklyOrders } from './trace-weekly-orders'

/** A new kind of figure does not compile without its rows. */
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
  waterfall: traceWaterfall,
  untied: traceUntied,
  payback: tracePayback,
  'total-revenue': traceTotal('revenue'),
  'total-orders': traceTotal('orders'),
  'total-units': traceTotal('units'),
  'total-returned': traceTotal('returned'),
  'total-cancelled': traceCancelled,
  'total-buyers': traceBuyers('buyers'),
  'total-purchases': traceBuyers('purchases'),
  identity: traceIdentity,
  'old-customers': traceOldCustomers,
  'cohort-retention': traceCohortRetention,
  'cohort-revenue': traceCohortRevenue,
  'cohort-contribution': traceCohortContribution,
  ...COURSE_TRACERS,
  survival: traceSurvival,
  'return-curve': traceReturnCurve,
  'reorder-window': traceReorderWindow,
  'first-to-second': traceFirstToSecond,
  'next-asin': traceNextAsin,
  'at-least': traceAtLeast,
  'bought-within': traceBoughtWithin,
  segment: traceSegment,
  'forecast-orders': traceForecast('buyers', 'orders'),
  'forecast-revenue': traceForecast('buyers', 'revenue'),
  'sold-orders-ahead': traceForecast('sold', 'orders'),
  'sold-revenue-ahead': traceForecast('sold', 'revenue'),
  alive: traceAlive('alive'),
  due: traceAlive('due'),
  'value-ahead': traceValueLeft,
  rating: traceRating,
  'stock-days': traceStockDays,
  'return-rate': traceReturnRate,
  'cancellation-rate': traceCancellationRate,
  sessions: traceSessions,
  conversion: traceConversion,
  price: tracePrice,
  'promotion-use': tracePromotionUse,
  subscription: traceSubscription,
  'featured-offer': traceFeaturedOffer,
  stock: traceStock,
  returns: traceReturns,
  'amazon-repeat': traceAmazonRepeat,
  formula: traceFormula,
  killer: traceKiller,
  wave: traceWave,
  'pooled-rate': tracePooledRate,
  'cohort-change': traceCohortChange,
  'weekly-orders': traceWeeklyOrders,
}

/**
 * What a figure is made of, worked out anew from the lines, so that the rows add up to it. Only what the figure needs is worked
 * out: a repeat rate asks for no money, and money for no model.
 *
 * @param limit rows at most; `count` says how many there are.
 * @param shared of the same task, for whoever asks for several figures: models are fitted once.
 * @throws never for a task that came out of books.
 */
export function traceFigure(
  task: StudyTask,
  request: TraceRequest,
  limit: number,
  shared?: SharedGround,
): Trace {
  const traced = TRACERS[request.figure](traceGround(task, request, shared), limit)
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

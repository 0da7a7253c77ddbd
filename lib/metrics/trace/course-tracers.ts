// The rows of what becomes of buyers after their first order: from order to order, side by side, growing.
import type { TracedFigure } from '@/lib/schema/figure-rows'
import {
  traceGrowth,
  traceSameItem,
  traceSideContribution,
  traceSideRepeat,
  traceSideRevenue,
} from './trace-first-order'
import type { TracedRows, TraceGround } from './trace-ground'
import { traceOrderGap, traceOrderNext, traceOrderValue } from './trace-order-step'

export const COURSE_TRACERS = {
  'order-next': traceOrderNext,
  'order-gap': traceOrderGap,
  'order-value': traceOrderValue,
  'side-repeat': traceSideRepeat,
  'side-revenue': traceSideRevenue('all'),
  'side-later': traceSideRevenue('later'),
  'side-contribution': traceSideContribution,
  growth: traceGrowth,
  'same-item': traceSameItem,
} satisfies Partial<Record<TracedFigure, (ground: TraceGround, limit: number) => TracedRows>>

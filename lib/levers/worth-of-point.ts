// What one more point would bring: our own arithmetic where no evidence says how many points a lever brings.
import type { Estimate } from '@/lib/schema/estimate'
import type { POINTS } from '@/lib/schema/proposal'
import { type Advised, type LeverFacts, quantity } from './lever-rule'
import { recentTraffic, sessionsAMonth } from './page-traffic'
import { contributionOfOrder, contributionOfUnit, MONTH_DAYS, ordersAMonth } from './worth'

const POINT = 0.01
/** 90 % of a normal lie within so many standard deviations. */
const Z90 = 1.6449

type Point = (typeof POINTS)[number]
interface Reckoned {
  /** Of what a point is taken in 30 days, and what one of them brings, minor units. */
  figure: string
  month: number
  perOne: number
  perOneFigure: string
  /** What `month` is reckoned from. */
  n: number
}

/**
 * The proposal with what one more point brings in 30 days: 1 of 100 first-time buyers who comes back and places one more
 * order, a unit per 100 sessions, or 1 % more orders. Limits are those of chance (Poisson) in how many come a month.
 * What finds a missing input, and a buffer of stock, have none; null where costs are not known.
 *
 * @throws never.
 */
export function withWorthOfPoint(facts: LeverFacts, said: Advised): Advised {
  const point = pointOf(said)
  const of = point === null ? null : RECKON[point](facts)
  if (of === null || of.n <= 0)
    return { ...said, worthOfPointMinor: null, worthOfPointOf: point, worthOfPointN: null }
  const value = POINT * of.month * of.perOne
  return {
    ...said,
    worthOfPointMinor: limits(value, of.n),
    worthOfPointOf: point,
    worthOfPointN: of.n,
    arithmetic: [
      ...said.arithmetic,
      {
        formula: 'worth-of-point',
        inputs: [
          quantity(`figure.point-${point}`, POINT, 'share'),
          quantity(of.figure, of.month, 'count'),
          quantity(of.perOneFigure, of.perOne, 'money'),
        ],
        result: quantity('figure.worthMonth', value, 'money'),
      },
    ],
  }
}

function pointOf({ lever, sentence, evidence }: Advised): Point | null {
  if (lever === 'stock-buffer') return null
  // What is missing is looked up, not earned.
  if (lever === 'mend-baseline') return evidence === 'none' ? null : 'orders'
  if (lever === 'product-page') return sentence === 'page.fix' ? 'page' : 'orders'
  return lever === 'reviews' || lever === 'bid-headroom' ? 'orders' : 'back'
}

const RECKON: Record<Point, (facts: LeverFacts) => Reckoned | null> = {
  back(facts) {
    const perOne = contributionOfOrder(facts)
    const { days, firstOrders } = facts.pace
    if (perOne === null || days <= 0) return null
    const month = (firstOrders / days) * MONTH_DAYS
    return {
      figure: 'figure.entrantsMonth',
      month,
      perOne,
      perOneFigure: 'figure.orderContribution',
      n: firstOrders,
    }
  },
  page(facts) {
    const perOne = contributionOfUnit(facts)
    const now = recentTraffic(facts.signals?.traffic ?? [])
    if (perOne === null || now === null) return null
    const month = sessionsAMonth(now)
    return {
      figure: 'figure.sessionsMonth',
      month,
      perOne,
      perOneFigure: 'figure.unitContribution',
      n: now.sessions,
    }
  },
  orders(facts) {
    const perOne = contributionOfOrder(facts)
    if (perOne === null) return null
    const month = ordersAMonth(facts)
    return {
      figure: 'figure.allOrdersMonth',
      month,
      perOne,
      perOneFigure: 'figure.orderContribution',
      n: facts.pace.orders,
    }
  },
}

function limits(value: number, n: number): Estimate {
  const half = (value * Z90) / Math.sqrt(n)
  return { value, low: Math.max(0, value - half), high: value + half }
}

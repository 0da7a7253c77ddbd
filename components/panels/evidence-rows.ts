// Which rows the figures that an advice rests on open: orders, buyers, readings of pages or rows of reports.
import type { Asin } from '@/lib/schema/ids'
import { WHOLE_SPAN } from './money-view'
import type { RowsAsked } from './rows-context'

const AT: Readonly<Record<string, Omit<RowsAsked, 'horizonDays'> & { horizonDays?: number }>> = {
  'figure.rating': { figure: 'rating' },
  'figure.newRatings': { figure: 'rating' },
  'figure.stockDays': { figure: 'stock-days' },
  'figure.stockUnits': { figure: 'stock-days' },
  'figure.buffer': { figure: 'sold-orders-ahead', horizonDays: 90 },
  'figure.returnRate': { figure: 'return-rate' },
  'figure.misled': { figure: 'total-returned' },
  'figure.cancellationRate': { figure: 'cancellation-rate' },
  'figure.interval': { figure: 'interval' },
  'figure.mode': { figure: 'reorder-window' },
  'figure.rhythm': { figure: 'reorder-window' },
  'figure.perUnit': { figure: 'reorder-window' },
  'figure.survival90': { figure: 'survival', horizonDays: 90 },
  'figure.everBack': { figure: 'survival' },
  'figure.payback': { figure: 'payback' },
  'figure.breakEvenAcos': { figure: 'break-even-acos', horizonDays: 90 },
  'figure.maxCpc': { figure: 'max-cpc', horizonDays: 90 },
  'figure.orderContribution': { figure: 'waterfall', part: 'contribution' },
  'figure.sessions': { figure: 'sessions' },
  'figure.unitSession': { figure: 'sessions' },
  'figure.sessionsMonth': { figure: 'sessions' },
  'figure.entrantsMonth': { figure: 'total-buyers' },
  'figure.allOrdersMonth': { figure: 'total-orders' },
  'figure.priceChanges': { figure: 'price', part: 'changes' },
  'figure.medianPrice': { figure: 'price', part: 'median' },
  'figure.promotionUse': { figure: 'promotion-use', part: 'all' },
}

/**
 * @param key of the figure's name.
 * @param next the product the advice speaks of beside its own, for what is bought next.
 * @returns null where the figure rests on no row: what the seller typed, what the journal keeps.
 */
export function evidenceRows(key: string, asin: Asin | null, next: string | null): RowsAsked | null {
  const part = key === 'figure.same' ? asin : key === 'figure.next' ? next : null
  if (part !== null) return { figure: 'next-asin', horizonDays: WHOLE_SPAN, part }
  const asked = AT[key]
  return asked === undefined ? null : { horizonDays: WHOLE_SPAN, ...asked }
}

// "Show me the rows": what a figure is made of, down to the orders, masked. Order ids show their last digits alone.
import type { IsoDate } from './dates'
import type { Asin, ShopKey } from './ids'

export const TRACED_FIGURES = [
  'revenue',
  'contribution',
  'after-ads',
  'repeat-rate',
  'interval',
  'cac',
  'break-even-acos',
  'max-cpc',
  'fees',
  'refunds',
  'reported-sales',
  'waterfall',
  'untied',
  'payback',
  // Of everything that was sold: of the shop, or of one ASIN, whoever bought it.
  'total-revenue',
  'total-orders',
  'total-units',
  'total-returned',
  'total-cancelled',
  // Of buyers.
  'total-buyers',
  'total-purchases',
  'identity',
  'old-customers',
  'cohort-retention',
  'cohort-revenue',
  'cohort-contribution',
  // From order to order; sides of first orders; growth on the first order.
  'order-next',
  'order-gap',
  'order-value',
  'side-repeat',
  'side-revenue',
  'side-later',
  'side-contribution',
  'growth',
  'same-item',
  'survival',
  'return-curve',
  'reorder-window',
  'first-to-second',
  'next-asin',
  'at-least',
  'bought-within',
  'segment',
  // Of what is ahead: the histories the model was fitted to.
  'forecast-orders',
  'forecast-revenue',
  'sold-orders-ahead',
  'sold-revenue-ahead',
  'alive',
  'due',
  'value-ahead',
  // Of what was read beside orders.
  'rating',
  'stock-days',
  'return-rate',
  'cancellation-rate',
  'sessions',
  'conversion',
  'price',
  'promotion-use',
  'subscription',
  'featured-offer',
  'stock',
  'returns',
  'amazon-repeat',
  // Of formulas, of advice and of verdicts.
  'formula',
  'killer',
  'wave',
  'pooled-rate',
  'cohort-change',
  'weekly-orders',
] as const
export type TracedFigure = (typeof TRACED_FIGURES)[number]

export interface TraceRequest {
  shop: ShopKey
  /** null = the whole shop. */
  asin: Asin | null
  figure: TracedFigure
  horizonDays: number
  /** YYYY-MM, for figures of a month, and of buyers for those who entered in it; else null. */
  month: string | null
  /**
   * Which of several: the clock of a return curve, the segment, the ASIN bought next, the purchases of a count, the step of a
   * waterfall, a formula, a week, a set-back with its first day, an entry of the journal. Left out where there is only one.
   */
  part?: string | undefined
}

/** What the side panel is asked to open on: an ASIN, and of it the rows of a figure. */
export interface PanelTarget {
  asin: Asin | null
  /** The browser window it was asked in, should that have a panel of its own. */
  windowId?: number | undefined
  rows?: Pick<TraceRequest, 'figure' | 'horizonDays'> | undefined
}

/** 'number' has no unit and is read to four places: the parameters of a model. 'word' is the key of a word, "trace.word.…". */
export type TraceUnit = 'money' | 'share' | 'days' | 'count' | 'number' | 'text' | 'word' | 'day'
export interface TraceColumn {
  /** Key of the column's name. */
  name: string
  unit: TraceUnit
}

export interface Trace {
  /** Key of the formula's sentence. */
  formula: string
  /** What enters it: key of the name, value, unit. */
  inputs: { name: string; value: number | null; unit: TraceUnit }[]
  value: number | null
  unit: TraceUnit
  currency: string
  /** Rows behind the figure; `rows` holds the first of them. */
  count: number
  from: IsoDate | null
  to: IsoDate | null
  /** Share of orders with a usable buyer; null where buyers play no part. */
  coverageShare: number | null
  columns: TraceColumn[]
  rows: (string | number | null)[][]
}

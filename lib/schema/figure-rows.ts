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
] as const
export type TracedFigure = (typeof TRACED_FIGURES)[number]

export interface TraceRequest {
  shop: ShopKey
  /** null = the whole shop. */
  asin: Asin | null
  figure: TracedFigure
  horizonDays: number
  /** YYYY-MM, for figures of a month; else null. */
  month: string | null
}

export type TraceUnit = 'money' | 'share' | 'days' | 'count' | 'text' | 'day'
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

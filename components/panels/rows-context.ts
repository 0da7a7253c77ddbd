// The way from any figure to its rows: given once by the view, so that each figure can open them without passing it down.
import { createContext } from 'preact'
import type { TracedFigure } from '@/lib/schema/figure-rows'
import type { Asin } from '@/lib/schema/ids'

export interface RowsAsked {
  figure: TracedFigure
  horizonDays: number
  month?: string
  part?: string
  /** Of that product, in a view that is of the whole shop. */
  asin?: Asin
}

/** Null where rows cannot be opened: nothing offers them then. */
export const RowsContext = createContext<((asked: RowsAsked) => void) | null>(null)

// What the panels about money look at: the economics of a shop or of one entry ASIN, and what they rest on.
import type { ClvName, Economics } from '@/lib/schema/economics'
import type { TracedFigure } from '@/lib/schema/figure-rows'
import type { Coverage } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'

export interface MoneyView {
  economics: Economics
  currency: string
  /** Of the buyers who entered by it; null = of the shop. */
  asin: Asin | null
  coverage: Coverage
  /** Buyers of the shop, for the line on old customers. */
  buyers: number
}

/** Opens the rows behind a figure. Figures without a horizon of their own ask with the longest, 365. */
export type OnTrace = (figure: TracedFigure, horizonDays: number) => void

export const WHOLE_SPAN = 365

/** The traced figure behind each named CLV. */
export const TRACE_OF: Record<ClvName, TracedFigure> = {
  revenue: 'revenue',
  contribution: 'contribution',
  afterAds: 'after-ads',
}

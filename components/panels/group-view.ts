// What the panels about a group of buyers show: all buyers of a shop, or those who entered by one ASIN, and what it rests on.
import type { Coverage, GroupFigures } from '@/lib/schema/figures'

export interface GroupView {
  group: GroupFigures
  currency: string
  coverage: Coverage
  /** Identified buyers of the shop: what the share of old customers is over. */
  buyers: number
  /** Gross margin the seller set, or null: contribution is an assumption worth saying. */
  grossMarginShare: number | null
}

/** Fewer reorders than this make no window: a handful of gaps always huddles somewhere. */
export const FEWEST_REORDERS = 20

// What the panel of unit costs looks at: costs as they stand, and SKUs that were sold without one.
import type { IsoDate } from '@/lib/schema/dates'
import type { ShopEconomics } from '@/lib/schema/economics'
import type { UnitCostFact } from '@/lib/schema/money-facts'

export interface CostsView {
  currency: string
  costs: readonly UnitCostFact[]
  without: ShopEconomics['skusWithoutCost']
  /** What all products brought, counted as `without` is. */
  revenueMinor: number
  /** The first day of the history: costs typed in hold from there unless another day is given. */
  firstDay: IsoDate
  /** The last day of the history: where a new price is likely to begin. */
  asOf: IsoDate
}

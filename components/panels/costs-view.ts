// What the panel of unit costs looks at: costs as they stand, SKUs that were sold without one, and what to fall back on.
import type { IsoDate } from '@/lib/schema/dates'
import type { ShopEconomics } from '@/lib/schema/economics'
import type { FileReport } from '@/lib/schema/import-report'
import type { UnitCostFact } from '@/lib/schema/money-facts'

export interface CostsView {
  currency: string
  costs: readonly UnitCostFact[]
  without: ShopEconomics['skusWithoutCost']
  /** The first day of the history: costs typed in hold from there unless another day is given. */
  firstDay: IsoDate
  /** The fall-back the seller typed in; null = none. */
  grossMarginShare: number | null
  /** What became of the last cost file, with its lines that were not understood. */
  lastFile: FileReport | null
}

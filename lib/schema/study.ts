// The study of a shop: everything slower than its figures, worked out apart from the books on plain columns taken out of
// them. What goes in (StudyTask), and what comes out for the shop and for each ASIN.
import type { AsinAdvice } from './advice'
import type { AsinEconomics, ShopEconomics } from './economics'
import type { CohortCounts, EntryCohorts } from './entry-cohorts'
import type { InventoryFact, RatingFact, TrafficFact } from './facts'
import type { AsinFigures, AsinSummary, ShopFigures } from './figures'
import type { FirstOrders } from './first-orders'
import type { Asin, ShopKey, Sku } from './ids'
import type { DetectedChange, Experiment, JournalEntry } from './journal'
import type { UnitCostFact } from './money-facts'
import type { MoneyLog } from './money-log'
import type { OrderStep } from './order-steps'
import type { AsinOutlook, ShopOutlook } from './outlook'
import type { PurchaseLog } from './purchase-log'
import type { Reconciliation } from './reconciliation'
import type { SalesLog } from './sales-log'
import type { Settings } from './settings'
import type { AsinSignals, ShopSignals } from './signals'

/** A money log whose texts are tables ([0] is empty), so that it can be sent to another worker. */
export interface MoneyTables extends Omit<MoneyLog, 'sku' | 'asin' | 'promotion' | 'reason'> {
  /** By the numbers of `promotions.promotion` and `.description`, and of `reimbursements.reason`. */
  readonly promotionTexts: readonly string[]
  readonly reasonTexts: readonly string[]
}

/** All readings of one ASIN beside its orders, oldest first. */
export interface AsinHistory {
  ratings: RatingFact[]
  inventory: (InventoryFact & { seenAt: number })[]
  traffic: TrafficFact[]
  parentAsin: Asin | null
}

/** What the figures say of an ASIN already. */
export type StudiedAsin = AsinSummary & Pick<AsinFigures, 'survival' | 'sold' | 'next'>

export interface StudyTask {
  shop: ShopKey
  currency: string
  timeZone: string
  /** The last purchase day looked at, epoch day. */
  asOfDay: number
  /** Buyers of `sales.buyer` are those of this log. */
  log: PurchaseLog
  sales: SalesLog
  money: MoneyTables
  /** [id] = the text; [0] is empty. Ids of all columns above. */
  asins: readonly Asin[]
  skus: readonly Sku[]
  /** [id] of the SKU = the ASIN it stands for, 0 = not known. */
  asinOfSku: Uint32Array
  /** [id] = id of the ASIN's family. */
  families: Uint32Array
  /** [ASIN id]; null where nothing was read. */
  histories: readonly (AsinHistory | null)[]
  /** Rows of business reports by date: of the whole shop, one a day. */
  traffic: readonly TrafficFact[]
  figures: ShopFigures
  asinFigures: readonly StudiedAsin[]
  settings: Settings
  journal: readonly JournalEntry[]
}

/** The outlook is worked out first; the rest of the study reads it. */
export interface OutlookParts {
  shop: ShopOutlook
  asins: readonly AsinOutlook[]
}

/** All of it. */
export interface Study {
  outlook: OutlookParts | null
  shop: ShopStudy
  asins: AsinStudy[]
}

export interface ShopStudy {
  economics: ShopEconomics
  reconciliation: Reconciliation
  signals: ShopSignals
  experiments: Experiment[]
  changes: DetectedChange[]
  /** Weekly orders of the ASINs in the journal. */
  weekly: Pick<AsinSignals, 'asin' | 'firstWeek' | 'weeklyOrders'>[]
  /** What the seller stated of unit costs. */
  costs: UnitCostFact[]
  /** Months of first order by age; left out by versions before. */
  cohorts?: CohortCounts[]
  /** From order to order, and buyers by their first order; left out by versions before. */
  steps?: OrderStep[]
  firstOrders?: FirstOrders
}

export interface AsinStudy {
  asin: Asin
  /** Amazon's product group as the fee preview names it; null = not known. */
  group: string | null
  economics: AsinEconomics
  signals: AsinSignals
  advice: AsinAdvice
  /** Those who entered by it, by month of first order; left out by versions before. */
  cohorts?: EntryCohorts
  /** Of those who entered by it; left out by versions before. */
  steps?: OrderStep[]
  firstOrders?: FirstOrders
}

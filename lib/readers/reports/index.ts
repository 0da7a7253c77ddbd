// The report readers: every report type a file can be. Which one it is, the header row decides (see reading/match-reader).
import type { ReportReader } from '@/lib/readers/report-reader'
import { advertisedProducts } from './advertised-products'
import { allOrders } from './all-orders'
import { businessByChild } from './business-by-child'
import { businessByDate } from './business-by-date'
import { businessByParent } from './business-by-parent'
import { coupons } from './coupons'
import { fbaReturns } from './fba-returns'
import { feePreview } from './fee-preview'
import { inventoryMyi } from './inventory-myi'
import { inventoryPlanning } from './inventory-planning'
import { inventoryRestock } from './inventory-restock'
import { mfnReturns } from './mfn-returns'
import { orderReport } from './order-report'
import { promotions } from './promotions'
import { reimbursements } from './reimbursements'
import { repeatPurchase } from './repeat-purchase'
import { settlement } from './settlement'
import { shipments } from './shipments'
import { subscribeSaveForecast } from './subscribe-save-forecast'
import { subscribeSavePerformance } from './subscribe-save-performance'
import { transactions } from './transactions'
import { unitCosts } from './unit-costs'

export const REPORT_READERS: readonly ReportReader[] = [
  allOrders,
  shipments,
  orderReport,
  fbaReturns,
  mfnReturns,
  businessByChild,
  businessByParent,
  businessByDate,
  inventoryMyi,
  inventoryPlanning,
  inventoryRestock,
  settlement,
  transactions,
  promotions,
  reimbursements,
  feePreview,
  advertisedProducts,
  subscribeSaveForecast,
  subscribeSavePerformance,
  coupons,
  repeatPurchase,
  unitCosts,
]

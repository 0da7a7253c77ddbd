// The report readers: every report type a file can be. Which one it is, the header row decides (see reading/match-reader).
import type { ReportReader } from '@/lib/readers/report-reader'
import { allOrders } from './all-orders'
import { businessByChild } from './business-by-child'
import { businessByDate } from './business-by-date'
import { businessByParent } from './business-by-parent'
import { fbaReturns } from './fba-returns'
import { inventoryMyi } from './inventory-myi'
import { inventoryPlanning } from './inventory-planning'
import { inventoryRestock } from './inventory-restock'
import { mfnReturns } from './mfn-returns'
import { orderReport } from './order-report'
import { promotions } from './promotions'
import { reimbursements } from './reimbursements'
import { settlement } from './settlement'
import { shipments } from './shipments'
import { transactions } from './transactions'

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
]

// The layouts of each page, newest first. They are brought into a page only where its own answers do not tell of its rows.
import type { Layout } from '@/lib/readers/page-reader'
import type { PageReaderId } from '@/lib/schema/page-reading'
import { businessReports201906 } from './business-reports-2019-06'
import { businessReports202511 } from './business-reports-2025-11'
import { manageInventory201801 } from './manage-inventory-2018-01'
import { manageInventory202406 } from './manage-inventory-2024-06'
import { manageOrders202103 } from './manage-orders-2021-03'
import { manageOrders202506 } from './manage-orders-2025-06'
import { orderDetail201912 } from './order-detail-2019-12'
import { orderDetail202511 } from './order-detail-2025-11'
import { voiceOfCustomer202601 } from './voice-of-customer-2026-01'

export const LAYOUTS: Readonly<Record<PageReaderId, readonly Layout[]>> = {
  'manage-orders': [manageOrders202506, manageOrders202103],
  'order-detail': [orderDetail202511, orderDetail201912],
  'business-reports': [businessReports202511, businessReports201906],
  'manage-inventory': [manageInventory202406, manageInventory201801],
  'voice-of-customer': [voiceOfCustomer202601],
}

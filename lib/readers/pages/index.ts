// The registry of page readers. Adding one: the file, a line here, a test and a case.
import type { PageReader } from '@/lib/readers/page-reader'
import { businessReports } from './business-reports'
import { manageInventory } from './manage-inventory'
import { manageOrders } from './manage-orders'
import { orderDetail } from './order-detail'
import { voiceOfCustomer } from './voice-of-customer'

export const PAGE_READERS: readonly PageReader[] = [
  manageOrders,
  orderDetail,
  businessReports,
  manageInventory,
  voiceOfCustomer,
]

const beginsWith = (path: string, start: string): boolean =>
  path === start || path.startsWith(start.endsWith('/') ? start : `${start}/`)

/** The reader of a path, the most particular where several begin alike; null for pages nobody reads. */
export function readerOfPath(path: string): PageReader | null {
  let best: { reader: PageReader; length: number } | null = null
  for (const reader of PAGE_READERS)
    for (const start of reader.paths)
      if (beginsWith(path, start) && start.length > (best?.length ?? 0))
        best = { reader, length: start.length }
  return best?.reader ?? null
}

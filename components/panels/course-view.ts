// What the panels about the course of buyers look at: from order to order, sides of first orders, growth, and what all rests on.
import type { IsoDate } from '@/lib/schema/dates'
import type { Coverage } from '@/lib/schema/figures'
import type { FirstOrderGrowth, FirstOrders } from '@/lib/schema/first-orders'
import type { Asin } from '@/lib/schema/ids'
import type { OrderStep } from '@/lib/schema/order-steps'

export interface CourseView {
  /** null = all buyers, else those who entered by it. */
  asin: Asin | null
  steps: OrderStep[]
  firstOrders: FirstOrders
  /** Of all buyers, to be held beside those of a product; null where it is not known. */
  ofShop: FirstOrderGrowth | null
  currency: string
  asOf: IsoDate
  coverage: Coverage
  /** Buyers of the shop, for the line on old customers. */
  buyers: number
}

/** A row over fewer is drawn in grey. */
export const FEW_WATCHED = 20

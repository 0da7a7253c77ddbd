// What one strip shows: the figures of an ASIN, or an order's place among its buyer's purchases.
import type { AsinSummary, Coverage, OrderSummary } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'

export type StripView =
  | { kind: 'asin'; summary: AsinSummary; coverage: Coverage | null }
  | { kind: 'order'; order: OrderSummary; asin: Asin | null }

/** A strip and the cell it hangs in. `key` names the order or ASIN, so that a cell reused for another row is noticed. */
export interface StripAt {
  element: Element
  key: string
  /** null: its figures are on their way. Its place is kept, so that they come into a page that is laid out already. */
  view: StripView | null
}

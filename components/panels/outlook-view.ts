// What the panels about the outlook show: what is expected of a group of buyers, beside the figures of what was seen of them.
import type { AsinFigures, Coverage, GroupFigures, ShopFigures } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'
import type { AsinOutlook, GroupOutlook, ShopOutlook } from '@/lib/schema/outlook'

export interface OutlookView<
  Outlook extends GroupOutlook = GroupOutlook,
  Figures extends GroupFigures = GroupFigures,
> {
  outlook: Outlook
  figures: Figures
  /** The shop's own outlook: its models and past forecasts say how far to trust the rest. null while it is not computed. */
  shop: ShopOutlook | null
  currency: string
  /** Of the buyers who entered by it; null = of the shop. */
  asin: Asin | null
  coverage: Coverage
  /** Identified buyers of the shop: what the share of old customers is over. */
  buyers: number
}
/** Buyers who entered by one product. */
export type AsinOutlookView = OutlookView<AsinOutlook, AsinFigures>
/** All buyers; `shop` is the same as `outlook`. */
export type ShopOutlookView = OutlookView<ShopOutlook, ShopFigures>

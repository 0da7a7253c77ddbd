// Invented views of the outlook panels: one product, or the whole shop, beside the figures they stand on.
import type { AsinOutlookView, ShopOutlookView } from '@/components/panels/outlook-view'
import type { AsinFigures } from '@/lib/schema/figures'
import type { MarketplaceId } from '@/lib/schema/ids'
import type { AsinOutlook, ShopOutlook } from '@/lib/schema/outlook'
import { asinFigures, shopFigures } from './invented-figures'
import { asinOutlook, shopOutlook } from './invented-outlook'
import { SHOP_US } from './invented-source'

const shop = shopFigures(SHOP_US, 'ATVPDKIKX0DER' as MarketplaceId, 'USD')
const whole = shopOutlook(shop)
const rests = { currency: 'USD', coverage: shop.coverage, buyers: shop.totals.buyers }

/** One product; the first of the shop unless another is given. */
export const productView = (
  part: Partial<AsinOutlook> = {},
  figures: AsinFigures = asinFigures(0),
  of: ShopOutlook | null = whole,
): AsinOutlookView => ({
  outlook: asinOutlook(figures, shop.asOf, part),
  figures,
  shop: of,
  asin: figures.asin,
  ...rests,
})

export function shopView(part: Partial<ShopOutlook> = {}): ShopOutlookView {
  const outlook = shopOutlook(shop, part)
  return { outlook, figures: shop, shop: outlook, asin: null, ...rests }
}

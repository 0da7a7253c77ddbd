// From one shop's ledger to all its figures, drawn to the last curve: for those who keep nothing.
import type { AsinFacts, ShopLedger } from '@/lib/ledger/books'
import type { AsinFigures, ShopFigures } from '@/lib/schema/figures'
import type { Settings } from '@/lib/schema/settings'
import { drawAsin } from './draw-asin'
import { createShopRecords } from './shop-records'

/**
 * The shop's figures and those of its ASINs: every ASIN with entry buyers or sales, most entry buyers first, then
 * most revenue.
 *
 * @param factsOf what sources say of an ASIN beside orders.
 * @param only ids of the ASINs to compute; null = all. The shop is computed in any case.
 * @throws never.
 */
export function computeShop(
  ledger: ShopLedger,
  factsOf: (asinId: number) => AsinFacts,
  settings: Settings,
  only: ReadonlySet<number> | null,
): { shop: ShopFigures; asins: AsinFigures[] } {
  const { shop, asins } = createShopRecords()(ledger, factsOf, settings, only)
  return {
    shop,
    asins: asins
      .map(drawAsin)
      .sort(
        (a, b) =>
          b.entryBuyers - a.entryBuyers ||
          b.sold.revenueMinor - a.sold.revenueMinor ||
          (a.asin < b.asin ? -1 : 1),
      ),
  }
}

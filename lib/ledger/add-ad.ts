// Two rows of one file about the same advertised product, campaign, ad group and days are two ads: their figures add up.
import type { AdFact } from '@/lib/schema/money-facts'

/** Stated beats not stated; both stated add up. */
const sum = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b)

/** One fact of two that share their key, hence their currency. */
export const addAd = (a: AdFact, b: AdFact): AdFact => ({
  ...a,
  impressions: sum(a.impressions, b.impressions),
  clicks: sum(a.clicks, b.clicks),
  spendMinor: a.spendMinor + b.spendMinor,
  salesMinor: sum(a.salesMinor, b.salesMinor),
  orders: sum(a.orders, b.orders),
  units: sum(a.units, b.units),
})

// What one unit of each product costs and is charged in the invented shop: the truth behind its cost, fee and payment files.
import type { Country } from './parameters'
import type { Product } from './shop'

/** Amazon's product groups, by the shop's categories, with the share of the price Amazon takes. */
const GROUPS: Record<string, { name: string; referral: number }> = {
  tea: { name: 'Grocery', referral: 0.08 },
  coffee: { name: 'Grocery', referral: 0.08 },
  kitchen: { name: 'Kitchen', referral: 0.15 },
  pets: { name: 'Pet Products', referral: 0.15 },
  health: { name: 'Health and Beauty', referral: 0.08 },
  home: { name: 'Home', referral: 0.15 },
  office: { name: 'Office Product', referral: 0.15 },
}
const OTHER = { name: 'Home', referral: 0.15 }
/** Picking and shipping one unit, before its size: minor units. */
const SHIPPING: Record<Country, number> = { US: 310, UK: 240, DE: 295, FR: 305, JP: 330 }

export interface UnitEconomics {
  productGroup: string
  priceMinor: number
  referralMinor: number
  /** 0 for what the seller ships. */
  fulfilmentMinor: number
  unitCostMinor: number
  inboundMinor: number
  otherMinor: number
}

/** One unit at its price, in minor units of the country's currency. `raised`: since the supplier's last rise of 5 %. */
export function unitEconomics(product: Product, country: Country, raised = false): UnitEconomics {
  const { name, referral } = GROUPS[product.category] ?? OTHER
  const priceMinor = product.price[country]
  return {
    productGroup: name,
    priceMinor,
    referralMinor: Math.round(priceMinor * referral),
    fulfilmentMinor: product.merchantFulfilled ? 0 : SHIPPING[country] + Math.round(priceMinor * 0.03),
    unitCostMinor: Math.round(priceMinor * 0.28 * (raised ? 1.05 : 1)),
    inboundMinor: Math.round(priceMinor * 0.03),
    otherMinor: Math.round(priceMinor * 0.01),
  }
}

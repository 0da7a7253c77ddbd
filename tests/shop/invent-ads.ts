// What advertising must have cost for the traffic there was: a part of the sessions of the advertised products was paid for.
import type { Country } from './parameters'
import type { Product, Shop } from './shop'

export interface AdRow {
  day: number
  product: Product
  impressions: number
  clicks: number
  spendMinor: number
  orders: number
  units: number
  salesMinor: number
}

/** Every third product is advertised. */
const isAdvertised = (product: number): boolean => product % 3 === 0
const PAID_SHARE = 0.3
/** Minor units a click: about 45 cents, 60 yen. */
const CLICK: Record<Country, number> = { US: 47, UK: 41, DE: 44, FR: 43, JP: 61 }

/** Advertising by day and advertised product; days without a click are left out, as in the report. */
export function inventAds(shop: Shop, country: Country): AdRow[] {
  // A day sells two or three units: what is left over of a paid share is carried on, or ads would sell next to nothing.
  const carried = new Map<number, number>()
  return shop.traffic.flatMap(row => {
    const product = shop.products[row.product]
    const clicks = Math.floor(row.sessions * PAID_SHARE)
    if (row.country !== country || product === undefined || !isAdvertised(row.product) || clicks === 0)
      return []
    const owed = (carried.get(row.product) ?? 0) + row.units * PAID_SHARE
    const units = Math.min(row.units, Math.floor(owed))
    carried.set(row.product, owed - units)
    return [
      {
        day: row.day,
        product,
        clicks,
        impressions: clicks * 160 + (row.day % 40),
        spendMinor: clicks * CLICK[country],
        orders: Math.min(units, row.orderItems),
        units,
        salesMinor: units * product.price[country],
      },
    ]
  })
}

// Whose money it is: as the row states it, else the shop of its order, else the marketplace the seller named for the file,
// else the only shop of the account in that currency. Decided when money is read, so the order of files does not matter.
import { LOCAL_ACCOUNT } from '@/lib/schema/ids'
import { marketplaceById } from '@/lib/schema/marketplaces'
import type { UnplacedReason } from '@/lib/schema/money-log'
import type { BookState } from './book-state'
import type { MoneySegment } from './money-columns'
import { NONE, WHOLE, wholeOf } from './order-index'
import type { StatedShop } from './shop-dictionary'

/** In the shop that was asked for, in another one, or why in none. */
export type Place = 'here' | 'elsewhere' | UnplacedReason

export interface MoneyPlaces {
  ofRow(of: MoneySegment, i: number): Place
  /** Of a fact that names no marketplace. */
  ofUnnamed(currency: string | null): Place
  /** Of a fact about the asked shop's marketplace, or about the whole account where `marketplace` is null. */
  inCurrency(currency: string | null, marketplace: string | null): Place
}

/** Places as seen from the shop `own`; `shops` are all shops with orders. The orders must be settled. */
export function createMoneyPlaces(
  state: BookState,
  own: StatedShop,
  shops: readonly StatedShop[],
): MoneyPlaces {
  const siblings = shops.filter(shop => shop.account === own.account)
  /** By stated shop, order's shop and provenance: few differ, and rows are many. */
  const known = new Map<number, Place>()

  function onlyMarketplace(currency: string): string {
    const named = siblings.filter(shop => currency === '' || shop.currency === currency)
    const marketplaces = new Set(named.map(shop => shop.marketplace))
    return marketplaces.size === 1 ? ([...marketplaces][0] as string) : ''
  }

  function inCurrency(currency: string | null, marketplace: string | null): Place {
    if (currency === null || currency === own.currency) return 'here'
    const sells = siblings.some(
      shop => shop.currency === currency && (marketplace === null || shop.marketplace === marketplace),
    )
    return sells ? 'elsewhere' : 'other-currency'
  }

  /** Of what names no marketplace: several shops sell in its currency, only others do, or none. */
  function withoutMarketplace(currency: string): Place {
    if (currency === '' || currency === own.currency) return 'no-marketplace'
    return siblings.some(shop => shop.currency === currency) ? 'elsewhere' : 'other-currency'
  }

  function placeOf(stated: StatedShop, order: StatedShop | null, named: string): Place {
    const account = stated.account === LOCAL_ACCOUNT ? (order?.account ?? stated.account) : stated.account
    if (account !== own.account) return 'elsewhere'
    const marketplace = stated.marketplace || order?.marketplace || named || onlyMarketplace(stated.currency)
    if (marketplace === '') return withoutMarketplace(stated.currency)
    if (marketplace !== own.marketplace) return 'elsewhere'
    const ofOrder = order?.marketplace === marketplace ? order.currency : ''
    const currency = stated.currency || ofOrder || marketplaceById(marketplace)?.currency
    return inCurrency(currency ?? null, marketplace)
  }

  function orderShop(high: number, low: number): number {
    if (high === 0 && low === 0) return 0
    const order = state.orders.find(high, low)
    return order === NONE ? 0 : wholeOf(state.orders, order, WHOLE.shop)
  }

  return {
    ofRow(of, i) {
      const stated = of.shop[i] as number
      const order = orderShop(of.orderHigh[i] as number, of.orderLow[i] as number)
      const provenance = of.provenance[i] as number
      // Shops have 16 bits.
      const key = (provenance * 0x1_0000 + order) * 0x1_0000 + stated
      let place = known.get(key)
      if (place === undefined) {
        const named = state.provenances.at(provenance).marketplace ?? ''
        place = placeOf(state.shops.at(stated), order === 0 ? null : state.shops.at(order), named)
        known.set(key, place)
      }
      return place
    },
    ofUnnamed(currency) {
      const marketplace = onlyMarketplace(currency ?? '')
      if (marketplace === '') return withoutMarketplace(currency ?? '')
      return marketplace === own.marketplace ? inCurrency(currency, marketplace) : 'elsewhere'
    },
    inCurrency,
  }
}

// What a shop number means when orders are resolved: is it a whole shop, which day an instant is there, what its
// products are known under. Asked once an order, so it is remembered by number.
import { marketplaceById } from '@/lib/schema/marketplaces'
import { scopeOf } from './products'
import type { ShopDictionary } from './shop-dictionary'
import { createZoneDays, type ZoneDays } from './zone-days'

export interface ShopZones {
  /** The shop itself (its canonical number) when account, marketplace and currency are named, else 0. */
  whole(shop: number): number
  /** Calendar days in the shop's marketplace; UTC where the marketplace is not known. */
  dayOf(shop: number): ZoneDays
  /** The same by the marketplace's id. */
  dayOfMarketplace(marketplace: string): ZoneDays
  scope(shop: number): string
  /** May a line stated under this shop number be counted in that shop? Not when it is in another currency. */
  mayHold(shop: number, stated: number): boolean
  /** After an account was named. */
  forget(): void
}

/** @param timeZone for every shop, in place of its marketplace's. @throws RangeError, at the first use, on a zone that Intl does not know. */
export function createShopZones(shops: ShopDictionary, timeZone: string | null = null): ShopZones {
  const wholes: number[] = [0]
  const days: ZoneDays[] = []
  const scopes: string[] = []
  const zones = new Map<string, ZoneDays>()
  function dayOfMarketplace(marketplace: string): ZoneDays {
    const zone = timeZone ?? marketplaceById(marketplace)?.timeZone ?? 'UTC'
    const dayOf = zones.get(zone) ?? createZoneDays(zone)
    zones.set(zone, dayOf)
    return dayOf
  }
  return {
    whole(shop) {
      let whole = wholes[shop]
      if (whole === undefined) {
        const { marketplace, currency } = shops.at(shop)
        whole = marketplace !== '' && currency !== '' ? shops.canonical(shop) : 0
        wholes[shop] = whole
      }
      return whole
    },
    dayOf(shop) {
      days[shop] ??= dayOfMarketplace(shops.at(shop).marketplace)
      return days[shop] as ZoneDays
    },
    dayOfMarketplace,
    scope(shop) {
      const { account, marketplace } = shops.at(shop)
      scopes[shop] ??= scopeOf(account, marketplace)
      return scopes[shop] as string
    },
    mayHold(shop, stated) {
      const { currency } = shops.at(stated)
      return currency === '' || currency === shops.at(shop).currency
    },
    forget() {
      wholes.length = 1
      days.length = scopes.length = 0
    },
  }
}

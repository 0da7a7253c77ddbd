// A shop gets another name when a page tells whose account its files were of: marketplace and currency stay.
import type { ShopKey } from '@/lib/schema/ids'

const market = (shop: ShopKey): string => shop.slice(shop.indexOf('|'))

/** The shop that `gone` is called now: the only one of its marketplace and currency; null when there is none, or a choice. */
export function heirOf(gone: ShopKey, shops: readonly ShopKey[]): ShopKey | null {
  const [to, another] = shops.filter(shop => market(shop) === market(gone))
  return to === undefined || another !== undefined ? null : to
}

// Shops by number, as sources state them: account, marketplace and currency, any of the last two possibly not named ("").
// Files come in before a page has told whose they are: their account is "local" until `nameAccount` gives it a name.
import { LOCAL_ACCOUNT } from '@/lib/schema/ids'
import type { LedgerPart } from './books'
import { openSheet, sheetPart } from './sheet'

export interface StatedShop {
  account: string
  marketplace: string
  currency: string
}

export interface ShopDictionary {
  /** The number (1 and up) of a shop. The local account means the named one once there is a name. */
  idOf(account: string, marketplace: string, currency: string): number
  /** The number of a shop, 0 when it is not known. */
  find(account: string, marketplace: string, currency: string): number
  at(id: number): StatedShop
  /** The number that stands for all shops of the same text: naming an account can make two of one. */
  canonical(id: number): number
  /** The account that "local" means now. */
  accountOf(account: string): string
  /** True when anything was renamed. */
  nameAccount(account: string): boolean
  size(): number
  truncate(size: number): void
  takeDirty(): LedgerPart[]
  restore(bytes: ArrayBuffer): void
}

export function createShopDictionary(): ShopDictionary {
  const shops: StatedShop[] = [{ account: '', marketplace: '', currency: '' }]
  const same: number[] = [0]
  const ids = new Map<string, number>()
  let named = ''
  let dirty = false
  const keyOf = (shop: StatedShop): string => `${shop.account}|${shop.marketplace}|${shop.currency}`
  const accountOf = (account: string): string => (account === LOCAL_ACCOUNT && named !== '' ? named : account)

  function index(): void {
    ids.clear()
    for (let id = 1; id < shops.length; id++) {
      const key = keyOf(shops[id] as StatedShop)
      if (!ids.has(key)) ids.set(key, id)
      same[id] = ids.get(key) as number
    }
    same.length = shops.length
  }

  return {
    idOf(account, marketplace, currency) {
      const shop = { account: accountOf(account), marketplace, currency }
      const known = ids.get(keyOf(shop))
      if (known !== undefined) return known
      const id = shops.push(shop) - 1
      ids.set(keyOf(shop), id)
      same[id] = id
      dirty = true
      return id
    },
    find: (account, marketplace, currency) =>
      ids.get(keyOf({ account: accountOf(account), marketplace, currency })) ?? 0,
    at: id => shops[id] as StatedShop,
    canonical: id => same[id] as number,
    accountOf,
    nameAccount(account) {
      if (named !== '' || account === LOCAL_ACCOUNT) return false
      named = account
      for (const shop of shops) if (shop.account === LOCAL_ACCOUNT) shop.account = account
      index()
      dirty = true
      return true
    },
    size: () => shops.length - 1,
    truncate(size) {
      shops.length = size + 1
      index()
    },
    takeDirty() {
      if (!dirty) return []
      dirty = false
      return [sheetPart('shops/0', [{ named }, ...shops.slice(1)])]
    },
    restore(bytes) {
      const [head, ...rows] = openSheet<StatedShop & { named: string }>('shops/0', bytes)
      named = head?.named ?? ''
      shops.push(...rows)
      index()
    },
  }
}

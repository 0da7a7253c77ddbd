// Which of the books' shops a page speaks of: its account and marketplace, in the currency with the most orders. Shops
// imported before any page told an account belong to the first that was told.
import type { ShopState } from '@/lib/messages/protocol'
import { LOCAL_ACCOUNT, type ShopKey } from '@/lib/schema/ids'
import type { PageShop } from '@/lib/schema/page-reading'
import { loadAccounts, localOwner } from '@/lib/store/account-store'
import type { Database } from '@/lib/store/database'
import { loadShops } from '@/lib/store/figure-store'

/** The shop's key, or null when the books hold nothing of it. */
export async function findShop(database: Database, of: PageShop): Promise<ShopKey | null> {
  const [accounts, shops] = await Promise.all([loadAccounts(database), loadShops(database)])
  const owner = localOwner(accounts)
  const same = ({ account, marketplace }: ShopState): boolean =>
    marketplace === of.marketplace &&
    (account === of.account ||
      (account === LOCAL_ACCOUNT && (owner === LOCAL_ACCOUNT || owner === of.account)))
  const [largest] = shops.filter(same).sort((a, b) => b.orders - a.orders)
  return largest?.shop ?? null
}

// Which shop a panel opens on: the page's own, else the one looked at last, else the one with the most orders.
import type { ShopState } from '@/lib/messages/protocol'
import type { ShopKey } from '@/lib/schema/ids'
import type { PageShop } from '@/lib/schema/page-reading'

export function chooseShop(
  shops: readonly ShopState[],
  last: ShopKey | null,
  page: PageShop | null = null,
): ShopKey | null {
  const ofPage = page
    ? shops.filter(
        one =>
          one.marketplace === page.marketplace && (one.account === page.account || one.account === 'local'),
      )
    : []
  const candidates = ofPage.length > 0 ? ofPage : shops
  const kept = candidates.find(one => one.shop === last)
  return (kept ?? [...candidates].sort((a, b) => b.orders - a.orders)[0])?.shop ?? null
}

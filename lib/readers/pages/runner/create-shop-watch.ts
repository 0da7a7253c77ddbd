// Keeps track of whose page this is. Evidence comes bit by bit: the header, an answer of the account switcher, the orders themselves.
import type { Answer, ScreenReader } from '@/lib/readers/page-reader'
import { WATCHED } from '@/lib/readers/pages/answers/observed-answer'
import type { NamedOrder } from '@/lib/readers/pages/answers/orders-named'
import { detectShop } from '@/lib/readers/pages/detect-shop'
import type { MarketplaceId } from '@/lib/schema/ids'
import type { PageShop } from '@/lib/schema/page-reading'
import { languageOfPage, type ReadingWorld } from './reading-world'

export interface ShopWatch {
  heard(answer: Answer, orders: readonly NamedOrder[]): void
  /**
   * Looks at the evidence again; null while the shop is unknown. Thoroughly once the page has come to rest: at all languages, and on
   * screen too where there is something to read it with.
   */
  learn(how?: { isAtRest: boolean; screen?: ScreenReader }): PageShop | null
  /** As last learnt. */
  shop(): PageShop | null
}

export function createShopWatch(world: ReadingWorld): ShopWatch {
  let shop: PageShop | null = null
  let switcher: unknown = null
  let ofOrders: MarketplaceId[] = []

  const learn: ShopWatch['learn'] = ({ isAtRest, screen } = { isAtRest: false }) => {
    const found = detectShop({
      doc: world.doc,
      url: world.url(),
      language: isAtRest ? languageOfPage(world.doc) : null,
      switcher,
      orderMarketplaces: () => (ofOrders.length > 0 ? ofOrders : (screen?.marketplaces(world.doc) ?? [])),
      known: world.known(),
    })
    if (found.account !== null) world.remember(found.account)
    // Changing the account loads a new document: a view that says less than the one before is still the same shop's.
    const next = found.disagree ? null : (found.shop ?? shop)
    const isNew = next?.account !== shop?.account || next?.marketplace !== shop?.marketplace
    shop = next
    if (isNew) world.shopChanged()
    return shop
  }

  return {
    heard(answer, orders) {
      if (answer.url.pathname === WATCHED.accountSwitcher) switcher = answer.body
      const named = orders.flatMap(({ marketplace }) => marketplace ?? [])
      if (named.length > 0) ofOrders = named
    },
    learn,
    shop: () => shop,
  }
}

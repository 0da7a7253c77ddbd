// The order ledger: every row of every source in packed columns, an index of orders, and each shop's figures kept up to
// date. In memory; what changed is handed out as parts to whoever stores them.
//
// A refused or cancelled import leaves no trace: its rows are dropped with the sink, and the texts and buyers that only
// it named are forgotten, unless another import was kept meanwhile and may have come to use their numbers.
import { LOCAL_ACCOUNT, type ShopKey, shopParts } from '@/lib/schema/ids'
import { createAsinFacts } from './asin-facts'
import { type BookState, createBookState } from './book-state'
import type { ImportSink, Ledger, Provenance } from './books'
import { keepImport } from './keep-import'
import { takeDirtyParts } from './ledger-parts'
import { moneyLog } from './money-log'
import { orderPlaces } from './order-places'
import { previewImport } from './preview-import'
import { createProductGroups } from './product-groups'
import { productTables } from './product-tables'
import { scopeOf } from './products'
import { purchaseLog } from './purchase-log'
import { salesLog } from './sales-log'
import { createSettledBooks, type SettledBooks, type ShopBooks, takeTouchedOf } from './settled-books'
import type { StatedShop } from './shop-dictionary'
import { shopHistories } from './shop-histories'
import type { HistoryBounds, ShopHistory } from './shop-history'
import { shopLedgerOf } from './shop-ledger'
import { createShopZones, type ShopZones } from './shop-zones'
import { stageImport } from './stage-import'

/** A ledger over empty books, or over a state that `loadLedger` has filled; days in `timeZone`, else each marketplace's own. */
export function createLedger(state: BookState = createBookState(), timeZone: string | null = null): Ledger {
  const zones = createShopZones(state.shops, timeZone)
  const settled = createSettledBooks(state, zones)
  const factsOf = createAsinFacts(state)
  const groupsOf = createProductGroups(state)
  const statedShops = () => settled.shops().map(({ shop }) => state.shops.at(shop))
  const openImports = { count: 0 }
  return {
    open: from => openImport(state, settled, zones, from, openImports),
    buyerCode: hash => state.buyers.codeOf(hash),
    shops: () =>
      settled
        .shops()
        .map(books => settled.keyOf(books.shop))
        .sort(),
    nameAccount(account) {
      if (!state.shops.nameAccount(account)) return
      state.products.renameAccount(LOCAL_ACCOUNT, account)
      for (const sheet of [...Object.values(state.facts), ...Object.values(state.money.sheets)])
        sheet.renameAccount(LOCAL_ACCOUNT, account)
      zones.forget()
      settled.drop()
    },
    shopLedger(key, options) {
      const books = settled.at(key, options)
      return shopLedgerOf(state, settled, zones, books, books.history as ShopHistory)
    },
    purchaseLog: (key, options) => purchaseLog(state, zones, boundsOf(settled.at(key, options))),
    salesLog(key, options) {
      const books = settled.at(key, options)
      const shops = statedShops()
      return salesLog(state, zones, { ...boundsOf(books), key, shops, lines: books.tally.sums().lines })
    },
    money(key, { asOfDay }) {
      const own = statedShop(state, key)
      const dayOf = zones.dayOfMarketplace(own.marketplace)
      return moneyLog(state, {
        key,
        own,
        shops: statedShops(),
        dayOf,
        lastDay: asOfDay ?? Number.POSITIVE_INFINITY,
      })
    },
    unitCosts: () =>
      state.money.sheets.unitCosts
        .all()
        .map(({ fact }) => fact)
        .filter(({ gone }) => gone !== true),
    facts: (key, asinId) => ({
      ...factsOf(scopeAt(state, key), asinId === 0 ? '' : state.asins.textOf(asinId)),
      productGroup: groupsOf(statedShop(state, key), statedShops()).get(asinId) ?? null,
    }),
    histories(key) {
      const scope = scopeAt(state, key)
      return shopHistories(state, scope, asin => factsOf(scope, asin))
    },
    products: key => productTables(state, scopeAt(state, key)),
    takeTouched: () =>
      new Map(
        settled.shops().flatMap(books => {
          const asins = takeTouchedOf(books)
          return asins === undefined ? [] : [[settled.keyOf(books.shop), asins] as const]
        }),
      ),
    places: (key, orderIds, options) => orderPlaces(state, settled.at(key, options), orderIds),
    takeDirtyParts: () => takeDirtyParts(state),
  }
}

/** A shop by its key, under the name its account has now. */
function statedShop({ shops }: BookState, key: ShopKey): StatedShop {
  const { account, marketplace, currency } = shopParts(key)
  return { account: shops.accountOf(account), marketplace, currency }
}

/** What a shop's products are known under. */
function scopeAt(state: BookState, key: ShopKey): string {
  const { account, marketplace } = statedShop(state, key)
  return scopeOf(account, marketplace)
}

const boundsOf = ({ shop, options }: ShopBooks): HistoryBounds => ({
  shop,
  lastDay: options.asOfDay ?? Number.POSITIVE_INFINITY,
  outlierPurchaseDays: options.outlierPurchaseDays,
})

/** What the dictionaries hold, to go back to. */
const sizesOf = (state: BookState) => ({
  revision: state.revision,
  skus: state.skus.size(),
  asins: state.asins.size(),
  reasons: state.reasons.size(),
  promotionTexts: state.money.promotionTexts.size(),
  buyers: state.buyers.end(),
})

function openImport(
  state: BookState,
  settled: SettledBooks,
  zones: ShopZones,
  from: Provenance,
  openImports: { count: number },
): ImportSink {
  const staged = stageImport(state, from)
  const before = sizesOf(state)
  const alone = ++openImports.count === 1
  let done = false
  const close = (): void => {
    if (done) throw new Error('This import is over: it was kept or discarded before.')
    done = true
    openImports.count--
  }
  return {
    line: staged.line,
    manyLines: staged.manyLines,
    returned: staged.returned,
    inventory: staged.inventory,
    traffic: staged.traffic,
    rating: staged.rating,
    money: staged.money,
    preview: () => previewImport(state, staged),
    finish() {
      close()
      return keepImport(state, settled, zones, staged, from)
    },
    discard() {
      close()
      if (!alone || openImports.count > 0 || state.revision !== before.revision) return
      state.skus.truncate(before.skus)
      state.asins.truncate(before.asins)
      state.reasons.truncate(before.reasons)
      state.money.promotionTexts.truncate(before.promotionTexts)
      state.buyers.truncate(before.buyers)
    },
  }
}

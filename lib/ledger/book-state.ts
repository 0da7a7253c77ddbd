// Everything the ledger holds: the rows and dictionaries that are stored, and the index and figures derived from them.
import { type BuyerDictionary, createBuyerDictionary } from './buyer-dictionary'
import { createDatedReadings, type DatedReadings } from './dated-readings'
import { createLineRows, type LineRows } from './line-rows'
import { createMoneyBooks, type MoneyBooks } from './money-books'
import { createOrderIndex, type OrderIndex } from './order-index'
import { createProducts, type Products } from './products'
import { createProvenanceList, type ProvenanceList } from './provenance-list'
import { createReturnRows, type ReturnRows } from './return-rows'
import { createShopDictionary, type ShopDictionary } from './shop-dictionary'
import { createSmallFacts, type SmallFacts } from './small-facts'
import { createTextDictionary, type TextDictionary } from './text-dictionary'

export interface BookState {
  lines: LineRows
  returns: ReturnRows
  skus: TextDictionary
  asins: TextDictionary
  reasons: TextDictionary
  buyers: BuyerDictionary
  shops: ShopDictionary
  provenances: ProvenanceList
  products: Products
  facts: SmallFacts
  /** A reading a day, where `facts` has the newest. */
  readings: DatedReadings
  money: MoneyBooks
  orders: OrderIndex
  /** Marketplaces that rows name: when it is one, rows that name none belong there. */
  marketplaces: Set<string>
  /** Grows with every kept import. */
  revision: number
}

export function createBookState(): BookState {
  const skus = createTextDictionary('skus')
  const asins = createTextDictionary('asins')
  const reasons = createTextDictionary('reasons')
  const shops = createShopDictionary()
  const provenances = createProvenanceList()
  return {
    lines: createLineRows(),
    returns: createReturnRows(),
    skus,
    asins,
    reasons,
    buyers: createBuyerDictionary(),
    shops,
    provenances,
    products: createProducts(id => asins.textOf(id)),
    facts: createSmallFacts(),
    readings: createDatedReadings({ shops, skus, asins }),
    money: createMoneyBooks({ shops, provenances, skus, asins, reasons }),
    orders: createOrderIndex(),
    marketplaces: new Set(),
    revision: 0,
  }
}

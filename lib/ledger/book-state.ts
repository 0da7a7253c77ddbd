// Everything the ledger holds: the rows and dictionaries that are stored, and the index and figures derived from them.
import { type BuyerDictionary, createBuyerDictionary } from './buyer-dictionary'
import { createLineRows, type LineRows } from './line-rows'
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
  orders: OrderIndex
  /** Marketplaces that rows name: when it is one, rows that name none belong there. */
  marketplaces: Set<string>
  /** Grows with every kept import. */
  revision: number
}

export function createBookState(): BookState {
  const asins = createTextDictionary('asins')
  return {
    lines: createLineRows(),
    returns: createReturnRows(),
    skus: createTextDictionary('skus'),
    asins,
    reasons: createTextDictionary('reasons'),
    buyers: createBuyerDictionary(),
    shops: createShopDictionary(),
    provenances: createProvenanceList(),
    products: createProducts(id => asins.textOf(id)),
    facts: createSmallFacts(),
    orders: createOrderIndex(),
    marketplaces: new Set(),
    revision: 0,
  }
}

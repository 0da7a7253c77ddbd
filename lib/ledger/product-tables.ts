// The numbers of SKUs and ASINs as tables, for those who are handed columns and not the books.
import type { Asin, Sku } from '@/lib/schema/ids'
import type { BookState } from './book-state'
import type { ProductTables } from './books'
import type { TextDictionary } from './text-dictionary'

/** Products as known in a scope ("account|marketplace"). @throws never. */
export function productTables({ asins, skus, products }: BookState, scope: string): ProductTables {
  const asinOfSku = new Uint32Array(skus.size() + 1)
  for (let sku = 1; sku < asinOfSku.length; sku++) asinOfSku[sku] = products.peekAsin(scope, sku)
  return { asins: textsOf<Asin>(asins), skus: textsOf<Sku>(skus), asinOfSku }
}

const textsOf = <T extends string>(texts: TextDictionary): T[] =>
  Array.from({ length: texts.size() + 1 }, (_, id) => (id === 0 ? '' : texts.textOf(id)) as T)

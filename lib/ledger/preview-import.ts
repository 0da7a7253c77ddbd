// A staged import held against the books: how much of it they know. A file of another shop shares neither SKU nor order.
import type { BookState } from './book-state'
import type { ImportPreview } from './books'
import type { LineSegment } from './line-rows'
import { NONE, type OrderIndex } from './order-index'
import { SEGMENT_BITS, SEGMENT_MASK } from './packed-rows'
import type { StagedImport } from './stage-import'

/** The orders are looked up only when asked for: a file that shares a SKU with the books needs no second look. */
export const previewImport = (state: BookState, staged: StagedImport): ImportPreview => ({
  ...countSkus(state, staged),
  get knownOrders() {
    return countKnownOrders(state, staged)
  },
})

/** SKUs of an import that the account's shops in these marketplaces know, and those they do not. */
export function countSkus(state: BookState, staged: StagedImport): Omit<ImportPreview, 'knownOrders'> {
  /** Scope -> SKUs in the import. */
  const spoken = new Map<string, Set<number>>()
  for (const { scope, sku } of staged.lessons) {
    if (sku === 0) continue
    const skus = spoken.get(scope)
    if (skus === undefined) spoken.set(scope, new Set([sku]))
    else skus.add(sku)
  }
  const all = new Set<number>()
  const known = new Set<number>()
  let shopSkus = 0
  for (const [scope, skus] of spoken) {
    shopSkus += state.products.count(scope)
    for (const sku of skus) {
      all.add(sku)
      if (state.products.knows(scope, sku)) known.add(sku)
    }
  }
  return { knownSkus: known.size, newSkus: all.size - known.size, shopSkus }
}

/** Columns of rows that speak of orders, whatever else they hold. */
type OrderSegment = Pick<LineSegment, 'orderHigh' | 'orderLow'>

const countKnownOrders = ({ orders }: BookState, { lines, money }: StagedImport): number =>
  [lines, money.amounts, money.promotions, money.reimbursements]
    .map(rows => countKnown(orders, rows.segments, rows.count()))
    .reduce((sum, known) => sum + known)

/** Rows whose order the books know; rows that follow a row of the same order are not counted again. */
function countKnown(orders: OrderIndex, segments: readonly OrderSegment[], count: number): number {
  let known = 0
  let high = 0
  let low = 0
  for (let row = 0; row < count; row++) {
    const segment = segments[row >>> SEGMENT_BITS] as OrderSegment
    const i = row & SEGMENT_MASK
    if (segment.orderHigh[i] === high && segment.orderLow[i] === low) continue
    high = segment.orderHigh[i] as number
    low = segment.orderLow[i] as number
    if (orders.find(high, low) !== NONE) known++
  }
  return known
}

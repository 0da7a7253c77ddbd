// The books as parts to be stored, and back. Only what was stated is stored; index, sums and histories are derived.
import type { BookState } from './book-state'
import type { LedgerPart } from './books'

/** Everything that keeps parts, by the first half of their keys. */
const shelves = (state: BookState) => ({
  lines: state.lines,
  returns: state.returns,
  buyers: state.buyers,
  skus: state.skus,
  asins: state.asins,
  reasons: state.reasons,
  provenances: state.provenances,
  stockDays: state.readings.stock.rows,
  ratingDays: state.readings.ratings.rows,
  amounts: state.money.amounts.rows,
  promotions: state.money.promotions.rows,
  reimbursements: state.money.reimbursements.rows,
  promotionTexts: state.money.promotionTexts,
})
const sheets = (state: BookState) => ({
  shops: state.shops,
  products: state.products,
  inventory: state.facts.inventory,
  traffic: state.facts.traffic,
  ratings: state.facts.ratings,
  ...state.money.sheets,
})

/** Parts changed since the last call. */
export const takeDirtyParts = (state: BookState): LedgerPart[] =>
  [...Object.values(shelves(state)), ...Object.values(sheets(state))].flatMap(shelf => shelf.takeDirty())

/** Takes stored parts over, whatever their order. @throws RangeError on a part of another format or an unknown one. */
export function restoreParts(state: BookState, parts: readonly LedgerPart[]): void {
  const numbered = shelves(state) as Record<string, { restore(index: number, bytes: ArrayBuffer): void }>
  const single = sheets(state) as Record<string, { restore(bytes: ArrayBuffer): void }>
  // Dictionaries first: products are compared by their texts.
  const ranked = [...parts].sort(
    (a, b) => Number(a.key.startsWith('products')) - Number(b.key.startsWith('products')),
  )
  for (const { key, bytes } of ranked) {
    const [name = '', index = ''] = key.split('/')
    if (Object.hasOwn(numbered, name)) numbered[name]?.restore(Number(index), bytes)
    else if (Object.hasOwn(single, name)) single[name]?.restore(bytes)
    else throw new RangeError(`Part ${key} is none these books know.`)
  }
  state.buyers.reindex()
}

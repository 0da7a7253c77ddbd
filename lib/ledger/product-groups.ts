// "Which product group is it in?" As Amazon's fee preview names it, by ASIN: asked for every ASIN of a shop when figures
// are computed, so it is looked up once and again only after what it rests on has changed.
import type { BookState } from './book-state'
import { createMoneyPlaces } from './place-money'
import { placedFacts } from './placed-facts'
import { scopeOf } from './products'
import type { StatedShop } from './shop-dictionary'

/** [ASIN id] = group, of a shop among all shops with orders. The orders must be settled. */
export type ProductGroupsOf = (own: StatedShop, shops: readonly StatedShop[]) => ReadonlyMap<number, string>

/** @throws never. */
export function createProductGroups(state: BookState): ProductGroupsOf {
  const known = new Map<string, { asOf: string; groups: ReadonlyMap<number, string> }>()
  return (own, shops) => {
    const key = `${own.account}|${own.marketplace}|${own.currency}`
    const asOf = `${state.money.sheets.unitFees.version()} ${state.products.version()} ${shops.length}`
    const before = known.get(key)
    if (before?.asOf === asOf) return before.groups
    const groups = findGroups(state, own, shops)
    known.set(key, { asOf, groups })
    return groups
  }
}

/** The first group that is named for a SKU of the ASIN, in the order of the sheet. */
function findGroups(
  state: BookState,
  own: StatedShop,
  shops: readonly StatedShop[],
): ReadonlyMap<number, string> {
  const scope = scopeOf(own.account, own.marketplace)
  const unplaced = { 'no-marketplace': 0, 'other-currency': 0, 'overlapping-span': 0 }
  const view = {
    places: createMoneyPlaces(state, own, shops),
    scope,
    marketplace: own.marketplace,
    unplaced,
  }
  const groups = new Map<number, string>()
  for (const { fact } of placedFacts(state.money.sheets, 'unitFees', view)) {
    if (fact.productGroup === null || fact.productGroup === '') continue
    const sku = fact.sku === null ? 0 : state.skus.find(fact.sku)
    const asin =
      fact.asin === null ? (sku === 0 ? 0 : state.products.peekAsin(scope, sku)) : state.asins.find(fact.asin)
    if (asin !== 0 && !groups.has(asin)) groups.set(asin, fact.productGroup)
  }
  return groups
}

// What sources beside orders say of one ASIN: rating, stock, traffic. Looked up for every ASIN of a shop when figures are
// computed, so the sheets are sorted by ASIN once and again only after they have changed.
import type { TrafficFact } from '@/lib/schema/facts'
import type { BookState } from './book-state'
import type { AsinFacts } from './books'
import { compareTraffic } from './compare-traffic'
import type { Stated } from './fact-sheet'
import { unnamedScope } from './products'
import { mergeStock } from './small-facts'

const NONE: AsinFacts = { rating: null, inventory: [], traffic: null }

/** Facts by scope ("account|marketplace") and ASIN. */
export function createAsinFacts(state: BookState): (scope: string, asin: string) => AsinFacts {
  const sorted = new Map<string, Map<string, AsinFacts>>()
  let asOf = ''
  return (scope, asin) => {
    const { inventory, traffic, ratings } = state.facts
    const now = [inventory, traffic, ratings, state.products].map(sheet => sheet.version()).join(' ')
    const markets = `${now} ${state.marketplaces.size}`
    if (markets !== asOf) sorted.clear()
    asOf = markets
    let facts = sorted.get(scope)
    if (facts === undefined) {
      facts = sortFacts(state, scope)
      sorted.set(scope, facts)
    }
    return facts.get(asin) ?? NONE
  }
}

/** Files that name no marketplace speak of this one only when the books know no other. */
export const scopesFor = (state: BookState, scope: string): string[] =>
  state.marketplaces.size <= 1 ? [scope, unnamedScope(scope)] : [scope]

function sortFacts(state: BookState, scope: string): Map<string, AsinFacts> {
  const sorted = new Map<string, AsinFacts>()
  const at = (asin: string): AsinFacts => {
    let facts = sorted.get(asin)
    if (facts === undefined) {
      facts = { rating: null, inventory: [], traffic: null }
      sorted.set(asin, facts)
    }
    return facts
  }
  const scopes = scopesFor(state, scope)
  takeStock(state, scopes, at)
  for (const name of scopes) {
    for (const { fact } of state.facts.ratings.in(name)) {
      // A typed rating of 0 stars is the seller taking the own entry back.
      if (fact.stars === 0) continue
      const facts = at(fact.asin)
      if (facts.rating === null || ratingOrder(fact) > ratingOrder(facts.rating)) facts.rating = fact
    }
    const newest = new Map<string, Stated<TrafficFact>>()
    for (const stated of state.facts.traffic.in(name)) {
      const { asin } = stated.fact
      if (asin === null) continue
      const before = newest.get(asin)
      if (before === undefined || compareTraffic(stated, before) > 0) newest.set(asin, stated)
    }
    for (const [asin, { fact }] of newest) at(asin).traffic ??= fact
  }
  return sorted
}

/** One reading a SKU: files with and without a marketplace speak of the same stock, so theirs are merged, never added. */
function takeStock(state: BookState, scopes: readonly string[], at: (asin: string) => AsinFacts): void {
  /** SKU -> readings. */
  const readings = new Map<string, AsinFacts['inventory'][number][]>()
  for (const scope of scopes)
    for (const { fact, seenAt } of state.facts.inventory.in(scope)) {
      const key = fact.sku ?? `asin ${fact.asin}`
      readings.set(key, [...(readings.get(key) ?? []), { ...fact, seenAt }])
    }
  for (const list of readings.values()) {
    const stock = mergeStock(list)
    const sku = stock.sku === null ? 0 : state.skus.find(stock.sku)
    const learned = sku === 0 ? 0 : firstKnown(scopes.map(scope => state.products.peekAsin(scope, sku)))
    const asin = stock.asin ?? (learned === 0 ? null : state.asins.textOf(learned))
    if (asin !== null) at(asin).inventory.push(stock)
  }
}

/** The first id that is one; 0 = none of them is. */
export const firstKnown = (ids: readonly number[]): number => ids.find(id => id !== 0) ?? 0

/** The newest rating; typed ones outrank read ones of the same age. */
export const ratingOrder = (rating: { seenAt: number; origin: string; stars: number }): number =>
  rating.seenAt * 2 + (rating.origin === 'typed' ? 1 : 0)

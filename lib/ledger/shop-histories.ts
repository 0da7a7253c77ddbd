// What was read of a shop's ASINs over time: a rating a day and source, stock a day and SKU, every period of a business
// report; and the report's days of the whole shop. Worked out when a shop is studied.
import type { InventoryFact, RatingFact, TrafficFact } from '@/lib/schema/facts'
import type { Asin, MarketplaceId } from '@/lib/schema/ids'
import type { AsinHistory } from '@/lib/schema/study'
import { firstKnown, ratingOrder, scopesFor } from './asin-facts'
import type { BookState } from './book-state'
import type { AsinFacts, ShopHistories } from './books'
import { compareTexts } from './compare-texts'
import { compareTraffic } from './compare-traffic'
import type { Stated } from './fact-sheet'
import { type ColumnLayout, type PackedRows, SEGMENT_BITS, SEGMENT_MASK, type Segment } from './packed-rows'
import { scopeOf } from './products'
import { type RatingSegment, ratingNumbers } from './rating-rows'
import { mergeStock } from './small-facts'
import { type StockSegment, stockNumbers, utcDay } from './stock-rows'

type StockReading = AsinHistory['inventory'][number]

/** One history an ASIN, made when it is first asked for. */
type HistoryAt = (asin: string) => AsinHistory

/**
 * Readings of one scope ("account|marketplace"), of any day. @throws never.
 *
 * @param factsOf the newest of each, as figures have it.
 */
export function shopHistories(
  state: BookState,
  scope: string,
  factsOf: (asin: string) => AsinFacts,
): ShopHistories {
  const asins = new Array<AsinHistory | null>(state.asins.size() + 1).fill(null)
  /** Of an ASIN without a number: nothing in the books speaks of it but traffic. */
  const unknown: AsinHistory = { ratings: [], inventory: [], traffic: [], parentAsin: null }
  const at: HistoryAt = asin => {
    const id = state.asins.find(asin)
    if (id === 0) return unknown
    const known = asins[id] ?? { ratings: [], inventory: [], traffic: [], parentAsin: null }
    asins[id] = known
    return known
  }
  const scopes = scopesFor(state, scope)
  takeRatings(state, scopes, at)
  takeStock(state, scopes, at)
  const traffic = takeTraffic(state, scopes, at)
  asins.forEach((history, id) => {
    if (history !== null) history.parentAsin = factsOf(state.asins.textOf(id)).traffic?.parentAsin ?? null
  })
  return { asins, traffic }
}

/** Calls back for each row stated in these scopes, with the marketplace it names. */
function eachRow<L extends ColumnLayout & { shop: 'u16' }>(
  state: BookState,
  rows: PackedRows<L>,
  scopes: readonly string[],
  take: (
    of: Segment<L>,
    i: number,
    stated: { marketplace: MarketplaceId | null; currency: string | null },
  ) => void,
): void {
  const places = new Map<number, { marketplace: MarketplaceId | null; currency: string | null } | null>()
  const placeOf = (shop: number) => {
    let place = places.get(shop)
    if (place === undefined) {
      const { account, marketplace, currency } = state.shops.at(shop)
      place = scopes.includes(scopeOf(account, marketplace))
        ? { marketplace: (marketplace || null) as MarketplaceId | null, currency: currency || null }
        : null
      places.set(shop, place)
    }
    return place
  }
  for (let row = 0; row < rows.count(); row++) {
    const of = rows.segments[row >>> SEGMENT_BITS] as Segment<L>
    const i = row & SEGMENT_MASK
    const place = placeOf((of as Segment<{ shop: 'u16' }>).shop[i] as number)
    if (place !== null) take(of, i, place)
  }
}

function takeRatings(state: BookState, scopes: readonly string[], at: HistoryAt): void {
  /** The newest of each ASIN, day and source: files with and without a marketplace may both state it. */
  const newest = new Map<string, RatingFact>()
  const takenBack = new Map<Asin, number>()
  eachRow(state, state.readings.ratings.rows, scopes, (of: RatingSegment, i, { marketplace }) => {
    const asin = state.asins.textOf(of.asin[i] as number) as Asin
    const fact: RatingFact = { marketplace, asin, ...ratingNumbers(of, i) }
    // The seller takes back what was typed in so far.
    if (fact.stars === 0) takenBack.set(asin, Math.max(fact.seenAt, takenBack.get(asin) ?? 0))
    const key = `${asin} ${utcDay(fact.seenAt)} ${fact.origin}`
    const known = newest.get(key)
    if (known === undefined || isBefore(fact, known)) newest.set(key, fact)
  })
  for (const fact of newest.values()) {
    const isGone = fact.origin === 'typed' && fact.seenAt <= (takenBack.get(fact.asin) ?? -1)
    if (fact.stars > 0 && !isGone) at(fact.asin).ratings.push(fact)
  }
  for (const asin of new Set([...newest.values()].map(fact => fact.asin)))
    at(asin).ratings.sort((a, b) => ratingOrder(a) - ratingOrder(b) || compareTexts(a.origin, b.origin))
}

/** Does the first go before the second? The newer does; of the same time the one that names its marketplace, then by text. */
function isBefore(
  a: { seenAt: number; marketplace: MarketplaceId | null },
  b: { seenAt: number; marketplace: MarketplaceId | null },
): boolean {
  const named = Number(a.marketplace !== null) - Number(b.marketplace !== null)
  const order = a.seenAt - b.seenAt || named
  return order > 0 || (order === 0 && JSON.stringify(a) > JSON.stringify(b))
}

/** One reading a SKU and day, merged of what different reports state. */
function takeStock(state: BookState, scopes: readonly string[], at: HistoryAt): void {
  const days = new Map<string, StockReading[]>()
  eachRow(state, state.readings.stock.rows, scopes, (of: StockSegment, i, { marketplace, currency }) => {
    const [sku, asin, seenAt] = [of.sku[i] as number, of.asin[i] as number, of.seenAt[i] as number]
    const fact: InventoryFact & { seenAt: number } = {
      marketplace,
      sku: sku === 0 ? null : (state.skus.textOf(sku) as InventoryFact['sku']),
      asin: asin === 0 ? null : (state.asins.textOf(asin) as Asin),
      title: null,
      currency,
      seenAt,
      ...stockNumbers(of, i),
    }
    const key = `${utcDay(seenAt)} ${sku === 0 ? `asin ${asin}` : sku}`
    const readings = days.get(key)
    if (readings === undefined) days.set(key, [fact])
    else readings.push(fact)
  })
  const touched = new Set<AsinHistory>()
  for (const readings of days.values()) {
    const stock = mergeStock(readings.sort((a, b) => (isBefore(a, b) ? -1 : 1)))
    const sku = stock.sku === null ? 0 : state.skus.find(stock.sku)
    const learned = sku === 0 ? 0 : firstKnown(scopes.map(scope => state.products.peekAsin(scope, sku)))
    const asin = stock.asin ?? (learned === 0 ? null : state.asins.textOf(learned))
    if (asin === null) continue
    at(asin).inventory.push(stock)
    touched.add(at(asin))
  }
  for (const { inventory } of touched)
    inventory.sort((a, b) => a.seenAt - b.seenAt || compareTexts(a.sku ?? '', b.sku ?? ''))
}

/** Puts the periods of each ASIN in its history, one of unknown days first; gives the days of the whole shop. */
function takeTraffic(state: BookState, scopes: readonly string[], at: HistoryAt): TrafficFact[] {
  const best = new Map<string, Stated<TrafficFact>>()
  for (const scope of scopes)
    for (const stated of state.facts.traffic.in(scope)) {
      const { asin, parentAsin, sku, fromDay, toDay } = stated.fact
      // A day of the whole shop. What is said of an ASIN without a period still tells how many sessions bring a unit.
      if (asin === null && (parentAsin !== null || sku !== null || fromDay === null || fromDay !== toDay))
        continue
      const key = `${asin ?? ''} ${fromDay} ${toDay}`
      const known = best.get(key)
      if (known === undefined || compareTraffic(stated, known) > 0) best.set(key, stated)
    }
  const shop: TrafficFact[] = []
  for (const { fact } of [...best.values()].sort(compareTraffic)) {
    const list = fact.asin === null ? shop : at(fact.asin).traffic
    list.push({ ...fact })
  }
  return shop
}

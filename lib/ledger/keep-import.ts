// A staged import enters the books, all of it in one go. Orders it speaks of are taken out of the figures before they
// change and put back after; a large import lets the figures be worked out anew at the next look instead.
import type { BookState } from './book-state'
import type { ImportOutcome, Provenance } from './books'
import { groupStaged } from './group-staged'
import { keepReadings } from './keep-readings'
import { type MergeCounts, mergeLines } from './merge-lines'
import { mergeMoney } from './merge-money'
import { mergeReturns, ordersOfReturns } from './merge-returns'
import { countSkus } from './preview-import'
import type { SettledBooks } from './settled-books'
import type { ShopZones } from './shop-zones'
import type { StagedImport } from './stage-import'

/** Up to this many rows, or a sixteenth of the books, figures are kept up to date order by order. */
const SMALL_IMPORT = 4096

export function keepImport(
  state: BookState,
  settled: SettledBooks,
  zones: ShopZones,
  staged: StagedImport,
  from: Provenance,
): ImportOutcome {
  const { knownSkus, newSkus } = countSkus(state, staged)
  const span = daysOf(state, zones, staged, from)
  const size = staged.lines.count() + staged.returns.count()
  if (size > Math.max(SMALL_IMPORT, state.lines.count() >> 4)) settled.drop()
  const counts: MergeCounts = { added: 0, changed: 0, same: 0, restated: 0, dropped: 0 }
  const provenance = state.provenances.add(from)
  nameMarketplaces(state, settled, staged)
  const groups = groupStaged(state, staged.lines)
  const returned = ordersOfReturns(state, staged.returns)
  /** Orders that are out of the figures until they have changed. */
  const out = new Set<number>()
  const live = settled.isLive()
  const willChange = (order: number): void => {
    if (!live || out.has(order)) return
    out.add(order)
    settled.takeOut(order)
  }
  const merge = { provenance, counts, willChange }
  mergeLines(state, staged.lines, groups, merge)
  mergeReturns(state, staged.returns, returned, merge)
  learn(state, settled, staged)
  keepFacts(state, settled, staged, counts)
  keepReadings(state, staged.stock, staged.ratings)
  mergeMoney(state, staged.money, {
    provenance,
    counts,
    seenAt: from.seenAt,
    touch: (scope, { sku, asin }) => settled.touch(scope, asinIdOf(state, scope, sku, asin)),
  })
  if (settled.isLive()) {
    for (const order of out) settled.putIn(order)
    settled.finish()
  }
  if (counts.added + counts.changed + counts.restated + counts.dropped === 0)
    state.provenances.truncate(provenance - 1)
  state.revision++
  return {
    linesAdded: counts.added,
    linesChanged: counts.changed,
    linesSame: counts.same,
    linesDropped: counts.dropped,
    ...span,
    knownSkus,
    newSkus,
  }
}

/** First and last day of the import, in the marketplace's zone where a row names it. */
function daysOf(
  state: BookState,
  zones: ShopZones,
  staged: StagedImport,
  from: Provenance,
): { fromDay: number | null; toDay: number | null } {
  let fromDay = staged.money.days?.first ?? null
  let toDay = staged.money.days?.last ?? null
  for (const [shop, { first, last }] of [...staged.spans, ...staged.money.spans]) {
    const named = state.shops.at(shop).marketplace !== '' || from.marketplace === null
    const zone = named ? shop : state.shops.idOf(from.account, from.marketplace ?? '', '')
    const dayOf = zones.dayOf(zone)
    fromDay = Math.min(fromDay ?? dayOf(first), dayOf(first))
    toDay = Math.max(toDay ?? dayOf(last), dayOf(last))
  }
  return { fromDay, toDay }
}

/** Notes the marketplaces that rows name. A second one means that rows which name none belong nowhere now. */
function nameMarketplaces(state: BookState, settled: SettledBooks, staged: StagedImport): void {
  const before = state.marketplaces.size
  for (const shop of staged.spans.keys()) {
    const { marketplace } = state.shops.at(shop)
    if (marketplace !== '') state.marketplaces.add(marketplace)
  }
  if (state.marketplaces.size !== before) settled.drop()
}

function learn(state: BookState, settled: SettledBooks, staged: StagedImport): void {
  for (const { scope, sku, asin, title, month } of staged.lessons) {
    if (sku !== 0 && state.products.learnAsin(scope, sku, asin, month)) settled.drop()
    if (asin !== 0 && title !== null) state.products.learnTitle(scope, asin, title, month)
  }
}

/** The ASIN a fact is about, else that of its SKU; 0 = not known. */
function asinIdOf(state: BookState, scope: string, sku: string | null, asin: string | null): number {
  if (asin !== null) return state.asins.find(asin)
  const id = sku === null ? 0 : state.skus.find(sku)
  return id === 0 ? 0 : state.products.peekAsin(scope, id)
}

function keepFacts(state: BookState, settled: SettledBooks, staged: StagedImport, counts: MergeCounts): void {
  const tally = (change: 'new' | 'changed' | 'same', scope: string, asin: string | null): void => {
    counts[change === 'new' ? 'added' : change]++
    if (change !== 'same' && asin !== null) settled.touch(scope, state.asins.find(asin))
  }
  for (const { scope, fact, seenAt } of staged.stock) {
    const sku = fact.sku === null ? 0 : state.skus.find(fact.sku)
    const learned = sku === 0 ? 0 : state.products.peekAsin(scope, sku)
    const asin = fact.asin ?? (learned === 0 ? null : state.asins.textOf(learned))
    tally(state.facts.inventory.put(scope, fact, seenAt), scope, asin)
  }
  for (const { scope, fact, seenAt } of staged.traffics)
    tally(state.facts.traffic.put(scope, fact, seenAt), scope, fact.asin)
  for (const { scope, fact, seenAt } of staged.ratings)
    tally(state.facts.ratings.put(scope, fact, seenAt), scope, fact.asin)
}

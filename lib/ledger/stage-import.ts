// Rows on their way into the books: packed like the books' own, but apart. Nothing is merged before the file has been
// read to its end, so a cancelled, broken or refused file leaves the books as they were, and lines of an order can be
// matched with all that the file says of it in view.
import type {
  FactSink,
  InventoryFact,
  LineDraft,
  RatingFact,
  ReturnDraft,
  TrafficFact,
} from '@/lib/schema/facts'
import { LINE_SOURCES, LINE_STATUSES } from '@/lib/schema/facts'
import type { BookState } from './book-state'
import type { Provenance } from './books'
import { createLineRows, LARGEST_AMOUNT, LINE, type LineRows } from './line-rows'
import { SEGMENT_BITS, SEGMENT_MASK } from './packed-rows'
import { monthOf, scopeOf } from './products'
import { createReturnRows, type ReturnRows } from './return-rows'
import { createLineStager, createTaught, type Taught } from './stage-lines'
import { type StagedMoney, stageMoney } from './stage-money'
import type { Lesson } from './teach-once'

/** First and last purchase instant of the lines of a shop. */
export interface Span {
  first: number
  last: number
}

export interface StagedImport extends Required<FactSink> {
  lines: LineRows
  /** By shop as its lines state it. */
  spans: ReadonlyMap<number, Span>
  returns: ReturnRows
  lessons: Lesson[]
  stock: { scope: string; fact: InventoryFact; seenAt: number }[]
  traffics: { scope: string; fact: TrafficFact; seenAt: number }[]
  ratings: { scope: string; fact: RatingFact; seenAt: number }[]
  money: StagedMoney
}

const sources = new Map<string, number>(LINE_SOURCES.map((source, i) => [source, i]))
const statuses = new Map<string, number>(LINE_STATUSES.map((status, i) => [status, i]))
const least = (a: number, b: number): number => (a < b ? a : b)
const greatest = (a: number, b: number): number => (a > b ? a : b)
const stated = (value: number | null): value is number => value !== null && Math.abs(value) <= LARGEST_AMOUNT

export function stageImport(state: BookState, from: Provenance): StagedImport {
  const lines = createLineRows()
  const returns = createReturnRows()
  const lessons: Lesson[] = []
  const stock: StagedImport['stock'] = []
  const traffics: StagedImport['traffics'] = []
  const ratings: StagedImport['ratings'] = []
  const account = state.shops.accountOf(from.account)
  const scopeFor = (marketplace: string | null): string =>
    scopeOf(account, marketplace ?? from.marketplace ?? '')

  let lastMarketplace: string | null | undefined
  let lastCurrency: string | null | undefined
  let shop = 0
  let scope = ''
  const spans = new Map<number, Span>()
  let span: Span | null = null
  /** Last lesson of each SKU: rows mostly repeat what the row before said. */
  const taught = new Map<number, Lesson>()
  /** The same by scope for lines that come many at a time. */
  const taughtIn = new Map<string, Taught>()
  const stager = createLineStager(state, lines, (sku, asin, title, seconds) => {
    lessons.push({ scope, sku, asin, title, month: monthOf(seconds) })
  })

  /** The shop as stated, looked up only when it differs from the row before. */
  function enter(marketplace: string | null, currency: string | null): void {
    if (marketplace === lastMarketplace && currency === lastCurrency) return
    shop = state.shops.idOf(account, marketplace ?? '', currency ?? '')
    span = null
    if (marketplace !== lastMarketplace) {
      scope = scopeFor(marketplace)
      taught.clear()
    }
    lastMarketplace = marketplace
    lastCurrency = currency
  }

  /** Widens the span of the shop at hand. */
  function note(first: number, last: number): void {
    if (span === null) {
      span = spans.get(shop) ?? { first, last }
      spans.set(shop, span)
    }
    if (first < span.first) span.first = first
    if (last > span.last) span.last = last
  }

  function taughtAt(at: string): Taught {
    const known = taughtIn.get(at) ?? createTaught()
    taughtIn.set(at, known)
    return known
  }

  function teach(sku: number, asin: number, title: string | null, seconds: number): void {
    const month = monthOf(seconds)
    const key = sku === 0 ? -asin : sku
    const last = taught.get(key)
    if (last !== undefined && last.asin === asin && last.month === month && last.title === title) return
    const lesson = { scope, sku, asin, title, month }
    taught.set(key, lesson)
    lessons.push(lesson)
  }

  return {
    lines,
    spans,
    returns,
    lessons,
    stock,
    traffics,
    ratings,
    money: stageMoney(state, from, lessons),

    line(draft: LineDraft) {
      enter(draft.marketplace, draft.currency)
      const sku = draft.sku === null ? 0 : state.skus.idOf(draft.sku)
      const asin = draft.asin === null ? 0 : state.asins.idOf(draft.asin)
      if (sku !== 0 || asin !== 0) teach(sku, asin, draft.title, draft.purchasedAt)
      note(draft.purchasedAt, draft.purchasedAt)
      writeLine(lines, draft, sku, asin, shop)
    },

    manyLines(kind, batch, first, count) {
      enter(kind.marketplace, kind.currency)
      const instants = batch.purchasedAt.subarray(first, first + count)
      note(instants.reduce(least), instants.reduce(greatest))
      stager.stage(kind, batch, first, count, { shop, taught: taughtAt(scope) })
    },

    returned(draft: ReturnDraft) {
      const row = returns.add()
      const to = returns.segments[row >>> SEGMENT_BITS] as (typeof returns.segments)[number]
      const i = row & SEGMENT_MASK
      to.orderHigh[i] = draft.orderHigh
      to.orderLow[i] = draft.orderLow
      to.itemKey[i] = draft.itemKey
      to.returnedAt[i] = draft.returnedAt
      to.sku[i] = draft.sku === null ? 0 : state.skus.idOf(draft.sku)
      to.asin[i] = draft.asin === null ? 0 : state.asins.idOf(draft.asin)
      to.quantity[i] = draft.quantity
      to.hasRefund[i] = stated(draft.refundMinor) ? 1 : 0
      to.refundMinor[i] = stated(draft.refundMinor) ? draft.refundMinor : 0
      to.reason[i] = draft.reason === null ? 0 : state.reasons.idOf(draft.reason)
      to.provenance[i] = 0
    },

    inventory(fact: InventoryFact) {
      const seenAt = fact.seenAt ?? from.seenAt
      enter(fact.marketplace, fact.currency)
      const sku = fact.sku === null ? 0 : state.skus.idOf(fact.sku)
      const asin = fact.asin === null ? 0 : state.asins.idOf(fact.asin)
      if (sku !== 0 || asin !== 0) teach(sku, asin, fact.title, seenAt)
      stock.push({ scope, fact: { ...fact }, seenAt })
    },

    traffic(fact: TrafficFact) {
      const period = from.period
      const whole = {
        ...fact,
        fromDay: fact.fromDay ?? period?.fromDay ?? null,
        toDay: fact.toDay ?? period?.toDay ?? null,
      }
      traffics.push({ scope: scopeFor(fact.marketplace), fact: whole, seenAt: from.seenAt })
    },

    rating(fact: RatingFact) {
      ratings.push({ scope: scopeFor(fact.marketplace), fact: { ...fact }, seenAt: fact.seenAt })
    },
  }
}

function writeLine(lines: LineRows, draft: LineDraft, sku: number, asin: number, shop: number): void {
  const row = lines.add()
  const to = lines.segments[row >>> SEGMENT_BITS] as (typeof lines.segments)[number]
  const i = row & SEGMENT_MASK
  let flags = 0
  if (stated(draft.quantity)) {
    to.quantity[i] = draft.quantity
    flags |= LINE.hasQuantity
  } else to.quantity[i] = 0
  if (stated(draft.priceMinor)) {
    to.priceMinor[i] = draft.priceMinor
    flags |= LINE.hasPrice
  } else to.priceMinor[i] = 0
  if (stated(draft.discountMinor)) {
    to.discountMinor[i] = draft.discountMinor
    flags |= LINE.hasDiscount
  } else to.discountMinor[i] = 0
  if (draft.multiChannel) flags |= LINE.multiChannel
  if (draft.replacement) flags |= LINE.replacement
  if (draft.merchantFulfilled) flags |= LINE.merchantFulfilled
  if (draft.businessOrder) flags |= LINE.businessOrder
  to.orderHigh[i] = draft.orderHigh
  to.orderLow[i] = draft.orderLow
  to.itemKey[i] = draft.itemKey
  to.purchasedAt[i] = draft.purchasedAt
  to.updatedAt[i] = draft.updatedAt
  to.sku[i] = sku
  to.asin[i] = asin
  to.buyer[i] = draft.buyer
  to.provenance[i] = 0
  to.shop[i] = shop
  to.position[i] = 0
  to.source[i] = sources.get(draft.source) as number
  to.status[i] = statuses.get(draft.status) as number
  to.flags[i] = flags
}

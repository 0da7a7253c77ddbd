// The figures' ground: every order resolved, summed by shop, and each shop's purchase history, kept up to date.
// A small import takes the orders it speaks of out, lets them change, and puts them back; a large one, or one that
// changes what other orders mean (a SKU's ASIN, the only marketplace), lets everything be worked out anew at the next look.
import { BUYER } from '@/lib/schema/facts'
import type { ShopKey } from '@/lib/schema/ids'
import { shopKey, shopParts } from '@/lib/schema/ids'
import type { BookState } from './book-state'
import type { AsinSums, HistoryOptions } from './books'
import { AMOUNT, AMOUNTS, ORDER, WHOLE, WHOLES, wholeOf } from './order-index'
import { unnamedScope } from './products'
import { createOrderResolver } from './resolve-order'
import type { ResolvedOrder } from './resolved-order'
import { createShopHistory, type ShopHistory } from './shop-history'
import { createShopTally, type ShopTally } from './shop-tally'
import type { ShopZones } from './shop-zones'

/** What is kept of one shop. */
export interface ShopBooks {
  shop: number
  options: HistoryOptions
  tally: ShopTally
  /** Built at the first look. */
  history: ShopHistory | null
  /** ASINs to be computed anew; null = all. */
  touched: Set<number> | null
  /** ASIN sums as last handed out, the day they were of, and the ASINs whose sums changed since. */
  handedOut: { sums: Map<number, AsinSums>; asOfDay: number; stale: Set<number> } | null
  /** Buyers to be worked out anew once the orders are back in. */
  waiting: Set<number>
  /** Whether anything has changed since `touched` was last taken: an order may name no ASIN. */
  changed: boolean
  /** Last purchase day, and whether there were returns, when `touched` was last taken. */
  takenDay: number | null
  takenReturns: boolean
  /** Placed orders of any day. */
  placed: number
}

/** What an order was before it was taken out. */
interface Before {
  signature: string
  books: ShopBooks
  buyer: number
  asins: Uint32Array
}

export interface SettledBooks {
  /** The books of a shop under these options; empty ones for a shop without orders. */
  at(key: ShopKey, options: HistoryOptions): ShopBooks
  /** Shops with at least one placed order. */
  shops(): ShopBooks[]
  /** Is there anything to keep up to date? */
  isLive(): boolean
  /** Everything is worked out anew at the next look. */
  drop(): void
  /** Takes an order out before it changes; its buyers and ASINs are touched. */
  takeOut(order: number): void
  /** Puts an order in as it stands now. */
  putIn(order: number): void
  /** After the last order is back in. */
  finish(): void
  /** Something else is said of an ASIN: its stock, its rating. */
  touch(scope: string, asin: number): void
  keyOf(shop: number): ShopKey
}

export const DEFAULT_OPTIONS: HistoryOptions = { asOfDay: null, outlierPurchaseDays: 180 }

const lastDayOf = (options: HistoryOptions): number => options.asOfDay ?? Number.POSITIVE_INFINITY

export function createSettledBooks(state: BookState, zones: ShopZones): SettledBooks {
  const kept = new Map<number, ShopBooks>()
  const out = new Map<number, Before>()
  let live = false
  /** Options of shops that have not been asked for yet: those of the last question. */
  let usual = DEFAULT_OPTIONS
  const resolve = createOrderResolver(state, zones, shop => lastDayOf(kept.get(shop)?.options ?? usual))

  function booksOf(shop: number): ShopBooks {
    let books = kept.get(shop)
    if (books === undefined) {
      books = emptyBooks(shop, usual)
      kept.set(shop, books)
    }
    return books
  }

  /** Writes down what an order was resolved to, and counts it. */
  function enter(order: number, resolved: ResolvedOrder): void {
    const { orders } = state
    orders.whole[order * WHOLES + WHOLE.shop] = resolved.shop
    orders.whole[order * WHOLES + WHOLE.day] = resolved.day
    orders.whole[order * WHOLES + WHOLE.purchasedAt] = resolved.purchasedAt
    orders.amounts[order * AMOUNTS + AMOUNT.revenue] = resolved.revenueMinor
    orders.amounts[order * AMOUNTS + AMOUNT.returned] = resolved.returnedMinor
    orders.whole[order * WHOLES + WHOLE.bestAsin] = resolved.bestAsin
    orders.amounts[order * AMOUNTS + AMOUNT.bestRevenue] = resolved.bestRevenue
    const before = wholeOf(orders, order, WHOLE.state) & ORDER.hasReturns
    orders.whole[order * WHOLES + WHOLE.state] =
      before | ORDER.settled | (resolved.counted > 0 ? ORDER.included : 0)
    if (resolved.shop !== 0) count(order, resolved, 1)
  }

  /** Adds an order to its shop's sums or takes it out of them. */
  function count(order: number, resolved: ResolvedOrder, sign: 1 | -1): ShopBooks {
    const books = booksOf(resolved.shop)
    if (resolved.placed) books.placed += sign
    if (resolved.day <= lastDayOf(books.options))
      books.tally.count(resolved, wholeOf(state.orders, order, WHOLE.buyer), sign)
    return books
  }

  function touchOrder(books: ShopBooks, buyer: number, asins: Uint32Array): void {
    books.changed = true
    if (buyer >= BUYER.first) books.waiting.add(buyer)
    for (const asin of asins) {
      if (asin === 0) continue
      books.touched?.add(asin)
      books.handedOut?.stale.add(asin)
    }
  }

  function settle(): void {
    if (live) return
    kept.clear()
    live = true
    for (let order = 0; order < state.orders.count(); order++) enter(order, resolve(order))
  }

  /** Sums of one shop anew under other options: the orders of other shops stay as they are. */
  function resum(shop: number, options: HistoryOptions): ShopBooks {
    const books = emptyBooks(shop, options)
    kept.set(shop, books)
    const { orders } = state
    for (let order = 0; order < orders.count(); order++)
      if (wholeOf(orders, order, WHOLE.shop) === shop) enter(order, resolve(order))
    return books
  }

  return {
    isLive: () => live,
    drop() {
      live = false
      out.clear()
      kept.clear()
    },
    at(key, options) {
      usual = options
      settle()
      // Only now: settling can name a shop that no row names.
      const { account, marketplace, currency } = shopParts(key)
      const shop = state.shops.find(account, marketplace, currency)
      let books = booksOf(shop)
      if (books.options.asOfDay !== options.asOfDay) books = resum(shop, options)
      if (books.options.outlierPurchaseDays !== options.outlierPurchaseDays) {
        books.options = options
        books.history = null
        books.touched = null
      }
      books.history ??= createShopHistory(state.orders, {
        shop,
        lastDay: lastDayOf(options),
        outlierPurchaseDays: options.outlierPurchaseDays,
      })
      return books
    },
    shops() {
      settle()
      return [...kept.values()].filter(({ placed }) => placed > 0)
    },
    takeOut(order) {
      if ((wholeOf(state.orders, order, WHOLE.state) & ORDER.settled) === 0) return
      const resolved = resolve(order)
      if (resolved.shop === 0) return
      const buyer = wholeOf(state.orders, order, WHOLE.buyer)
      const asins = resolved.asin.slice(0, resolved.lines)
      const books = count(order, resolved, -1)
      out.set(order, { signature: signatureOf(resolved, buyer), books, buyer, asins })
    },
    putIn(order) {
      const resolved = resolve(order)
      enter(order, resolved)
      const buyer = wholeOf(state.orders, order, WHOLE.buyer)
      const before = out.get(order)
      if (before?.signature === signatureOf(resolved, buyer)) return
      if (before !== undefined) touchOrder(before.books, before.buyer, before.asins)
      if (resolved.shop !== 0)
        touchOrder(booksOf(resolved.shop), buyer, resolved.asin.subarray(0, resolved.lines))
    },
    finish() {
      out.clear()
      for (const books of kept.values()) catchUp(books)
    },
    touch(scope, asin) {
      if (asin === 0) return
      for (const books of kept.values()) {
        const own = zones.scope(books.shop)
        if (own !== scope && unnamedScope(own) !== scope) continue
        books.touched?.add(asin)
        books.changed = true
      }
    },
    keyOf(shop) {
      const { account, marketplace, currency } = state.shops.at(shop)
      return shopKey(account, marketplace, currency)
    },
  }
}

/** All that figures take from an order: stated again with nothing new, it touches nothing. */
function signatureOf(order: ResolvedOrder, buyer: number): string {
  const { shop, day, purchasedAt, placed, merchantFulfilled, returnedMinor, bestAsin, lines } = order
  const columns = [order.asin, order.quantity, order.revenue, order.included, order.cancelledLine]
  const returns = [order.returned, order.ripeReturned]
  return [
    [buyer, shop, day, purchasedAt, placed, merchantFulfilled, returnedMinor, bestAsin],
    ...[...columns, ...returns].map(column => column.subarray(0, lines)),
  ].join('|')
}

const emptyBooks = (shop: number, options: HistoryOptions): ShopBooks => ({
  shop,
  options,
  tally: createShopTally(),
  history: null,
  touched: null,
  handedOut: null,
  waiting: new Set(),
  changed: true,
  takenDay: null,
  takenReturns: false,
  placed: 0,
})

/** Works the waiting buyers out. */
function catchUp(books: ShopBooks): void {
  const { history, waiting } = books
  const entered = new Set<number>()
  if (history !== null && waiting.size > 0) history.redo(waiting, entered)
  waiting.clear()
  if (history === null) books.touched = null
  if (books.touched !== null) for (const asin of entered) books.touched.add(asin)
}

/**
 * Which ASINs to compute anew since the last call, undefined = nothing has changed; null = all, also when the last day
 * has moved, where censoring ends, and with the first return, without which no ASIN's returns are known.
 */
export function takeTouchedOf(books: ShopBooks): ReadonlySet<number> | null | undefined {
  const { options, tally, takenDay, takenReturns } = books
  const day = tally.lastDay()
  const returns = tally.sums().returnedUnits > 0
  const moved = (options.asOfDay === null && day !== takenDay) || returns !== takenReturns
  const touched = moved ? null : books.touched
  const changed = books.changed || touched === null
  Object.assign(books, { takenDay: day, takenReturns: returns, touched: new Set(), changed: false })
  return changed ? touched : undefined
}

// One order out of all that is said of it. Lines come from the most trusted source that has priced lines (LINE_SOURCES);
// shipments count only for orders nothing else knows, summed per SKU, since a split shipment is several rows.
// A line counts in the figures unless it is cancelled, part of a replacement or multi-channel order, without a price
// (pending) or quantity, or given away (price 0).
import { LINE_STATUSES } from '@/lib/schema/facts'
import { LEFT_OUT_REASONS } from '@/lib/schema/sales-log'
import type { BookState } from './book-state'
import { compareTexts } from './compare-texts'
import { dropRestated } from './drop-restated'
import { CANCELLED, LINE, type LineSegment, SHIPMENTS } from './line-rows'
import { ORDER, WHOLE, wholeOf } from './order-index'
import { createOrderRows, gatherRows, type OrderRows } from './order-rows'
import { SEGMENT_BITS, SEGMENT_MASK } from './packed-rows'
import { resolveShop } from './resolve-shop'
import { addLine, clearOrder, createResolvedOrder, type ResolvedOrder } from './resolved-order'
import type { ShopZones } from './shop-zones'
import { spreadReturns } from './spread-returns'

/** Resolves an order into a reused object; returns after `lastDay(shop)` are not looked at. */
export type ResolveOrder = (order: number) => ResolvedOrder

const KEPT_OUT = LINE.multiChannel | LINE.replacement
const PENDING = LINE_STATUSES.indexOf('pending')
const [WHY_CANCELLED, WHY_PENDING, WHY_MULTI_CHANNEL, WHY_REPLACEMENT, WHY_NO_PRICE] = LEFT_OUT_REASONS.map(
  (_, index) => index + 1,
) as [number, number, number, number, number]

export function createOrderResolver(
  state: BookState,
  zones: ShopZones,
  lastDay: (shop: number) => number,
): ResolveOrder {
  const rows = createOrderRows()
  const into = createResolvedOrder()
  return order => {
    clearOrder(into)
    gatherRows(state, order, rows)
    if (rows.count === 0) return into
    const trusted = rows.priced === 0 ? rows.sources : rows.priced
    const source = 31 - Math.clz32(trusted & -trusted)
    into.shop = zones.whole(rows.sameShop) || resolveShop(state, rows, source)
    if (into.shop === 0) return into
    if (rows.keyed & rows.unkeyed & (1 << source)) dropRestated(state, rows, source)
    into.placed = (rows.flags & KEPT_OUT) === 0
    into.merchantFulfilled = (rows.flags & LINE.merchantFulfilled) !== 0
    into.businessOrder = (rows.flags & LINE.businessOrder) !== 0
    const cancelledElsewhere = (rows.cancelled & ~(1 << source)) !== 0 && isCancelled(state, rows, source)
    takeLines(state, zones, rows, source, cancelledElsewhere, into)
    const dayOf = zones.dayOf(into.shop)
    into.day = dayOf(into.purchasedAt)
    sumLines(state, into)
    if (wholeOf(state.orders, order, WHOLE.state) & ORDER.hasReturns)
      spreadReturns(state, order, into, dayOf, lastDay(into.shop))
    return into
  }
}

/** Does another source say, no earlier than the trusted one, that all of the order is cancelled? */
function isCancelled(state: BookState, rows: OrderRows, source: number): boolean {
  const newest = new Float64Array(8).fill(-1)
  const cancelled = new Uint8Array(8).fill(1)
  for (let k = 0; k < rows.count; k++) {
    const segment = state.lines.segments[(rows.row[k] as number) >>> SEGMENT_BITS] as LineSegment
    const i = (rows.row[k] as number) & SEGMENT_MASK
    const from = segment.source[i] as number
    newest[from] = Math.max(newest[from] as number, segment.updatedAt[i] as number)
    if (segment.status[i] !== CANCELLED) cancelled[from] = 0
  }
  return newest.some(
    (at, from) => from !== source && at >= 0 && cancelled[from] === 1 && at >= (newest[source] as number),
  )
}

/** Takes the lines of the trusted source over, in the order they came. */
function takeLines(
  state: BookState,
  zones: ShopZones,
  rows: OrderRows,
  source: number,
  cancelledElsewhere: boolean,
  into: ResolvedOrder,
): void {
  into.purchasedAt = 0xffff_ffff
  for (let k = 0; k < rows.count; k++) {
    const row = rows.row[k] as number
    const segment = state.lines.segments[row >>> SEGMENT_BITS] as LineSegment
    const i = row & SEGMENT_MASK
    if (segment.source[i] !== source) continue
    into.purchasedAt = Math.min(into.purchasedAt, segment.purchasedAt[i] as number)
    const sku = segment.sku[i] as number
    const cancelled = cancelledElsewhere || segment.status[i] === CANCELLED
    const priced =
      (segment.priceMinor[i] as number) > 0 &&
      (rows.sameShop !== 0 || zones.mayHold(into.shop, segment.shop[i] as number))
    const included = into.placed && !cancelled && priced && (segment.quantity[i] as number) > 0
    const discount = segment.discountMinor[i] as number
    const revenue = (segment.priceMinor[i] as number) - discount
    const asin =
      (segment.asin[i] as number) || (sku === 0 ? 0 : state.products.asinOf(zones.scope(into.shop), sku))
    if (source === SHIPMENTS && included && addToLine(state, into, sku, asin, segment, i)) continue
    const line = addLine(into)
    into.sku[line] = sku
    into.asin[line] = asin
    into.position[line] = segment.position[i] as number
    into.quantity[line] = segment.quantity[i] as number
    into.revenue[line] = priced ? revenue : 0
    into.discount[line] = discount
    into.included[line] = included ? 1 : 0
    into.leftOut[line] = included ? 0 : whyLeftOut(rows.flags, cancelled, segment.status[i] === PENDING)
    into.cancelledLine[line] = cancelled ? 1 : 0
  }
}

/** Why a line does not count: what is said of the order's kind goes before what became of the line. */
function whyLeftOut(flags: number, cancelled: boolean, pending: boolean): number {
  if ((flags & LINE.multiChannel) !== 0) return WHY_MULTI_CHANNEL
  if ((flags & LINE.replacement) !== 0) return WHY_REPLACEMENT
  if (cancelled) return WHY_CANCELLED
  return pending ? WHY_PENDING : WHY_NO_PRICE
}

/** Adds a further shipment of a SKU to its line. */
function addToLine(
  state: BookState,
  order: ResolvedOrder,
  sku: number,
  asin: number,
  from: LineSegment,
  i: number,
): boolean {
  const discount = from.discountMinor[i] as number
  for (let line = 0; line < order.lines; line++) {
    if (order.sku[line] !== sku || order.included[line] === 0) continue
    order.quantity[line] = (order.quantity[line] as number) + (from.quantity[i] as number)
    order.revenue[line] = (order.revenue[line] as number) + (from.priceMinor[i] as number) - discount
    order.discount[line] = (order.discount[line] as number) + discount
    order.asin[line] = firstAsin(state, order.asin[line] as number, asin)
    order.position[line] = Math.min(order.position[line] as number, from.position[i] as number)
    return true
  }
  return false
}

/** Of two ASINs that shipments state for one SKU the one that sorts first; 0 = not stated. */
function firstAsin(state: BookState, a: number, b: number): number {
  if (a === b || b === 0) return a
  return a === 0 || state.asins.textOf(b) < state.asins.textOf(a) ? b : a
}

/** Sums of the counted lines, and the best of them. */
function sumLines(state: BookState, order: ResolvedOrder): void {
  let live = 0
  let best = -1
  for (let line = 0; line < order.lines; line++) {
    if (order.cancelledLine[line] === 0) live++
    if (order.included[line] === 0) continue
    order.counted++
    order.units += order.quantity[line] as number
    order.revenueMinor += order.revenue[line] as number
    if (best < 0 || isBetter(state, order, line, best)) best = line
  }
  order.cancelled = order.lines > 0 && live === 0
  if (best < 0) return
  order.bestAsin = order.asin[best] as number
  order.bestRevenue = order.revenue[best] as number
}

function isBetter(state: BookState, order: ResolvedOrder, line: number, best: number): boolean {
  const revenue = (order.revenue[line] as number) - (order.revenue[best] as number)
  if (revenue !== 0) return revenue > 0
  const position = (order.position[line] as number) - (order.position[best] as number)
  if (position !== 0) return position < 0
  const text = (id: number): string => (id === 0 ? '' : state.asins.textOf(id))
  return compareTexts(text(order.asin[line] as number), text(order.asin[best] as number)) < 0
}

// Returns of an order laid on its lines: by SKU, else by ASIN, never more units than were bought. The value of a returned
// unit is its share of the revenue of the order's lines of that SKU, rounded to a whole minor unit an order and SKU.
import type { BookState } from './book-state'
import { NONE } from './order-index'
import { SEGMENT_BITS, SEGMENT_MASK } from './packed-rows'
import type { ResolvedOrder } from './resolved-order'
import type { ReturnSegment } from './return-rows'
import type { ZoneDays } from './zone-days'

/** Months since 1970-01 of an epoch day. */
export function monthOfDay(day: number): number {
  const date = new Date(day * 86_400_000)
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()
}

/** Fills the returned units and values of a resolved order; returns after `lastDay` are not looked at. */
export function spreadReturns(
  state: BookState,
  order: number,
  into: ResolvedOrder,
  dayOf: ZoneDays,
  lastDay: number,
): void {
  const last = state.orders.lastReturn.get(order) ?? NONE
  if (last === NONE || into.counted === 0) return
  const ripeMonth = monthOfDay(into.day) + 2
  let row = last
  do {
    row = state.orders.nextReturn[row] as number
    const from = state.returns.segments[row >>> SEGMENT_BITS] as ReturnSegment
    const i = row & SEGMENT_MASK
    const day = dayOf(from.returnedAt[i] as number)
    if (day > lastDay) continue
    const line = lineOf(state, into, from.sku[i] as number, from.asin[i] as number)
    if (line === NONE) continue
    const units = Math.max(0, from.quantity[i] as number)
    into.returned[line] = (into.returned[line] as number) + units
    if (monthOfDay(day) <= ripeMonth) into.ripeReturned[line] = (into.ripeReturned[line] as number) + units
  } while (row !== last)
  for (let line = 0; line < into.lines; line++)
    if ((into.returned[line] as number) > 0) settleLine(into, line)
}

/** A counted line of the SKU, else the first one of the ASIN; NONE when the order has none. */
function lineOf(state: BookState, order: ResolvedOrder, sku: number, asin: number): number {
  let byAsin = NONE
  for (let line = 0; line < order.lines; line++) {
    if (order.included[line] === 0) continue
    if (sku !== 0 && order.sku[line] === sku) return line
    if (asin === 0 || order.asin[line] !== asin) continue
    if (byAsin === NONE || isEarlier(state, order, line, byAsin)) byAsin = line
  }
  return byAsin
}

/** By place in the order, then by SKU: not by which file came first. */
function isEarlier(state: BookState, order: ResolvedOrder, line: number, other: number): boolean {
  const places = (order.position[line] as number) - (order.position[other] as number)
  if (places !== 0) return places < 0
  const text = (at: number): string => (order.sku[at] === 0 ? '' : state.skus.textOf(order.sku[at] as number))
  return text(line) < text(other)
}

/** Caps the units on a SKU's first line by what was bought of the SKU, and adds their value to the order. */
function settleLine(order: ResolvedOrder, line: number): void {
  let bought = 0
  let revenue = 0
  for (let other = 0; other < order.lines; other++) {
    if (order.included[other] === 0 || order.sku[other] !== order.sku[line]) continue
    bought += order.quantity[other] as number
    revenue += order.revenue[other] as number
  }
  const units = Math.min(bought, order.returned[line] as number)
  order.returned[line] = units
  order.ripeReturned[line] = Math.min(units, order.ripeReturned[line] as number)
  order.returnedUnits += units
  order.returnedMinor += Math.round((revenue * units) / bought)
}

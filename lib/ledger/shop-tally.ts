// Sums of one shop and of each of its ASINs over resolved orders. Every sum is additive, so an order can be taken out
// (sign -1) and put back as it now stands (+1): a hundred fresh lines cost a hundred orders, not a million.
import type { AsinSums, ShopSums } from './books'
import { createDayUnits } from './day-units'
import { growColumn } from './grow-column'
import type { ResolvedOrder } from './resolved-order'
import { monthOfDay } from './spread-returns'

/** Units of each ASIN bought in one month, and of those the ones returned by the end of the second month after. */
interface Month {
  units: Int32Array<ArrayBuffer>
  returned: Int32Array<ArrayBuffer>
}

const COLUMNS = [
  'orders',
  'units',
  'revenueMinor',
  'returnedUnits',
  'cancelledOrders',
  'ordersPlaced',
  'merchantFulfilledOrders',
] as const
type Columns = Record<(typeof COLUMNS)[number], Float64Array<ArrayBuffer>>

/** Days that the pace of sales is counted over. */
const SHORT = 30
const LONG = 90

type BuyerKind = 'notInBuyerFile' | 'blank' | 'noReply' | 'businessRelay'
/** By buyer code below BUYER.first. */
const KINDS: readonly BuyerKind[] = ['notInBuyerFile', 'blank', 'noReply', 'businessRelay']

export interface ShopTally {
  /** Adds (+1) or takes out (-1) an order; `buyer` is its code. */
  count(order: ResolvedOrder, buyer: number, sign: 1 | -1): void
  /** First and last day with a counted order, null without any. */
  firstDay(): number | null
  lastDay(): number | null
  /** Order-level sums; those of identified buyers are the history's. */
  sums(): Omit<ShopSums, 'ordersWithBuyer' | 'outlier'>
  /** ASINs with at least one placed order. */
  asins(): number[]
  /** Return base over the months that were ripe on `asOfDay`: the second month after had ended before it; pace up to it. */
  asinSums(asin: number, asOfDay: number): AsinSums
}

export function createShopTally(): ShopTally {
  const columns = {} as Columns
  for (const name of COLUMNS) columns[name] = new Float64Array(0)
  const months = new Map<number, Month>()
  const days = createDayCounts()
  const dayUnits = createDayUnits()
  const totals = { orders: 0, lines: 0, units: 0, revenueMinor: 0, returnedUnits: 0, returnedMinor: 0 }
  const placed = { ordersPlaced: 0, cancelledOrders: 0 }
  const kinds: Record<BuyerKind, number> = { notInBuyerFile: 0, blank: 0, noReply: 0, businessRelay: 0 }
  /** ASIN -> serial of the order it was last counted for, so that an order with two lines of it counts once. */
  let seen = new Float64Array(0)
  let live = new Float64Array(0)
  let counted = new Float64Array(0)
  let serial = 0

  function makeRoom(asin: number): void {
    if (asin < seen.length) return
    for (const name of COLUMNS) columns[name] = growColumn(columns[name], asin + 1)
    seen = growColumn(seen, asin + 1)
    live = growColumn(live, asin + 1)
    counted = growColumn(counted, asin + 1)
  }
  let lastMonth = -1
  let lastEntry: Month | undefined
  function monthAt(month: number, asin: number): Month {
    let entry = month === lastMonth ? lastEntry : months.get(month)
    lastMonth = month
    if (entry === undefined) {
      entry = { units: new Int32Array(0), returned: new Int32Array(0) }
      months.set(month, entry)
    }
    if (asin >= entry.units.length) {
      entry.units = growColumn(entry.units, Math.max(asin + 1, seen.length))
      entry.returned = growColumn(entry.returned, entry.units.length)
    }
    lastEntry = entry
    return entry
  }
  const add = (column: Float64Array, asin: number, amount: number): void => {
    column[asin] = (column[asin] as number) + amount
  }

  function countLine(order: ResolvedOrder, line: number, month: Month | null, sign: number): void {
    const asin = order.asin[line] as number
    if (seen[asin] !== serial) {
      seen[asin] = serial
      add(columns.ordersPlaced, asin, sign)
      if (order.merchantFulfilled) add(columns.merchantFulfilledOrders, asin, sign)
      if (live[asin] !== serial) add(columns.cancelledOrders, asin, sign)
    }
    if (order.included[line] === 0 || month === null) return
    if (counted[asin] !== serial) {
      counted[asin] = serial
      add(columns.orders, asin, sign)
    }
    const units = sign * (order.quantity[line] as number)
    add(columns.units, asin, units)
    dayUnits.add(order.day, asin, units)
    add(columns.revenueMinor, asin, sign * (order.revenue[line] as number))
    month.units[asin] = (month.units[asin] as number) + units
    const returned = order.returned[line] as number
    if (returned === 0) return
    add(columns.returnedUnits, asin, sign * returned)
    month.returned[asin] = (month.returned[asin] as number) + sign * (order.ripeReturned[line] as number)
  }

  function countLines(order: ResolvedOrder, sign: number): void {
    serial++
    let largest = 0
    for (let line = 0; line < order.lines; line++) largest = Math.max(largest, order.asin[line] as number)
    makeRoom(largest)
    for (let line = 0; line < order.lines; line++)
      if (order.cancelledLine[line] === 0) live[order.asin[line] as number] = serial
    const month = order.counted === 0 ? null : monthAt(days.month(order.day), largest)
    for (let line = 0; line < order.lines; line++)
      if (order.asin[line] !== 0) countLine(order, line, month, sign)
  }

  /** An ASIN all of whose units went in the last 90 days is measured from the first of them on. */
  function paceOf(asin: number, asOfDay: number): Pick<AsinSums, 'unitsLast30' | 'unitsLast90' | 'daysSold'> {
    const unitsLast90 = dayUnits.upTo(asOfDay, LONG, asin)
    const isYoung = unitsLast90 > 0 && unitsLast90 === columns.units[asin]
    return {
      unitsLast30: dayUnits.upTo(asOfDay, SHORT, asin),
      unitsLast90,
      daysSold: isYoung ? dayUnits.since(asOfDay, LONG, asin) : LONG,
    }
  }

  return {
    count(order, buyer, sign) {
      if (!order.placed) return
      placed.ordersPlaced += sign
      if (order.cancelled) placed.cancelledOrders += sign
      countLines(order, sign)
      if (order.counted === 0) return
      totals.orders += sign
      totals.lines += sign * order.counted
      totals.units += sign * order.units
      totals.revenueMinor += sign * order.revenueMinor
      totals.returnedUnits += sign * order.returnedUnits
      totals.returnedMinor += sign * order.returnedMinor
      days.add(order.day, sign)
      const kind = KINDS[buyer]
      if (kind !== undefined) kinds[kind] += sign
    },
    firstDay: days.first,
    lastDay: days.last,
    sums: () => ({
      ...totals,
      ...placed,
      ...kinds,
      blank: kinds.blank + kinds.notInBuyerFile,
      firstDay: days.first(),
      lastDay: days.last(),
    }),
    asins: () => {
      const used: number[] = []
      for (let asin = 1; asin < columns.ordersPlaced.length; asin++)
        if ((columns.ordersPlaced[asin] as number) > 0) used.push(asin)
      return used
    },
    asinSums(asin, asOfDay) {
      const sums = { ripeUnits: 0, ripeReturnedUnits: 0 } as AsinSums
      for (const name of COLUMNS) sums[name] = columns[name][asin] ?? 0
      Object.assign(sums, paceOf(asin, asOfDay))
      const current = monthOfDay(asOfDay)
      for (const [month, { units, returned }] of months) {
        if (month + 2 >= current) continue
        sums.ripeUnits += units[asin] ?? 0
        sums.ripeReturnedUnits += returned[asin] ?? 0
      }
      return sums
    },
  }
}

interface DayCounts {
  add(day: number, amount: number): void
  first(): number | null
  last(): number | null
  /** Months since 1970 of a day, remembered: asked once an order. */
  month(day: number): number
}

/** How many counted orders each day has: the first and last day stay known when an order is taken out. */
function createDayCounts(): DayCounts {
  let counts = new Int32Array(0)
  let months = new Int32Array(0)
  /** No day outside of these has an order. */
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  return {
    add(day, amount) {
      if (day >= counts.length) counts = growColumn(counts, day + 1)
      counts[day] = (counts[day] as number) + amount
      if (day < from) from = day
      if (day > to) to = day
    },
    first() {
      while (from <= to && (counts[from] as number) <= 0) from++
      return from <= to ? from : null
    },
    last() {
      while (to >= from && (counts[to] as number) <= 0) to--
      return from <= to ? to : null
    },
    month(day) {
      if (day >= months.length) months = growColumn(months, day + 1)
      const known = months[day] as number
      if (known !== 0) return known - 1
      const month = monthOfDay(day)
      months[day] = month + 1
      return month
    },
  }
}

// "When was there nothing to sell?" Days on which the stock was read as none, and gaps in sales that chance does not make.
import { isoDate } from '@/lib/schema/dates'
import type { StockTrend } from '@/lib/schema/signals'
import type { DailySales } from './daily-sales'

/** Both included, epoch days. */
interface Span {
  from: number
  to: number
}

/** What else is known: the shop's orders by day, and whether the seller ships the ASIN from stock that nobody reads. */
export interface ShopDays {
  readonly firstDay: number
  readonly orders: Int32Array
  readonly merchantFulfilled: boolean
}

const LEAST_DAYS = 5
/** The pace beside a gap is that of four weeks: every weekday four times. */
const PACE_DAYS = 28
/** A gap so long comes less often than once in a thousand … */
const CHANCE = 0.001
/** … and, over all the places where the ASIN's history could have had it, in fewer than one ASIN in twenty. */
const EXPECTED = 0.05

/**
 * Read: from a reading of 0 to the day before the next sale or the next reading above 0; on to as-of where there is neither
 * yet. Sales before it are needed. Not for what the seller ships.
 *
 * Gap: at least five days without an order between two with one, on which the rest of the shop did sell (a day on which
 * nothing sold at all may be a missing file) and no stock was read. With orders a day as a Poisson number at pace m, a gap of L
 * such days has the chance exp(-m L); m is the lower of the paces of the 28 days before and after. It must be below 0.001, and
 * below 0.05 when multiplied by the days with an order.
 *
 * @param available units on sale by epoch day of reading.
 * @throws never.
 */
export function stockOuts(
  sold: DailySales,
  available: ReadonlyMap<number, number>,
  shop: ShopDays,
): StockTrend['stockOuts'] {
  const spans = [
    ...(shop.merchantFulfilled ? [] : readAsNone(sold, available)),
    ...gaps(sold, available, shop),
  ]
  return joined(spans).map(({ from, to }) => ({
    from: isoDate(from),
    to: isoDate(to),
    days: to - from + 1,
  }))
}

function readAsNone(sold: DailySales, available: ReadonlyMap<number, number>): Span[] {
  const { firstDay, orders } = sold
  const lastDay = firstDay + orders.length - 1
  const days = [...available.keys()].sort((a, b) => a - b)
  const spans: Span[] = []
  for (const [i, day] of days.entries()) {
    if (available.get(day) !== 0 || day <= firstDay || day > lastDay) continue
    // Sold on the day of the reading: the last unit went then.
    const from = (orders[day - firstDay] as number) > 0 ? day + 1 : day
    let to = from
    const inStock = days.find((other, j) => j > i && available.get(other) !== 0) ?? lastDay + 1
    while (to < Math.min(inStock, lastDay + 1) && orders[to - firstDay] === 0) to++
    if (to > from) spans.push({ from, to: to - 1 })
  }
  return spans
}

function gaps(
  { firstDay, orders }: DailySales,
  available: ReadonlyMap<number, number>,
  shop: ShopDays,
): Span[] {
  const sums = runningSums(orders)
  const sellingDays = orders.reduce((days, count) => days + (count > 0 ? 1 : 0), 0)
  const spans: Span[] = []
  let last = 0
  for (let place = 1; place < orders.length; place++) {
    if (orders[place] === 0) continue
    const [from, to] = [last + 1, place - 1]
    last = place
    if (to - from + 1 < LEAST_DAYS) continue
    let told = 0
    let stocked = false
    for (let day = firstDay + from; day <= firstDay + to; day++) {
      if ((shop.orders[day - shop.firstDay] ?? 0) > 0) told++
      if ((available.get(day) ?? 0) > 0) stocked = true
    }
    if (stocked || told < LEAST_DAYS) continue
    const before = pace(sums, from - PACE_DAYS, from)
    const after = pace(sums, to + 1, to + 1 + PACE_DAYS)
    const chance = Math.exp(-Math.min(before, after) * told)
    if (chance < CHANCE && chance * sellingDays < EXPECTED)
      spans.push({ from: firstDay + from, to: firstDay + to })
  }
  return spans
}

/** sums[i] = orders before place i. */
function runningSums(orders: Int32Array): Float64Array {
  const sums = new Float64Array(orders.length + 1)
  for (let i = 0; i < orders.length; i++) sums[i + 1] = (sums[i] as number) + (orders[i] as number)
  return sums
}

/** Orders a day from one place up to, not including, another; as many days as there are. */
function pace(sums: Float64Array, from: number, to: number): number {
  const [first, next] = [Math.max(0, from), Math.min(sums.length - 1, to)]
  return next <= first ? 0 : ((sums[next] as number) - (sums[first] as number)) / (next - first)
}

/** Spans that touch or overlap as one. */
function joined(spans: Span[]): Span[] {
  const list: Span[] = []
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = list.at(-1)
    if (last !== undefined && span.from <= last.to + 1) last.to = Math.max(last.to, span.to)
    else list.push({ ...span })
  }
  return list
}

// "How fast does each product sell, to whom, and when do its buyers fall due?" One pass over the lines for all ASINs.
import type { Pace } from '@/lib/schema/lever-facts'
import type { StudyTask } from '@/lib/schema/study'

/** Thirteen whole weeks back from the last day. */
export const PACE_DAYS = 91
export const PACE_WEEKS = 13

export interface AsinPaces {
  /** Of an ASIN's id, days out of stock within the window left out of its days. */
  paceOf(asinId: number, daysOut: number): Pace
  /** Units by week, oldest first, 13 of them, the last ending on the as-of day. */
  weeklyUnits(asinId: number): Float64Array
  /** Epoch days of each known buyer's last order of the ASIN. */
  lastDays(asinId: number): readonly number[]
}

/**
 * Units and orders of the last 91 days from all counted lines; first and repeat orders of the ASIN from the lines of
 * buyers who are known (orders of one buyer on one day count as one). An ASIN first sold within the window is measured
 * from that day on, over a week at least.
 *
 * @throws never.
 */
export function asinPaces(task: StudyTask): AsinPaces {
  const sold = countSales(task)
  const bought = countBuyers(task)
  return {
    paceOf(id, daysOut) {
      const first = sold.firstDay[id] as number
      const young = first < 0 ? 0 : task.asOfDay - first + 1
      const days = Math.max(7, Math.min(PACE_DAYS, young) - daysOut)
      return {
        days: first < 0 ? 0 : days,
        orders: sold.orders[id] as number,
        units: sold.units[id] as number,
        firstOrders: bought.first[id] as number,
        repeatOrders: bought.repeat[id] as number,
      }
    },
    weeklyUnits: id => sold.weekly.subarray(id * PACE_WEEKS, (id + 1) * PACE_WEEKS),
    lastDays: id => bought.lastDays[id] ?? [],
  }
}

function countSales({ asins, sales, asOfDay }: StudyTask) {
  const count = asins.length
  const orders = new Float64Array(count)
  const units = new Float64Array(count)
  const weekly = new Float64Array(count * PACE_WEEKS)
  const firstDay = new Int32Array(count).fill(-1)
  // Lines of one order stand together: the last order seen of an ASIN tells whether this one is counted.
  const lastHigh = new Uint32Array(count)
  const lastLow = new Uint32Array(count)
  for (let line = 0; line < sales.lines; line++) {
    const id = sales.asin[line] as number
    const day = sales.day[line] as number
    if (day > asOfDay || id >= count) continue
    const first = firstDay[id] as number
    if (first < 0 || day < first) firstDay[id] = day
    const age = asOfDay - day
    if (age >= PACE_DAYS) continue
    const amount = sales.units[line] as number
    const high = sales.orderHigh[line] as number
    const low = sales.orderLow[line] as number
    if (high !== lastHigh[id] || low !== lastLow[id]) orders[id] = (orders[id] as number) + 1
    lastHigh[id] = high
    lastLow[id] = low
    units[id] = (units[id] as number) + amount
    const at = id * PACE_WEEKS + PACE_WEEKS - 1 - Math.floor(age / 7)
    weekly[at] = (weekly[at] as number) + amount
  }
  return { orders, units, weekly, firstDay }
}

function countBuyers({ asins, log, asOfDay }: StudyTask) {
  const count = asins.length
  const first = new Float64Array(count)
  const repeat = new Float64Array(count)
  const lastDays: number[][] = []
  /** By ASIN: the buyer who was last seen buying it, and the day. */
  const seenBy = new Int32Array(count).fill(-1)
  const seenOn = new Int32Array(count)
  for (let buyer = 0; buyer < log.buyers; buyer++) {
    const from = log.start[buyer] as number
    const to = log.start[buyer + 1] as number
    for (let line = from; line < to; line++) {
      const id = log.asin[line] as number
      const day = log.day[line] as number
      if (id >= count || day > asOfDay) continue
      const known = seenBy[id] === buyer
      if (known && seenOn[id] === day) continue
      const days = lastDays[id] ?? []
      lastDays[id] = days
      if (known) days[days.length - 1] = day
      else days.push(day)
      seenBy[id] = buyer
      seenOn[id] = day
      if (asOfDay - day >= PACE_DAYS) continue
      const into = known ? repeat : first
      into[id] = (into[id] as number) + 1
    }
  }
  return { first, repeat, lastDays }
}

// Orders a week of every ASIN of the shop, whole weeks from Monday: the ground that levers are judged on.
import { numberOrders } from '@/lib/metrics/signals/order-numbers'
import type { StockSignal } from '@/lib/metrics/signals/stock-signals'
import { mondayOf } from '@/lib/metrics/signals/weekly-sales'
import { epochDay } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { StudyTask } from '@/lib/schema/study'

export interface WeeklyPanel {
  /** Monday of week 0, epoch day; and whole weeks from there to the last sale or as-of. */
  readonly firstMonday: number
  readonly weeks: number
  /** Rows, by name: numbers of ASINs depend on the order in which files came. */
  readonly asins: readonly Asin[]
  readonly rowOf: ReadonlyMap<Asin, number>
  readonly orders: readonly Float64Array[]
  /** 1 = the week counts: on sale and in stock. */
  readonly usable: readonly Uint8Array[]
  /** [row][week]: 1 = short of stock. */
  readonly stockOut: readonly Uint8Array[]
  /** [week]: 1 = an event, as the seller has it. */
  readonly event: Uint8Array
}

/** So many days without stock spoil a week. */
const SPOILT_DAYS = 2

/**
 * An order counts once for each ASIN in it. Weeks that began before the first sale or are not over yet are left out, as is
 * the first week of each ASIN.
 *
 * @param signals stock-outs of ASINs; null = not known.
 * @returns null with less than a whole week of sales.
 * @throws never.
 */
export function weeklyPanel(task: StudyTask, signals: readonly StockSignal[] | null): WeeklyPanel | null {
  const { sales } = task
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (let line = 0; line < sales.lines; line++) {
    const day = sales.day[line] as number
    if (day > task.asOfDay) continue
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  const firstMonday = mondayOf(first + 6)
  const weeks = Math.floor((last + 1 - firstMonday) / 7)
  if (!(weeks >= 1)) return null
  const asins = [...new Set(soldAsins(task))].sort()
  const rowOf = new Map(asins.map((asin, row) => [asin, row]))
  const orders = asins.map(() => new Float64Array(weeks))
  const usable = asins.map(() => new Uint8Array(weeks))
  count(task, { firstMonday, weeks, rowOf, orders, usable })
  const stockOut = asins.map(() => new Uint8Array(weeks))
  for (const one of signals ?? []) {
    const flags = stockOut[rowOf.get(one.asin) ?? -1]
    if (flags) markStockOuts(flags, one, firstMonday)
  }
  const event = new Uint8Array(weeks)
  for (const { from, to } of task.settings.events) markDays(event, epochDay(from), epochDay(to), firstMonday)
  for (const [row, flags] of usable.entries())
    for (let at = 0; at < weeks; at++) if (stockOut[row]?.[at] === 1) flags[at] = 0
  return { firstMonday, weeks, asins, rowOf, orders, usable, stockOut, event }
}

function soldAsins({ sales, asins, asOfDay }: StudyTask): Asin[] {
  const seen = new Uint8Array(asins.length)
  for (let line = 0; line < sales.lines; line++)
    if ((sales.day[line] as number) <= asOfDay) seen[sales.asin[line] as number] = 1
  return asins.filter((asin, id) => id > 0 && seen[id] === 1 && asin !== undefined)
}

/** Adds orders up, and marks weeks after the one of the first sale. */
function count(
  { sales, asins, asOfDay }: StudyTask,
  {
    firstMonday,
    weeks,
    rowOf,
    orders,
    usable,
  }: Pick<WeeklyPanel, 'firstMonday' | 'weeks' | 'rowOf' | 'orders' | 'usable'>,
): void {
  const rowOfId = Int32Array.from(asins, asin => rowOf.get(asin) ?? -1)
  const numbers = numberOrders(sales.orderHigh, sales.orderLow)
  const firstDay = new Float64Array(rowOf.size).fill(Number.POSITIVE_INFINITY)
  const seen = new Set<number>()
  for (let line = 0; line < sales.lines; line++) {
    const row = rowOfId[sales.asin[line] as number] ?? -1
    const day = sales.day[line] as number
    if (row < 0 || day > asOfDay) continue
    firstDay[row] = Math.min(firstDay[row] as number, day)
    const once = (numbers.ofLine[line] as number) * rowOf.size + row
    const week = Math.floor((day - firstMonday) / 7)
    if (week < 0 || week >= weeks || seen.has(once)) continue
    seen.add(once)
    const counts = orders[row] as Float64Array
    counts[week] = (counts[week] as number) + 1
  }
  usable.forEach((flags, row) => {
    flags.fill(1, Math.max(0, Math.ceil(((firstDay[row] as number) - firstMonday) / 7)))
  })
}

function markDays(flags: Uint8Array, from: number, to: number, firstMonday: number): void {
  const first = Math.max(0, Math.floor((from - firstMonday) / 7))
  const last = Math.min(flags.length - 1, Math.floor((to - firstMonday) / 7))
  if (last >= first) flags.fill(1, first, last + 1)
}

function markStockOuts(flags: Uint8Array, { stock }: StockSignal, firstMonday: number): void {
  const days = new Uint8Array(flags.length)
  for (const { from, to } of stock.stockOuts)
    for (let day = epochDay(from); day <= epochDay(to); day++) {
      const week = Math.floor((day - firstMonday) / 7)
      if (week >= 0 && week < days.length) days[week] = (days[week] as number) + 1
    }
  for (let week = 0; week < flags.length; week++) if ((days[week] as number) >= SPOILT_DAYS) flags[week] = 1
}

// "Do more come back than before, and why?" Returns by month of purchase, as Amazon's own return rate counts them.
import { isoMonth } from '@/lib/schema/dates'
import type { ReturnReason, ReturnTrend } from '@/lib/schema/signals'
import type { StudyTask } from '@/lib/schema/study'
import { addTo } from './day-readings'
import { asinOfRow, linesOf, type SignalGround } from './ground'
import { returnTheme } from './return-themes'

/** Amazon leaves out what shipped fewer units than this. */
const ENOUGH_UNITS = 25
/** Months either side of the change. */
const CHANGE_MONTHS = 3

/** Ripe months of one ASIN or of many, by number of the month. */
export interface ReturnTally {
  readonly shipped: Map<number, number>
  readonly returned: Map<number, number>
  /** Units by index of the reason. */
  readonly reasons: Map<number, number>
}

/** @throws never. */
export const emptyReturnTally = (): ReturnTally => ({
  shipped: new Map(),
  returned: new Map(),
  reasons: new Map(),
})

/** Adds one tally to another. @throws never. */
export function addReturns(into: ReturnTally, from: ReturnTally): void {
  for (const column of ['shipped', 'returned', 'reasons'] as const)
    for (const [key, units] of from[column]) add(into[column], key, units)
}

/** Rows of the returns columns by ASIN id; those of no known ASIN are at 0. @throws never. */
export function returnRows(task: StudyTask): Map<number, number[]> {
  const { returns } = task.sales
  const rows = new Map<number, number[]>()
  for (let row = 0; row < returns.count; row++)
    addTo(rows, asinOfRow(task, returns.asin[row] as number, returns.sku[row] as number), row)
  return rows
}

/** A row of the returns columns that counts, with its units, its order and the month of its purchase. */
export interface CountedReturn {
  readonly row: number
  readonly order: number
  readonly units: number
  readonly month: number
}

/**
 * Returns of an ASIN that its rate counts: in the month of the purchase or the two after, of months whose two after are past.
 * Of one order no more comes back than was bought.
 *
 * @param rows of the returns columns that are the ASIN's.
 * @throws never.
 */
export function countedReturns(ground: SignalGround, asin: number, rows: readonly number[]): CountedReturn[] {
  const { task, orders, scratch: bought } = ground
  const { sales } = task
  const { returns } = sales
  const lastRipe = lastRipeMonth(task.asOfDay)
  const lines = linesOf(ground, asin)
  for (const line of lines) {
    const order = orders.ofLine[line] as number
    bought[order] = (bought[order] as number) + (sales.units[line] as number)
  }
  const counted: CountedReturn[] = []
  for (const row of rows) {
    const order = orders.find(returns.orderHigh[row] as number, returns.orderLow[row] as number)
    const purchaseDay = returns.purchaseDay[row] as number
    if (order < 0 || purchaseDay < 0) continue
    const month = monthOf(purchaseDay)
    const units = Math.min(returns.units[row] as number, bought[order] as number)
    const day = returns.day[row] as number
    if (units <= 0 || month > lastRipe || monthOf(day) > month + 2 || day > task.asOfDay) continue
    bought[order] = (bought[order] as number) - units
    counted.push({ row, order, units, month })
  }
  for (const line of lines) bought[orders.ofLine[line] as number] = 0
  return counted
}

/** Whether units bought on that day are in the rate: the two months after its own are past. @throws never. */
export const isRipe = (asOfDay: number, day: number): boolean => monthOf(day) <= lastRipeMonth(asOfDay)
const lastRipeMonth = (asOfDay: number): number => monthOf(asOfDay) - 3

/** Units of an ASIN by ripe month of purchase, and those of them that came back in time. @throws never. */
export function tallyReturns(ground: SignalGround, asin: number, rows: readonly number[]): ReturnTally {
  const { sales, asOfDay } = ground.task
  const tally = emptyReturnTally()
  const lastRipe = lastRipeMonth(asOfDay)
  for (const line of linesOf(ground, asin)) {
    const month = monthOf(sales.day[line] as number)
    if (month <= lastRipe) add(tally.shipped, month, sales.units[line] as number)
  }
  for (const { row, units, month } of countedReturns(ground, asin, rows)) {
    add(tally.returned, month, units)
    add(tally.reasons, sales.returns.reason[row] as number, units)
  }
  return tally
}

/**
 * A shop without a single return cannot be told from one without a returns report: no rate then.
 *
 * @throws never.
 */
export function returnTrend(
  { task }: SignalGround,
  { shipped, returned, reasons }: ReturnTally,
): ReturnTrend {
  const known = task.sales.returns.count > 0
  const rateOf = (back: number, units: number): number | null => (known && units > 0 ? back / units : null)
  const lastRipe = lastRipeMonth(task.asOfDay)
  const months: ReturnTrend['months'] = []
  for (let month = Math.min(lastRipe + 1, ...shipped.keys()); month <= lastRipe; month++) {
    const [units, back] = [shipped.get(month) ?? 0, returned.get(month) ?? 0]
    months.push({ month: nameOf(month), shipped: units, returned: back, rate: rateOf(back, units) })
  }
  const all = sums(months)
  const late = sums(months.slice(-CHANGE_MONTHS))
  const early = sums(months.slice(-2 * CHANGE_MONTHS, -CHANGE_MONTHS))
  const enough = known && late.shipped >= ENOUGH_UNITS && early.shipped >= ENOUGH_UNITS
  return {
    months,
    rate: rateOf(all.returned, all.shipped),
    n: all.shipped,
    reasons: reasonsOf(reasons, task.sales.returns.reasons),
    change: enough ? late.returned / late.shipped - early.returned / early.shipped : null,
  }
}

/** Most units first; those without a stated reason under an empty code. */
function reasonsOf(units: ReadonlyMap<number, number>, codes: readonly string[]): ReturnReason[] {
  return [...units]
    .map(([index, count]) => {
      const code = codes[index] ?? ''
      return { code, theme: returnTheme(code), units: count }
    })
    .sort((a, b) => b.units - a.units || (a.code < b.code ? -1 : 1))
}

function sums(months: ReturnTrend['months']): { shipped: number; returned: number } {
  const all = { shipped: 0, returned: 0 }
  for (const { shipped, returned } of months) {
    all.shipped += shipped
    all.returned += returned
  }
  return all
}

function add(counts: Map<number, number>, key: number, units: number): void {
  counts.set(key, (counts.get(key) ?? 0) + units)
}

/** Months since year 0 of an epoch day. */
function monthOf(day: number): number {
  const date = new Date(day * 86_400_000)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
const nameOf = (month: number): string =>
  isoMonth(Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000)

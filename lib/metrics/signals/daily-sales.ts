// Units and orders of an ASIN on each day from its first sale to as-of: what weeks, pace and stock-outs are read from.
import { linesOf, type SignalGround } from './ground'

export interface DailySales {
  /** Epoch day of the first sale; entry 0 of both columns. */
  readonly firstDay: number
  readonly units: Int32Array
  readonly orders: Int32Array
}

/** @returns null where nothing was sold. @throws never. */
export function dailySales(ground: SignalGround, asin: number): DailySales | null {
  const { sales, asOfDay } = ground.task
  const lines = linesOf(ground, asin)
  let firstDay = asOfDay + 1
  for (const line of lines) firstDay = Math.min(firstDay, sales.day[line] as number)
  if (firstDay > asOfDay) return null
  const units = new Int32Array(asOfDay - firstDay + 1)
  const orders = new Int32Array(units.length)
  const seen = new Set<number>()
  for (const line of lines) {
    const place = (sales.day[line] as number) - firstDay
    if (place >= units.length) continue
    units[place] = (units[place] as number) + (sales.units[line] as number)
    const order = ground.orders.ofLine[line] as number
    if (seen.has(order)) continue
    seen.add(order)
    orders[place] = (orders[place] as number) + 1
  }
  return { firstDay, units, orders }
}

/** Units of the last `days` days up to as-of. @throws never. */
export function lastUnits({ units }: DailySales, days: number): number {
  let sum = 0
  for (let place = Math.max(0, units.length - days); place < units.length; place++)
    sum += units[place] as number
  return sum
}

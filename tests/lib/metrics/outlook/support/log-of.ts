// A purchase log from plain rows, for tests: buyers by name, days as numbers, ASINs as numbers.
import type { PurchaseLog } from '@/lib/schema/purchase-log'

export interface Bought {
  buyer: string
  day: number
  asin?: number
  units?: number
  revenue?: number
}

export function logOf(rows: readonly Bought[], asOfDay?: number): PurchaseLog {
  const names = [...new Set(rows.map(row => row.buyer))]
  const lines = names.flatMap(name => rows.filter(row => row.buyer === name).sort((a, b) => a.day - b.day))
  const days = rows.map(row => row.day)
  const firstDay = Math.min(...days)
  const ordersByDay = new Int32Array(Math.max(...days) - firstDay + 1)
  for (const day of days) ordersByDay[day - firstDay] = (ordersByDay[day - firstDay] as number) + 1
  const start = [0]
  for (const name of names)
    start.push((start.at(-1) as number) + rows.filter(row => row.buyer === name).length)
  return {
    buyers: names.length,
    start: Int32Array.from(start),
    day: Int32Array.from(lines, line => line.day),
    asin: Uint32Array.from(lines, line => line.asin ?? 1),
    units: Int32Array.from(lines, line => line.units ?? 1),
    revenue: Float64Array.from(lines, line => line.revenue ?? 1000),
    entryAsin: Uint32Array.from(names, (_, b) => lines[start[b] as number]?.asin ?? 1),
    firstOrderHigh: Uint32Array.from(names, (_, b) => 11_100_000 + b),
    firstOrderLow: Uint32Array.from(names, (_, b) => b),
    firstDay,
    ordersByDay,
    asOfDay: asOfDay ?? Math.max(...days),
  }
}

// The stock alone, of every ASIN that signals are told of: what the weeks of a trial need, and a small part of all signals.
import type { AsinSignals } from '@/lib/schema/signals'
import type { StudyTask } from '@/lib/schema/study'
import { dailySales } from './daily-sales'
import { layGround } from './ground'
import { stockTrend } from './stock-trend'

export type StockSignal = Pick<AsinSignals, 'asin' | 'stock'>

/** As in signals(), in the same order. @throws RangeError on a time zone that Intl does not know. */
export function stockSignals(task: StudyTask): StockSignal[] {
  const ground = layGround(task)
  const ids = new Map(task.asins.map((asin, id) => [asin, id]))
  return task.asinFigures.flatMap(({ asin, entryBuyers, sold }): StockSignal[] => {
    const id = ids.get(asin)
    if (id === undefined || (entryBuyers === 0 && sold.orders === 0)) return []
    return [{ asin, stock: stockTrend(ground, id, task.histories[id] ?? null, dailySales(ground, id)) }]
  })
}

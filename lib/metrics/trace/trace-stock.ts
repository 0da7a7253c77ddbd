// The readings behind stock and its cover, and the days without stock among those around them.
import { dailySales, lastUnits } from '@/lib/metrics/signals/daily-sales'
import { layGround, type SignalGround } from '@/lib/metrics/signals/ground'
import { readingsThatCount, stockTrend } from '@/lib/metrics/signals/stock-trend'
import { epochDay, isoDate } from '@/lib/schema/dates'
import type { StockTrend } from '@/lib/schema/signals'
import type { AsinHistory } from '@/lib/schema/study'
import { type ReadingColumn, readingRows } from './reading-rows'
import type { TracedRows, TraceGround } from './trace-ground'

type Stock = AsinHistory['inventory'][number]

const VALUES = {
  available: stock => stock.available.at(-1)?.value ?? null,
  inbound: stock => stock.inbound,
  'cover-30': stock => stock.cover30,
  'cover-90': stock => stock.cover90,
} satisfies Record<string, (stock: StockTrend) => number | null>
type Part = keyof typeof VALUES
const isPart = (part: string): part is Part => part in VALUES

/** `part` is the figure, or 'out': days without stock. @throws never. */
export function traceStock(ground: TraceGround, limit: number): TracedRows {
  const { task, request } = ground
  const id = ground.asinId ?? 0
  const signal = layGround(task)
  const history = task.histories[id] ?? null
  const sold = dailySales(signal, id)
  const stock = stockTrend(signal, id, history, sold)
  if (request.part === 'out') return daysOut(ground, signal, stock, limit)
  const part = request.part !== undefined && isPart(request.part) ? request.part : 'available'
  const counted = new Set(readingsThatCount(signal, history))
  const days = part === 'cover-90' ? 90 : 30
  const stated = [...counted].flatMap(one => (days === 90 ? one.shipped90 : one.shipped30) ?? [])
  const pace = stated.length > 0 ? sumOf(stated) : sold === null ? null : lastUnits(sold, days)
  const isCover = part === 'cover-30' || part === 'cover-90'
  const shown: ReadingColumn<Stock>[] = [
    { name: 'sku', unit: 'text', of: one => one.sku },
    { name: 'available', unit: 'count', of: one => one.available },
    { name: 'inbound', unit: 'count', of: one => one.inbound },
    { name: 'shipped-30', unit: 'count', of: one => one.shipped30 },
    { name: 'shipped-90', unit: 'count', of: one => one.shipped90 },
    { name: 'counted', unit: 'count', of: one => (counted.has(one) ? 1 : 0) },
  ]
  return {
    ofBuyers: false,
    value: VALUES[part](stock),
    unit: isCover ? 'days' : 'count',
    inputs: isCover
      ? [
          { name: 'pace-days', value: days, unit: 'days' },
          { name: 'units-in-days', value: pace, unit: 'count' },
        ]
      : [],
    ...readingRows(
      (history?.inventory ?? []).filter(one => one.available !== null),
      one => signal.dayOf(one.seenAt),
      shown,
      limit,
    ),
  }
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0)

/** So many days on either side of days without stock tell the pace that was broken off. */
const BESIDE_DAYS = 28

/** The days without stock, and those around them, one row each. */
function daysOut(ground: TraceGround, signal: SignalGround, stock: StockTrend, limit: number): TracedRows {
  const sold = dailySales(signal, ground.asinId ?? 0)
  const spans = stock.stockOuts.map(({ from, to }) => ({ from: epochDay(from), to: epochDay(to) }))
  const isWithin = (day: number, beside: number): boolean =>
    spans.some(({ from, to }) => day >= from - beside && day <= to + beside)
  const read = new Map(stock.available.map(({ on, value }) => [epochDay(on), value]))
  const days: number[] = []
  for (let place = 0; sold !== null && place < sold.orders.length; place++)
    if (isWithin(sold.firstDay + place, BESIDE_DAYS)) days.push(sold.firstDay + place)
  const { firstDay, ordersByDay } = signal
  return {
    ofBuyers: false,
    value: stock.stockOuts.reduce((sum, one) => sum + one.days, 0),
    unit: 'count',
    inputs: [{ name: 'stock-outs', value: spans.length, unit: 'count' }],
    columns: [
      { name: 'day', unit: 'day' },
      { name: 'orders', unit: 'count' },
      { name: 'shop-orders', unit: 'count' },
      { name: 'available', unit: 'count' },
      { name: 'without-stock', unit: 'count' },
    ],
    count: days.length,
    fromDay: days[0] ?? null,
    toDay: days.at(-1) ?? null,
    rows: days
      .slice(0, limit)
      .map(day => [
        isoDate(day),
        sold?.orders[day - sold.firstDay] ?? 0,
        ordersByDay[day - firstDay] ?? 0,
        read.get(day) ?? null,
        isWithin(day, 0) ? 1 : 0,
      ]),
  }
}

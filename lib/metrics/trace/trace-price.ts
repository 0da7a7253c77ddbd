// The lines behind what a product was sold for, and the readings of what its page asked.
import { lastDays } from '@/lib/metrics/signals/day-readings'
import { layGround, linesOf, type SignalGround } from '@/lib/metrics/signals/ground'
import {
  changedOn,
  PRICE_WINDOW_DAYS,
  paidByDay,
  priceTrend,
  unitPrice,
} from '@/lib/metrics/signals/price-trend'
import { isoDate } from '@/lib/schema/dates'
import type { PriceTrend } from '@/lib/schema/signals'
import type { AsinHistory } from '@/lib/schema/study'
import { lineRows, type OneLineColumn } from './line-rows'
import { type ReadingColumn, readingRows } from './reading-rows'
import type { TracedRows, TraceGround } from './trace-ground'

/** `part`: 'paid' on the newest day, 'median' of the days measured, 'changes' in the last 90 days, or 'listed', the newest. @throws never. */
export function tracePrice(ground: TraceGround, limit: number): TracedRows {
  const { task, request } = ground
  const signal = layGround(task)
  const asin = ground.asinId ?? 0
  const history = task.histories[asin] ?? null
  const price = priceTrend(signal, asin, history)
  return request.part === 'listed'
    ? listed(ground, signal, price, history, limit)
    : paid(ground, signal, price, limit)
}

/** Before promotions. Every line sold is shown; those count that were sold at the price that held on a day measured. */
function paid(ground: TraceGround, signal: SignalGround, price: PriceTrend, limit: number): TracedRows {
  const { asOfDay, sales } = ground.task
  const dayPrice = new Map(price.paid.map(({ on, value }) => [on, value]))
  const recent = lastDays(price.paid, PRICE_WINDOW_DAYS, asOfDay)
  const measured = new Set((recent.length === 0 ? price.paid : recent).map(({ on }) => on))
  const moved = new Set(lastDays(changedOn(price.paid), PRICE_WINDOW_DAYS, asOfDay).map(({ on }) => on))
  const dayOf = (line: number) => isoDate(sales.day[line] as number)
  const lines = [...linesOf(signal, ground.asinId ?? 0)].filter(
    line => (sales.units[line] as number) > 0 && unitPrice(ground.task, line) > 0,
  )
  const { lines: held } = paidByDay(signal, ground.asinId ?? 0)
  const isCounted = (line: number): boolean => held.has(line) && measured.has(dayOf(line))
  const shown: OneLineColumn[] = [
    { name: 'units', unit: 'count', of: line => sales.units[line] as number },
    { name: 'unit-price', unit: 'money', of: line => unitPrice(ground.task, line) },
    { name: 'discount', unit: 'money', of: line => sales.discount[line] as number },
    { name: 'day-price', unit: 'money', of: line => dayPrice.get(dayOf(line)) ?? null },
    { name: 'moved', unit: 'count', of: line => (moved.has(dayOf(line)) ? 1 : 0) },
    { name: 'counted', unit: 'count', of: line => (isCounted(line) ? 1 : 0) },
  ]
  const { part } = ground.request
  return {
    ofBuyers: false,
    value:
      part === 'changes'
        ? price.changes90
        : part === 'paid'
          ? (price.paid.at(-1)?.value ?? null)
          : price.medianMinor,
    unit: part === 'changes' ? 'count' : 'money',
    inputs: [
      { name: 'price-days', value: measured.size, unit: 'count' },
      { name: 'price-median', value: price.medianMinor, unit: 'money' },
      { name: 'price-changes', value: price.changes90, unit: 'count' },
    ],
    ...lineRows(ground, lines, shown, limit),
  }
}

type Stock = AsinHistory['inventory'][number]
const LISTED: readonly ReadingColumn<Stock>[] = [
  { name: 'sku', unit: 'text', of: one => one.sku },
  { name: 'listed-price', unit: 'money', of: one => one.priceMinor },
]

function listed(
  { task }: TraceGround,
  { dayOf }: SignalGround,
  price: PriceTrend,
  history: AsinHistory | null,
  limit: number,
): TracedRows {
  const stated = (history?.inventory ?? []).filter(
    ({ priceMinor, currency }) =>
      priceMinor !== null && priceMinor > 0 && (currency === null || currency === task.currency),
  )
  return {
    ofBuyers: false,
    value: price.listed.at(-1)?.value ?? null,
    unit: 'money',
    inputs: [{ name: 'price-days', value: price.listed.length, unit: 'count' }],
    ...readingRows(stated, one => dayOf(one.seenAt), LISTED, limit),
  }
}

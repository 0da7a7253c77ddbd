// "How long does the stock last, and was there none?" Units on sale by day of reading, cover, and stock-outs.

import type { StockTrend } from '@/lib/schema/signals'
import type { AsinHistory } from '@/lib/schema/study'
import { type DailySales, lastUnits } from './daily-sales'
import { readingsOf } from './day-readings'
import { linesOf, type SignalGround } from './ground'
import { stockOuts } from './stock-outs'

type StockReading = AsinHistory['inventory'][number]

/** A reading that much older than as-of gives no cover; one of a SKU counts towards its ASIN for as long. */
const FRESH_DAYS = 30

/**
 * Units on sale on a day of a reading: the newest reading of each SKU, of the last 30 days. Cover = units / units a day;
 * the pace is what the inventory report states as shipped, else what the books sold. No stock is 0 days.
 *
 * @throws never.
 */
export function stockTrend(
  ground: SignalGround,
  asin: number,
  history: AsinHistory | null,
  sold: DailySales | null,
): StockTrend {
  const { task, dayOf } = ground
  const read = bySku(history?.inventory ?? [])
  const byDay = availableByDay(read, dayOf)
  const available = readingsOf(byDay)
  const newestDay = Math.max(Number.NEGATIVE_INFINITY, ...byDay.keys())
  const fresh = newestDay >= task.asOfDay - FRESH_DAYS
  const newest = readingsThatCount(ground, history)
  const onSale = fresh ? (byDay.get(newestDay) ?? null) : null
  const pace = (stated: 'shipped30' | 'shipped90', days: number): number | null =>
    total(newest.map(one => one[stated])) ?? (sold === null ? null : lastUnits(sold, days))
  return {
    available,
    inbound: fresh ? total(newest.map(one => one.inbound)) : null,
    cover30: cover(onSale, pace('shipped30', 30), 30),
    cover90: cover(onSale, pace('shipped90', 90), 90),
    stockOuts:
      sold === null
        ? []
        : stockOuts(sold, byDay, {
            firstDay: ground.firstDay,
            orders: ground.ordersByDay,
            merchantFulfilled: mostlyMerchantFulfilled(ground, asin),
          }),
  }
}

/** The newest reading of each SKU, of the thirty days up to the newest of all: what stock and its pace are added up from. @throws never. */
export function readingsThatCount(
  { dayOf }: Pick<SignalGround, 'dayOf'>,
  history: AsinHistory | null,
): StockReading[] {
  const newest = newestBySku(bySku(history?.inventory ?? []))
  const last = Math.max(Number.NEGATIVE_INFINITY, ...newest.map(one => dayOf(one.seenAt)))
  return newest.filter(one => dayOf(one.seenAt) > last - FRESH_DAYS)
}

/** Readings that name no SKU speak of the whole ASIN: they count only where none names one. */
function bySku(inventory: readonly StockReading[]): StockReading[] {
  const named = inventory.filter(one => one.sku !== null)
  return named.length === 0 ? [...inventory] : named
}

function availableByDay(
  inventory: readonly StockReading[],
  dayOf: (instant: number) => number,
): Map<number, number> {
  const latest = new Map<string | null, { day: number; units: number }>()
  const byDay = new Map<number, number>()
  const dated = inventory.map(one => ({ ...one, day: dayOf(one.seenAt) })).sort((a, b) => a.seenAt - b.seenAt)
  for (const { day, sku, available } of dated) {
    if (available === null) continue
    latest.set(sku, { day, units: available })
    let units = 0
    for (const one of latest.values()) if (one.day > day - FRESH_DAYS) units += one.units
    byDay.set(day, units)
  }
  return byDay
}

function newestBySku(inventory: readonly StockReading[]): StockReading[] {
  const newest = new Map<string | null, StockReading>()
  for (const one of inventory) {
    const known = newest.get(one.sku)
    if (one.available !== null && (known === undefined || one.seenAt >= known.seenAt))
      newest.set(one.sku, one)
  }
  return [...newest.values()]
}

/** The stock read is Amazon's: an ASIN that the seller ships mostly is sold without it. */
function mostlyMerchantFulfilled(ground: SignalGround, asin: number): boolean {
  const lines = linesOf(ground, asin)
  let shipped = 0
  for (const line of lines) shipped += ground.task.sales.merchantFulfilled[line] as number
  return shipped * 2 > lines.length
}

function cover(onSale: number | null, units: number | null, days: number): number | null {
  if (onSale === null || onSale === 0) return onSale
  return units === null || units === 0 ? null : onSale / (units / days)
}

/** The sum of what is stated; null when nothing is. */
function total(values: readonly (number | null)[]): number | null {
  const stated = values.filter(value => value !== null)
  return stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0)
}

// "Does the price hold still?" What buyers paid a unit, what the listing said, and how often it moved.
import type { PriceTrend, Reading } from '@/lib/schema/signals'
import type { AsinHistory } from '@/lib/schema/study'
import { addTo, lastDays, medianOf, medianReadings } from './day-readings'
import { linesOf, type SignalGround } from './ground'

/** Changes are counted over so many days up to as-of. */
export const PRICE_WINDOW_DAYS = 90
/** Less than this is rounding of a line over its units, or a mix of lines. */
const MOVED = 0.03
/** More changes than one a month unsettle a buyer who comes back. */
const ROTATES_ABOVE = 3

/**
 * Paid: (revenue + discount) / units of a line, the median of the day; while the SKU that sells most is on sale, of its lines
 * alone, since two offers that both hold still are no price that moves. A change is a day whose price is more than 3 % off
 * the day with a sale before it; four or more in the last 90 days up to as-of are a rotation.
 *
 * Example: 20.00 on three days, then 18.00, 20.00, 18.00, 20.00 on days of the last 90: four changes, rotates.
 *
 * @throws never.
 */
export function priceTrend(ground: SignalGround, asin: number, history: AsinHistory | null): PriceTrend {
  const { asOfDay } = ground.task
  const paid = paidByDay(ground, asin)
  const changed = changedOn(paid)
  const recent = lastDays(paid, PRICE_WINDOW_DAYS, asOfDay)
  const changes90 = lastDays(changed, PRICE_WINDOW_DAYS, asOfDay).length
  const measured = recent.length === 0 ? paid : recent
  return {
    paid,
    listed: listedByDay(ground, history),
    medianMinor: measured.length === 0 ? null : medianOf(measured.map(({ value }) => value)),
    changes90,
    changes: changed.length,
    rotates: changes90 > ROTATES_ABOVE,
  }
}

function paidByDay(ground: SignalGround, asin: number): Reading[] {
  const { revenue, discount, units, day, sku } = ground.task.sales
  const lines = linesOf(ground, asin)
  const main = mainSku(ground, lines)
  const byDay = new Map<number, number[]>()
  for (const line of lines) {
    const count = units[line] as number
    const price = ((revenue[line] as number) + (discount[line] as number)) / count
    const on = day[line] as number
    // Goods given away have no price.
    if (!(count > 0 && price > 0) || (sku[line] !== main.sku && on >= main.from && on <= main.to)) continue
    addTo(byDay, on, price)
  }
  return medianReadings(byDay)
}

/** The SKU of most lines in the days that changes are counted over, else of all; and the days of its first and last sale. */
function mainSku({ task }: SignalGround, lines: Uint32Array): { sku: number; from: number; to: number } {
  const { sku, day } = task.sales
  const spans = new Map<number, { from: number; to: number; recent: number; all: number }>()
  for (const line of lines) {
    const on = day[line] as number
    const of = sku[line] as number
    const span = spans.get(of) ?? { from: on, to: on, recent: 0, all: 0 }
    spans.set(of, span)
    span.from = Math.min(span.from, on)
    span.to = Math.max(span.to, on)
    span.all++
    if (on > task.asOfDay - PRICE_WINDOW_DAYS) span.recent++
  }
  const [first] = [...spans].sort(([a, x], [b, y]) => y.recent - x.recent || y.all - x.all || a - b)
  return first === undefined
    ? { sku: 0, from: 0, to: -1 }
    : { sku: first[0], from: first[1].from, to: first[1].to }
}

function listedByDay({ task, dayOf }: SignalGround, history: AsinHistory | null): Reading[] {
  const byDay = new Map<number, number[]>()
  for (const { priceMinor, currency, seenAt } of history?.inventory ?? [])
    if (priceMinor !== null && priceMinor > 0 && (currency === null || currency === task.currency))
      addTo(byDay, dayOf(seenAt), priceMinor)
  return medianReadings(byDay)
}

/** The readings that differ from the one before. @throws never. */
export const changedOn = (readings: readonly Reading[]): Reading[] =>
  readings.filter(({ value }, i) => {
    const before = readings[i - 1]
    return before !== undefined && Math.abs(value / before.value - 1) > MOVED + 1e-9
  })

// "Does the price hold still?" What buyers paid a unit, what the listing said, and how often it moved.
import type { PriceTrend, Reading } from '@/lib/schema/signals'
import type { AsinHistory, StudyTask } from '@/lib/schema/study'
import { addTo, lastDays, medianOf, medianReadings, readingsOf } from './day-readings'
import { linesOf, type SignalGround } from './ground'
import { type HeldPrice, heldPrice, isOff } from './held-price'

/** Changes are counted over so many days up to as-of. */
export const PRICE_WINDOW_DAYS = 90
/** More changes than one a month unsettle a buyer who comes back. */
const ROTATES_ABOVE = 3

/**
 * Paid: by day the price that held (see held-price), before promotions; days on which nothing was sold at it have none. A
 * change is a day whose price is more than 3 % off the day before it; four or more in the last 90 days up to as-of are a
 * rotation.
 *
 * Example: 20.00 and 18.00 by turns, five days each with two orders a day: each turn is a change, it rotates; 18.00 on one
 * order in six, whenever it comes: no change.
 *
 * @throws never.
 */
export function priceTrend(ground: SignalGround, asin: number, history: AsinHistory | null): PriceTrend {
  const { asOfDay } = ground.task
  const { paid } = paidByDay(ground, asin)
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

export interface PaidDays {
  readonly paid: Reading[]
  /** The lines sold at the price of their day. */
  readonly lines: ReadonlySet<number>
}

/** By day the price that held, and the lines that tell of it. Linear in the ASIN's lines. @throws never. */
export function paidByDay(ground: SignalGround, asin: number): PaidDays {
  const lines = listedLines(ground, asin)
  const { day } = ground.task.sales
  const held = heldPrice(
    Float64Array.from(lines, line => unitPrice(ground.task, line)),
    Int32Array.from(lines, line => day[line] as number),
  )
  const paid = new Map<number, number>()
  const at = new Set<number>()
  for (let from = 0, to = 0; from < lines.length; from = to) {
    const on = day[lines[from] as number] as number
    while (to < lines.length && day[lines[to] as number] === on) to++
    const run = mostOf(held, from, to)
    for (let i = from; i < to; i++) {
      if (held.run[i] !== run || held.isAt[i] === 0) continue
      paid.set(on, held.level[i] as number)
      at.add(lines[i] as number)
    }
  }
  return { paid: readingsOf(paid), lines: at }
}

/** The run that most orders of a day are of; of several the last, which goes on. Runs of a day follow on each other. */
function mostOf({ run }: HeldPrice, from: number, to: number): number {
  let [best, most] = [run[from] as number, 0]
  for (let i = from, since = from; i < to; i++) {
    if (run[i] !== run[since]) since = i
    if (i - since + 1 < most) continue
    most = i - since + 1
    best = run[i] as number
  }
  return best
}

/** Before promotions, minor units; not finite without units. @throws never. */
export const unitPrice = ({ sales }: StudyTask, line: number): number =>
  ((sales.revenue[line] as number) + (sales.discount[line] as number)) / (sales.units[line] as number)

/**
 * Lines that were sold at what the listing asks: not those that businesses bought, unless there are no others, nor goods
 * given away. While the SKU that sells most is on sale, its lines alone, since two offers that both hold still are no price
 * that moves. An order that lists a SKU twice counts once.
 */
function listedLines(ground: SignalGround, asin: number): Uint32Array {
  const { units, sku, day, businessOrder } = ground.task.sales
  const priced = linesOf(ground, asin).filter(line => {
    return (units[line] as number) > 0 && unitPrice(ground.task, line) > 0
  })
  const shown = priced.filter(line => businessOrder[line] === 0)
  const lines = inOrder(ground.task, shown.length === 0 ? priced : shown)
  const main = mainSku(ground, lines)
  const order = ground.orders.ofLine
  let last = -1
  return lines.filter(line => {
    const on = day[line] as number
    if (sku[line] !== main.sku && on >= main.from && on <= main.to) return false
    const isNew = order[line] !== last
    last = order[line] as number
    return isNew
  })
}

/** As they were bought; of one instant by order and price. A log lies so already, but for the prices of an order. */
function inOrder(task: StudyTask, lines: Uint32Array): Uint32Array {
  const { purchasedAt, orderHigh, orderLow } = task.sales
  const later = (a: number, b: number): number =>
    (purchasedAt[a] as number) - (purchasedAt[b] as number) ||
    (orderHigh[a] as number) - (orderHigh[b] as number) ||
    (orderLow[a] as number) - (orderLow[b] as number) ||
    unitPrice(task, a) - unitPrice(task, b)
  const isSorted = lines.every((line, i) => i === 0 || later(lines[i - 1] as number, line) <= 0)
  return isSorted ? lines : lines.slice().sort(later)
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
    return before !== undefined && isOff(value, before.value)
  })

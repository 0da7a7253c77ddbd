// How much products differ in growth when nothing was done to them: the yardstick of every verdict. Taken from products
// without the lever in the weeks at hand, and from all products at earlier, made-up starts.

import type { Growth } from './growth'
import { fisherTail } from './student-law'

/** Growths of products over one span of weeks, none of them with the lever. */
export type Placebos = readonly Growth[]

export interface Spread {
  /** Variance between products beyond what counting gives them. */
  readonly between: number
  /** Degrees of freedom it rests on, spans of the same product counted for what they add. */
  readonly freedom: number
}

/** Spans of one product are never quite independent: their squared correlation is taken as at least this. */
const LEAST_OVERLAP = 0.05
/** Below this chance the weeks at hand are more restless than those before, and they alone count. */
const RESTLESS = 0.1

/** Mean of growths weighted by 1 / (between + their own variance), and the variance of that mean. @throws never. */
export function pooledGrowth(growths: Placebos, between: number): { value: number; variance: number } {
  let weights = 0
  let sum = 0
  for (const { value, variance } of growths) {
    const weight = 1 / (between + variance)
    weights += weight
    sum += weight * value
  }
  return { value: sum / weights, variance: 1 / weights }
}

/** Sum of squared deviations from the pooled growth, each in its own variance. @throws never. */
export function restlessness(growths: Placebos, between: number): number {
  const { value } = pooledGrowth(growths, between)
  return growths.reduce((sum, one) => sum + (one.value - value) ** 2 / (between + one.variance), 0)
}

/**
 * Variance between products over all spans: the value at which squared deviations are as large as they should be.
 *
 * Paule and Mandel (1982), summed over spans, each with its own mean, so that what all products share (season, trend,
 * shocks) is in no span's spread. Where the span at hand is more restless than the earlier ones (F test, 10 %), it counts
 * alone. Degrees of freedom: N / (1 + (spans - 1) r^2), r the correlation of a product's deviations between spans, the
 * variance of a mean of correlated squares (Satterthwaite 1946).
 *
 * @param now the span at hand, products without the lever; @param earlier placebo starts.
 * @returns null below two degrees of freedom.
 * @throws never.
 */
export function spread(now: Placebos, earlier: readonly Placebos[]): Spread | null {
  const past = earlier.filter(span => span.length >= 2)
  const spans = now.length >= 2 ? [now, ...past] : past
  const all = freedomOf(spans)
  if (all < 2) return null
  const own = now.length - 1
  if (own >= 2 && past.length > 0) {
    const before = settle(past)
    const ratio = restlessness(now, before) / own / (restlessOf(past, before) / freedomOf(past) || 1)
    if (ratio > 1 && fisherTail(ratio, own, independent(past, before)) < RESTLESS)
      return { between: settle([now]), freedom: own }
  }
  const between = settle(spans)
  return { between, freedom: independent(spans, between) }
}

const freedomOf = (spans: readonly Placebos[]): number =>
  spans.reduce((sum, span) => sum + span.length - 1, 0)
const restlessOf = (spans: readonly Placebos[], between: number): number =>
  spans.reduce((sum, span) => sum + restlessness(span, between), 0)

/** The between-variance at which the spans' restlessness equals their degrees of freedom; 0 when it never exceeds them. */
function settle(spans: readonly Placebos[]): number {
  const target = freedomOf(spans)
  if (restlessOf(spans, 0) <= target) return 0
  let high = 0.01
  while (restlessOf(spans, high) > target && high < 1e6) high *= 4
  let low = 0
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (restlessOf(spans, middle) > target) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function independent(spans: readonly Placebos[], between: number): number {
  const byRow = new Map<number, number[]>()
  for (const span of spans) {
    const { value } = pooledGrowth(span, between)
    for (const one of span) {
      const list = byRow.get(one.row) ?? []
      list.push((one.value - value) / Math.sqrt(between + one.variance))
      byRow.set(one.row, list)
    }
  }
  let products = 0
  let pairs = 0
  let squares = 0
  let n = 0
  for (const list of byRow.values()) {
    const sum = list.reduce((a, b) => a + b, 0)
    const square = list.reduce((a, b) => a + b * b, 0)
    products += (sum * sum - square) / 2
    pairs += (list.length * (list.length - 1)) / 2
    squares += square
    n += list.length
  }
  const correlation = pairs > 0 && squares > 0 ? products / pairs / (squares / n) : 0
  const overlap = Math.min(1, Math.max(LEAST_OVERLAP, correlation * correlation))
  return freedomOf(spans) / (1 + (spans.length - 1) * overlap)
}

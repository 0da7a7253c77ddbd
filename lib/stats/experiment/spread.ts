// How much products scatter by the law of their shop when nothing was done to them: the yardstick of every verdict. Taken from
// products without the lever in the weeks at hand, and from all products at earlier, made-up starts.

import type { Growth } from './growth'
import { fisherTail } from './student-law'

/** Growths of products over one span of weeks, none of them with the lever. */
export type Placebos = readonly Growth[]

export interface Spread {
  /** Squared deviations over what the law foretells: 1 = as it says. */
  readonly scale: number
  /** Degrees of freedom it rests on, spans of the same product counted for what they add. */
  readonly freedom: number
}

/** Spans of one product are never quite independent: their squared correlation is taken as at least this. */
const LEAST_OVERLAP = 0.05
/** Below this chance the weeks at hand are held to be more restless than those before: then they count, not the calm ones. */
const RESTLESS = 0.2
/** Deviations that the law's own word counts for: it was learned from every week of every product, not from spans alone. */
const WORD = 10

/** Mean of growths weighted by precision, and the variance of that mean by the law. @throws never. */
export function pooledGrowth(growths: Placebos): { value: number; variance: number } {
  let weights = 0
  let sum = 0
  for (const { value, variance } of growths) {
    weights += 1 / variance
    sum += value / variance
  }
  return { value: sum / weights, variance: 1 / weights }
}

/** Sum of squared deviations from the pooled growth, each in its own variance. @throws never. */
export function restlessness(growths: Placebos): number {
  const { value } = pooledGrowth(growths)
  return growths.reduce((sum, one) => sum + (one.value - value) ** 2 / one.variance, 0)
}

/**
 * Scale of all spans, each about its own mean, so that what all products share (season, trend, shocks) is in no span's spread;
 * drawn towards 1 as if the law had been seen to hold ten times (a scaled inverse chi-squared prior, Gelman et al. 2013,
 * section 2.6). Where the span at hand looks more restless than the earlier ones (F test, 20 %), it alone counts, drawn
 * towards the scale of all. Degrees of freedom: N / (1 + (spans - 1) r^2), r the correlation of a product's deviations between
 * spans, the variance of a mean of correlated squares (Satterthwaite 1946).
 *
 * @param now the span at hand, products without the lever; @param earlier placebo starts.
 * @returns null below two deviations.
 * @throws never.
 */
export function spread(now: Placebos, earlier: readonly Placebos[]): Spread | null {
  const past = earlier.filter(span => span.length >= 2)
  const spans = now.length >= 2 ? [now, ...past] : past
  const all = freedomOf(spans)
  if (all < 2) return null
  const free = independent(spans)
  const scale = drawn((free * restlessOf(spans)) / all, free, 1)
  const own = now.length - 1
  const calm = past.length > 0 ? restlessOf(past) / freedomOf(past) || 1 : 0
  const isRestless =
    own >= 2 && calm > 0 && fisherTail(restlessness(now) / own / calm, own, independent(past)) < RESTLESS
  return isRestless
    ? { scale: Math.max(scale, drawn(restlessness(now), own, scale)), freedom: WORD + own }
    : { scale, freedom: WORD + free }
}

/** Squared deviations over their number, drawn towards what was thought of them. */
const drawn = (squares: number, number: number, thought: number): number =>
  (WORD * thought + squares) / (WORD + number)

const freedomOf = (spans: readonly Placebos[]): number =>
  spans.reduce((sum, span) => sum + span.length - 1, 0)
const restlessOf = (spans: readonly Placebos[]): number =>
  spans.reduce((sum, span) => sum + restlessness(span), 0)

function independent(spans: readonly Placebos[]): number {
  const byRow = new Map<number, number[]>()
  for (const span of spans) {
    const { value } = pooledGrowth(span)
    for (const one of span) {
      const list = byRow.get(one.row) ?? []
      list.push((one.value - value) / Math.sqrt(one.variance))
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

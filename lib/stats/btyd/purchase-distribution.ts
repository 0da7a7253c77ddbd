// How many purchases will come from one buyer, as probabilities: "at least one within 90 days: 34 %".
import { gaussLegendre } from '@/lib/stats/special/gauss-legendre'
import type { BtydFit } from './btyd-model'
import { type BuyerPosterior, buyerPosterior } from './buyer-posterior'
import { stageTail } from './stage-tail'

export interface PurchaseDistribution {
  /** Probability not to have dropped out by T. */
  readonly alive: number
  /** atLeast[m] = P(Y >= m), m = 0, 1, ...; ends where it falls below 1e-12 for a living buyer, or at the cap. */
  readonly atLeast: Float64Array
}

const LEAST = 1e-12
const RULE = gaussLegendre(16)
/** e^-38 is below the last digit of 1. */
const NEGLIGIBLE = 38

/**
 * The law of Y, the purchases in the time t after T, of a buyer with x repeat purchases, the last at tx. Exact, without
 * simulation.
 *
 * Given alive, with j of k stages of the gap under way passed: P(Y >= m) = P(N >= k m - j) E[(1-p)^(m-1)], N the stages
 * in t (negative binomial), p the chance to leave after a purchase, independent of the rate (see the posterior's sources).
 * Pareto/NBD: P(Y >= m) = integral of P(N(min(L, t)) >= m) over the time L the buyer still stays.
 *
 * @param cap no more than this many purchases are told apart; 10,000 unless told.
 * @throws RangeError on a negative or infinite t.
 */
export function purchaseDistribution(
  fit: BtydFit,
  x: number,
  tx: number,
  T: number,
  t: number,
  cap = 10_000,
): PurchaseDistribution {
  if (!(t >= 0 && t < Number.POSITIVE_INFINITY)) throw new RangeError(`No forecast over a time of ${t}.`)
  const posterior = buyerPosterior(fit, x, tx, T)
  const { alive, departure } = posterior
  const given =
    departure.kind === 'any-time' ? leavingAnyTime(posterior, t, cap) : counting(posterior, fit.k, t, cap)
  const end = given.findIndex(probability => probability < LEAST)
  const kept = end < 0 ? given : given.subarray(0, end + 1)
  return { alive, atLeast: kept.map((probability, m) => (m === 0 ? 1 : alive * probability)) }
}

/** P(Y >= m) given alive, when a buyer leaves after a purchase or never. */
function counting(
  { shape, rate, stages, departure }: BuyerPosterior,
  k: number,
  t: number,
  cap: number,
): Float64Array {
  const tails = stages.map((_, j) => stageTail(shape + j, rate, t, k * cap + 1))
  const most = Math.min(cap, Math.ceil(Math.max(...tails.map(tail => tail.length)) / k) + 1)
  const atLeast = new Float64Array(most + 1)
  for (let j = 0; j < stages.length; j++) {
    const tail = tails[j] as Float64Array
    const part = stages[j] as number
    let survival = 1
    atLeast[0] = (atLeast[0] as number) + part
    for (let m = 1; m <= most && k * m - j < tail.length; m++) {
      atLeast[m] = (atLeast[m] as number) + part * survival * (tail[k * m - j] as number)
      if (departure.kind === 'after-purchase')
        survival *= (departure.b + m - 1) / (departure.a + departure.b + m - 1)
    }
  }
  return atLeast
}

/** P(Y >= m) given alive, when a buyer may leave at any moment; by 16-point Gauss-Legendre on panels that double. */
function leavingAnyTime({ shape, rate, departure }: BuyerPosterior, t: number, cap: number): Float64Array {
  if (departure.kind !== 'any-time') return new Float64Array(1).fill(1)
  const { s, scale } = departure
  const atLeast = stageTail(shape, rate, t, cap + 1)
  const staying = Math.exp(-s * Math.log1p(t / scale))
  for (let m = 0; m < atLeast.length; m++) atLeast[m] = (atLeast[m] as number) * staying
  const end = Math.min(t, scale * Math.expm1(NEGLIGIBLE / s))
  const near = Math.min(rate, scale)
  const stretch = Math.log1p(end / near)
  const panels = Math.ceil(Math.max(stretch / 0.7, (s * Math.log1p(end / scale)) / 4))
  let start = 0
  for (let panel = 1; panel <= panels; panel++) {
    const stop = panel === panels ? end : near * Math.expm1((stretch * panel) / panels)
    const half = (stop - start) / 2
    for (let i = 0; i < RULE.nodes.length; i++) {
      const stay = start + half * (1 + (RULE.nodes[i] as number))
      const density = (s / (scale + stay)) * Math.exp(-s * Math.log1p(stay / scale))
      const tail = stageTail(shape, rate, stay, atLeast.length)
      for (let m = 0; m < tail.length; m++)
        atLeast[m] =
          (atLeast[m] as number) + half * (RULE.weights[i] as number) * density * (tail[m] as number)
    }
    start = stop
  }
  return atLeast
}

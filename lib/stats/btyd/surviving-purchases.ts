// Mean and mean square of the purchases to come from a buyer who is alive and may leave after any of them.
import { farFrom, farPurchases, farTail } from './far-purchases'
import { type CountMoments, stageCounts } from './stage-counts'

/** The walk ends when what is left is below this part of what is summed ... */
const NEGLIGIBLE = 1e-13
/** ... or after so many terms: then the rest is integrated. */
const MOST_TERMS = 50_000
/** Terms of a table at first; it doubles whenever a walk goes beyond. */
const FIRST_TERMS = 32

/** Moments of the purchases in a time t, at a rate of stages drawn from Gamma(shape + j, rate). */
export type MomentsWithin = (rate: number, t: number) => CountMoments

/**
 * Moments of Y, the purchases in a time t: stages come at a rate from Gamma(shape + j, rate), j of the k stages of the
 * gap under way have passed, and after each purchase the buyer leaves with one probability from Beta(a, b).
 *
 * With N stages and S(m) = E[(1-p)^m] = (b)_m / (a+b)_m, P(Y >= m) = P(N >= k m - j) S(m-1); so
 * E[Y] = sum over n of P(N = n) sum over m <= (n+j)/k of S(m-1), and E[Y^2] with (2m-1) S(m-1). All terms are positive,
 * none is large: unlike the form with 2F1 in Fader, Hardie and Lee (2005), equation 10, to which it is equal for k = 1,
 * nothing cancels and a = 1 is no exception. The inner sums depend on neither rate nor t: they are tables that every
 * question asked of the answer shares.
 *
 * @throws never.
 */
export function survivingPurchases(of: {
  shape: number
  a: number
  b: number
  k: number
  j: number
}): MomentsWithin {
  const shape = of.shape + of.j
  const walk = Math.min(MOST_TERMS, farFrom(shape))
  const table = stageTable(of, walk)
  return (rate, t) => {
    const { share, first, probability } = stageCounts(shape, rate, t)
    if (!(share > 0)) return { mean: 0, square: 0 }
    let chance = probability
    let mean = 0
    let square = 0
    for (let n = first; n < walk; ) {
      if (n >= table.filled) table.extend(n)
      const { lived, livedSquare, growth, filled } = table
      for (; n < filled; n++) {
        const counted = livedSquare[n] as number
        mean += chance * (lived[n] as number)
        square += chance * counted
        const ratio = share * (growth[n] as number)
        const rest = 1 - ratio
        if (rest > 0 && chance * (counted + 1) < NEGLIGIBLE * square * rest * rest * rest)
          return { mean, square }
        chance *= ratio
        if (chance === 0) return { mean, square }
      }
    }
    // Summation by parts: who gets this far has the purchases counted so far, and those beyond.
    if (table.filled < walk) table.extend(walk - 1)
    const odds = t / rate
    const beyond = farTail(shape, odds, walk)
    const far = farPurchases({ ...of, shape }, odds, table.purchases, table.survival)
    return {
      mean: mean + (table.lived[walk - 1] as number) * beyond + far.mean,
      square: square + (table.livedSquare[walk - 1] as number) * beyond + far.square,
    }
  }
}

/** By number of stages n: sum of S(m-1) and of (2m-1) S(m-1) over the purchases they make; and (shape + n) / (n + 1). */
interface StageTable {
  lived: Float64Array
  livedSquare: Float64Array
  growth: Float64Array
  filled: number
  /** Purchases that the last stage of the table makes, and S of them. */
  purchases: number
  survival: number
  extend(n: number): void
}

function stageTable(
  { shape, a, b, k, j }: { shape: number; a: number; b: number; k: number; j: number },
  most: number,
): StageTable {
  let untilNext = k - j
  const table: StageTable = {
    lived: new Float64Array(0),
    livedSquare: new Float64Array(0),
    growth: new Float64Array(0),
    filled: 0,
    purchases: 0,
    survival: 1,
    extend(n) {
      const from = table.filled
      const size = Math.min(most, Math.max(FIRST_TERMS, 2 * from, n + 1))
      for (const name of ['lived', 'livedSquare', 'growth'] as const) {
        const longer = new Float64Array(size)
        longer.set(table[name])
        table[name] = longer
      }
      fillFrom(from, size)
      table.filled = size
    },
  }
  const fillFrom = (from: number, size: number): void => {
    const { lived, livedSquare, growth } = table
    let { purchases, survival } = table
    let [sum, squares] = [lived[from - 1] ?? 0, livedSquare[from - 1] ?? 0]
    for (let stage = from; stage < size; stage++) {
      if (stage > 0 && --untilNext === 0) {
        untilNext = k
        purchases++
        sum += survival
        squares += (2 * purchases - 1) * survival
        survival *= (b + purchases - 1) / (a + b + purchases - 1)
      }
      lived[stage] = sum
      livedSquare[stage] = squares
      growth[stage] = (shape + j + stage) / (stage + 1)
    }
    table.purchases = purchases
    table.survival = survival
  }
  return table
}

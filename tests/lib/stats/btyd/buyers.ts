// Buyers for the tests of the purchase models: written down, read from the published sample, or made by chance with a seed.

import type { BtydFit, BtydName, CustomerRows } from '@/lib/stats/btyd/btyd-model'
import { gammaSample } from '@/lib/stats/random/gamma-sample'
import { checkRows } from '@/tests/lib/stats/check-values'

/** [x, tx, T], and litt and weight where they matter. */
export type Buyer = readonly [
  x: number,
  tx: number,
  T: number,
  litt?: number | undefined,
  weight?: number | undefined,
]

/** Rows as written; litt as if all gaps were equal unless told. */
export function rowsOf(buyers: readonly Buyer[]): CustomerRows {
  const column = (pick: (buyer: Buyer) => number): Float64Array => Float64Array.from(buyers, pick)
  return {
    rows: buyers.length,
    x: column(buyer => buyer[0]),
    tx: column(buyer => buyer[1]),
    T: column(buyer => buyer[2]),
    litt: column(([x, tx, , litt]) => litt ?? (x > 0 ? x * Math.log(Math.max(0.5, tx / x)) : 0)),
    weight: column(buyer => buyer[4] ?? 1),
  }
}

/** The CDNOW sample of 2,357 buyers, 39 weeks; times are whole days divided by `unit` (7: weeks). */
export function cdnow(unit = 7): CustomerRows {
  const time = (weeks: string | undefined): number => Math.round(Number(weeks) * 7) / unit
  return rowsOf(checkRows('cdnow_cbs.csv').map(row => [Number(row['x']), time(row['t_x']), time(row['T'])]))
}

/** A fit as if it had been made, for asking what follows from given parameters. */
export const fitWith = (model: BtydName, parameters: readonly number[], k = 1): BtydFit => ({
  model,
  k,
  parameters: Float64Array.from(parameters),
  logLikelihood: 0,
  n: 1,
  unidentified: [],
  covariance: null,
  information: new Float64Array(parameters.length ** 2),
  converged: true,
})

export interface Simulation {
  readonly rows: CustomerRows
  /** Purchases of each buyer in the time `ahead` after T. */
  readonly later: Float64Array
}

/**
 * Buyers as the model has them, seen for between `least` and `most`, and what they buy afterwards.
 * Times are exact, not rounded to days.
 */
export function simulate(
  fit: BtydFit,
  { n, least, most, ahead = 0 }: { n: number; least: number; most: number; ahead?: number },
  random: () => number,
): Simulation {
  const [r = 1, alpha = 1, third = 1, fourth = 1] = fit.parameters
  const later = new Float64Array(n)
  const exponential = (): number => -Math.log(1 - random())
  const buyers = Array.from({ length: n }, (_, i): Buyer => {
    const T = least + (most - least) * random()
    const rate = gammaSample(r, alpha, random)
    const pareto = fit.model === 'paretonbd'
    const end = pareto ? exponential() / gammaSample(third, fourth, random) : Number.POSITIVE_INFINITY
    const [one, other] = pareto ? [0, 1] : [gammaSample(third, 1, random), gammaSample(fourth, 1, random)]
    const leave = fit.model === 'nbd' || pareto ? 0 : one / (one + other)
    let [x, tx, litt, time] = [0, 0, 0, 0]
    let alive = fit.model === 'bgnbd' || random() >= leave
    while (alive) {
      let gap = 0
      for (let stage = 0; stage < fit.k; stage++) gap += exponential() / rate
      time += gap
      if (time > Math.min(end, T + ahead)) break
      if (time <= T) {
        x++
        litt += Math.log(gap)
        tx = time
      } else later[i] = (later[i] as number) + 1
      alive = random() >= leave
    }
    return [x, tx, T, litt]
  })
  return { rows: rowsOf(buyers), later }
}

/** The same buyers as a shop's books have them: on whole days. */
export const onWholeDays = (rows: CustomerRows): CustomerRows => ({
  ...rows,
  tx: rows.tx.map(Math.floor),
  T: rows.T.map(Math.ceil),
})

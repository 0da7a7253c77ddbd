// The nouns of the purchase models: what a fit is made from and what it gives. "BTYD": buy till you die.

/** The purchase models, from no dropout at all to Erlang gaps with dropout after any purchase. */
export type BtydName = 'nbd' | 'bgnbd' | 'mbgnbd' | 'mbgcnbd' | 'paretonbd'

/**
 * One row = buyers with the same history. Times in one unit (days or weeks).
 * The literature's names: x = repeat purchases (days with one), tx = time from the first purchase to the last,
 * T = time from the first purchase to the end of observation. x = 0 has tx = 0; always 0 <= tx <= T.
 */
export interface CustomerRows {
  readonly rows: number
  readonly x: Float64Array
  readonly tx: Float64Array
  readonly T: Float64Array
  /** Sum of ln(gap) over the x gaps, for Erlang models; 0 when x = 0. In merged rows the mean over the row's buyers. */
  readonly litt: Float64Array
  /** Buyers in the row. */
  readonly weight: Float64Array
}

export interface BtydFit {
  model: BtydName
  /** Erlang shape, 1 unless mbgcnbd. */
  k: number
  /** Natural scale: nbd [r, alpha]; bgnbd, mbgnbd, mbgcnbd [r, alpha, a, b]; paretonbd [r, alpha, s, beta]. */
  parameters: Float64Array
  /** The full log-likelihood of the purchase times, comparable with published values; without the prior. */
  logLikelihood: number
  /** Buyers. */
  n: number
  /** Names of parameters at a bound or along a direction in which the likelihood is flat. */
  unidentified: string[]
  /** Of the log parameters, row-major; null when the likelihood leaves a direction open. */
  covariance: Float64Array | null
  /** The negative second derivatives of the log-likelihood (and prior) in the log parameters, row-major. */
  information: Float64Array
  /** false: the search ran out of steps; the parameters are the best seen. */
  converged: boolean
}

/** A normal prior on the log parameters, each apart: keeps the fit of a small group near that of a large one. */
export interface BtydPrior {
  /** Log parameters of the large group's fit. */
  readonly centre: Float64Array
  /** Standard deviation; 1.5 is weak: a factor of 4.5 either way. */
  readonly sd: number
  /** The Erlang shape the centre belongs to; 1 unless told. */
  readonly k?: number
}

/** Names of the parameters, in the order of BtydFit.parameters. */
export const PARAMETER_NAMES: Readonly<Record<BtydName, readonly string[]>> = {
  nbd: ['r', 'alpha'],
  bgnbd: ['r', 'alpha', 'a', 'b'],
  mbgnbd: ['r', 'alpha', 'a', 'b'],
  mbgcnbd: ['r', 'alpha', 'a', 'b'],
  paretonbd: ['r', 'alpha', 's', 'beta'],
}

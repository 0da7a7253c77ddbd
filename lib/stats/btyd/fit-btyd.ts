// Fits a purchase model to buyers' histories: the door of this folder for one model.
import type { BtydFit, BtydName, BtydPrior, CustomerRows } from './btyd-model'
import { fitDesign } from './fit-design'
import { type PurchaseDesign, purchaseDesign } from './purchase-design'
import { startingPoints } from './starting-points'

export interface FitOptions {
  /** The posterior mode under a normal prior on the log parameters; none unless told. */
  readonly prior?: BtydPrior | null
  /** Largest Erlang shape tried for mbgcnbd; 6 unless told. */
  readonly maxK?: number
  /** Takes this Erlang shape for mbgcnbd instead of looking for one. */
  readonly k?: number
}

/** Where there are hardly any gaps every shape is as likely as the next: then the smallest is taken. */
const LEAST_GAIN = 1e-3

/**
 * Maximum likelihood, or the posterior mode under a prior; times in the unit of the rows.
 *
 * For mbgcnbd the Erlang shape is raised from 1 until the likelihood falls for the first time (Reutterer, Platzer and
 * Schroeder 2021, section 3.3).
 *
 * @throws RangeError on no rows, on times or weights that cannot be, and on x that is no whole number.
 */
export function fitBtyd(model: BtydName, rows: CustomerRows, options: FitOptions = {}): BtydFit {
  return fitArranged(model, purchaseDesign(rows, model === 'mbgcnbd'), options)
}

/**
 * The same on histories already arranged.
 *
 * @param mbg the MBG/NBD fit on the same histories under the same prior, if there is one: it is mbgcnbd with k = 1.
 * @throws never.
 */
export function fitArranged(
  model: BtydName,
  design: PurchaseDesign,
  { prior = null, maxK = 6, k }: FitOptions = {},
  mbg: BtydFit | null = null,
): BtydFit {
  const centre = prior === null ? [] : [prior.centre]
  const fitShape = (shape: number, from: readonly Float64Array[]): BtydFit =>
    fitDesign(model, design, shape, [...from, ...centre], prior)
  if (model !== 'mbgcnbd') return fitShape(1, startingPoints(model, design, 1))
  if (k !== undefined) return fitShape(k, startingPoints(model, design, k))
  let best: BtydFit = mbg === null ? fitShape(1, startingPoints(model, design, 1)) : { ...mbg, model }
  for (let shape = 2; shape <= maxK; shape++) {
    const [, moments] = startingPoints(model, design, shape)
    const next = fitShape(shape, [scaledUp(best), ...(moments === undefined ? [] : [moments])])
    if (!(next.logLikelihood > best.logLikelihood + LEAST_GAIN)) break
    best = next
  }
  return best
}

/** A fit's log parameters, with one stage more in the same time. */
function scaledUp({ parameters, k }: BtydFit): Float64Array {
  const start = parameters.map(value => Math.log(value))
  start[1] = (start[1] as number) + Math.log(k / (k + 1))
  return start
}

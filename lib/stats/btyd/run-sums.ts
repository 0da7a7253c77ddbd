// Sums over the buyers of one x and tx: the innermost loop of the beta-dropout likelihoods.
import type { PurchaseDesign } from './purchase-design'
import type { WaitingTable } from './waiting-table'

/** What a run adds up to; one of these serves all runs in turn. */
export interface RunSums {
  buyers: number
  /** Sum of ln(gone + still) over the buyers. */
  logs: number
  /** Sums over the buyers of p, p ln(1 + T/alpha) and p T/(alpha + T), p = the probability to be alive at T. */
  alive: number
  aliveWaited: number
  aliveShare: number
}

/** Factors up to 1e17 may still be multiplied to a product within these limits. */
const LARGE = 1e280
const SMALL = 1e-280

/**
 * The run's sums, `still` = staying ((alpha+tx)/(alpha+T))^shape.
 *
 * @param powers of each T, (1 + T/alpha)^-shape; null: take each row's exponential.
 * @throws never.
 */
export function sumRun(
  sums: RunSums,
  { runStart, rowT, weight }: PurchaseDesign,
  run: number,
  { waited: waitedT, share }: WaitingTable,
  of: { shape: number; gone: number; staying: number; waitedLast: number; powers: Float64Array | null },
): void {
  const { shape, gone, staying, waitedLast, powers } = of
  const rise = powers === null ? 0 : staying * Math.exp(shape * waitedLast)
  let buyers = 0
  let logs = 0
  let product = 1
  let alive = 0
  let aliveWaited = 0
  let aliveShare = 0
  for (let row = runStart[run] as number, end = runStart[run + 1] as number; row < end; row++) {
    const age = rowT[row] as number
    const count = weight[row] as number
    const waited = waitedT[age] as number
    const still =
      powers === null ? staying * Math.exp(-shape * (waited - waitedLast)) : rise * (powers[age] as number)
    const both = gone + still
    const part = (count * still) / both
    if (count === 1) {
      // One logarithm for many single buyers.
      product *= both
      if (product > LARGE || product < SMALL) {
        logs += Math.log(product)
        product = 1
      }
    } else logs += count * Math.log(both)
    buyers += count
    alive += part
    aliveWaited += part * waited
    aliveShare += part * (share[age] as number)
  }
  sums.buyers = buyers
  sums.logs = logs + Math.log(product)
  sums.alive = alive
  sums.aliveWaited = aliveWaited
  sums.aliveShare = aliveShare
}

/**
 * The sums of a run in which nobody can have dropped out: everyone is alive, and there is no logarithm to take.
 *
 * @throws never.
 */
export function sumUndyingRun(
  sums: RunSums,
  { runStart, rowT, weight }: PurchaseDesign,
  run: number,
  { waited, share }: WaitingTable,
): void {
  sums.buyers = 0
  sums.logs = 0
  sums.aliveWaited = 0
  sums.aliveShare = 0
  for (let row = runStart[run] as number; row < (runStart[run + 1] as number); row++) {
    const age = rowT[row] as number
    const count = weight[row] as number
    sums.buyers += count
    sums.aliveWaited += count * (waited[age] as number)
    sums.aliveShare += count * (share[age] as number)
  }
  sums.alive = sums.buyers
}

/** Sums to write into. @throws never. */
export const emptyRunSums = (): RunSums => ({ buyers: 0, logs: 0, alive: 0, aliveWaited: 0, aliveShare: 0 })

// Sums over the buyers with one number of purchases: the innermost loop of the beta-dropout likelihoods.
import type { PurchaseDesign } from './purchase-design'
import type { WaitingTable } from './waiting-table'

/** What neighbouring runs add up to; one of these serves all of them in turn. p = probability to be alive at T. */
export interface RunSums {
  /** Sum of ln(gone (1+tx/alpha)^-shape + staying (1+T/alpha)^-shape) over the buyers. */
  logs: number
  /** Sums of p and of 1 - p. */
  alive: number
  dead: number
  /** Sum of p ln(1 + T/alpha) + (1 - p) ln(1 + tx/alpha): minus the derivative of `logs` by the shape. */
  waited: number
  /** Sum of shape (p T/(alpha + T) + (1 - p) tx/(alpha + tx)): the derivative of `logs` by ln(alpha). */
  share: number
}

/** What the runs of one number of purchases have in common. */
export interface RunTerms {
  shape: number
  gone: number
  staying: number
  /** Of each T, (1 + T/alpha)^-shape; null: take each row's exponential. */
  powers: Float64Array | null
}

/** Factors up to 1e17 may still be multiplied to a product within these limits. */
const LARGE = 1e280
const SMALL = 1e-280

/**
 * The sums of the runs from `begin` up to, not including, `end`.
 *
 * @throws never.
 */
export function sumRuns(
  sums: RunSums,
  { runTx, runStart, rowT, weight }: PurchaseDesign,
  begin: number,
  end: number,
  ages: WaitingTable,
  lasts: WaitingTable,
  { shape, gone, staying, powers }: RunTerms,
): void {
  const waitedT = ages.waited
  const shareT = ages.share
  const waitedTx = lasts.waited
  const shareTx = lasts.share
  let [logs, alive, dead, waited, share, product] = [0, 0, 0, 0, 0, 1]
  for (let run = begin, row = runStart[begin] as number; run < end; run++) {
    const last = runTx[run] as number
    const waitedLast = waitedTx[last] as number
    const rise = powers === null ? 0 : staying * Math.exp(shape * waitedLast)
    const stop = runStart[run + 1] as number
    let buyers = 0
    let runLogs = 0
    let runAlive = 0
    let runWaited = 0
    let runShare = 0
    for (; row < stop; row++) {
      const age = rowT[row] as number
      const count = weight[row] as number
      const waitedAge = waitedT[age] as number
      const still =
        powers === null
          ? staying * Math.exp(-shape * (waitedAge - waitedLast))
          : rise * (powers[age] as number)
      const both = gone + still
      const part = (count * still) / both
      if (count === 1) {
        // One logarithm for many single buyers.
        product *= both
        if (product > LARGE || product < SMALL) {
          runLogs += Math.log(product)
          product = 1
        }
      } else runLogs += count * Math.log(both)
      buyers += count
      runAlive += part
      runWaited += part * waitedAge
      runShare += part * (shareT[age] as number)
    }
    const runDead = buyers - runAlive
    logs += runLogs - buyers * shape * waitedLast
    alive += runAlive
    dead += runDead
    waited += runWaited + runDead * waitedLast
    share += runShare + runDead * (shareTx[last] as number)
  }
  sums.logs = logs + Math.log(product)
  sums.alive = alive
  sums.dead = dead
  sums.waited = waited
  sums.share = shape * share
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
  ages: WaitingTable,
  shape: number,
): void {
  let [alive, waited, share] = [0, 0, 0]
  for (let row = runStart[run] as number; row < (runStart[run + 1] as number); row++) {
    const age = rowT[row] as number
    const count = weight[row] as number
    alive += count
    waited += count * (ages.waited[age] as number)
    share += count * (ages.share[age] as number)
  }
  sums.logs = -shape * waited
  sums.alive = alive
  sums.dead = 0
  sums.waited = waited
  sums.share = shape * share
}

/** Sums to write into. @throws never. */
export const emptyRunSums = (): RunSums => ({ logs: 0, alive: 0, dead: 0, waited: 0, share: 0 })

// MBG/CNBD-k: gaps that are more regular than chance, each made of k exponential stages.
import { logGamma } from '@/lib/stats/special/log-gamma'
import { fillFallingPowers } from './falling-powers'
import { levelSums } from './level-sums'
import type { Likelihood } from './likelihood'
import type { PurchaseDesign } from './purchase-design'
import { emptyRunSums, type RunSums, type RunTerms } from './run-sums'
import { type WaitingTable, waitingTable } from './waiting-table'

/**
 * Log parameters [ln r, ln alpha, ln a, ln b]; the rate, Gamma(r, alpha), is that of stages. k = 1 is MBG/NBD.
 *
 * Reutterer, Platzer and Schroeder (2021), IJRM 38, equation 6:
 *   (r)_(kx) alpha^-kx (b)_x/(a+b)_(x+1) product(gap)^(k-1) / G(k)^x
 *   [ a (1+tx/alpha)^-(r+kx) + (b+x) (1+T/alpha)^-(r+kx) S ],  S = sum over j < k of (r+kx)_j/j! ((T-tx)/(alpha+T))^j,
 * S counting the stages that may have passed since the last purchase. All terms are positive.
 */
export function erlangLikelihood(design: PurchaseDesign, k: number): Likelihood {
  const { xs, txs, Ts, runTx, runStart, levelRun } = design
  const sumLevels = levelSums(design, k, 0)
  const ages = waitingTable(Ts)
  const lasts = waitingTable(txs)
  const table = new Float64Array(Ts.length)
  const sums = emptyRunSums()
  const constant = (k - 1) * design.logGaps - design.purchases * logGamma(k)
  return (logParameters, gradient) => {
    const logAlpha = logParameters[1] as number
    const r = Math.exp(logParameters[0] as number)
    const alpha = Math.exp(logAlpha)
    const a = Math.exp(logParameters[2] as number)
    const b = Math.exp(logParameters[3] as number)
    ages.fill(alpha)
    lasts.fill(alpha)
    let ll = constant + sumLevels({ r, logAlpha, a, b }, gradient)
    for (let level = 0; level < xs.length; level++) {
      const x = xs[level] as number
      const shape = r + k * x
      const staying = b + x
      const [begin, end] = [levelRun[level] as number, levelRun[level + 1] as number]
      const rows = (runStart[end] as number) - (runStart[begin] as number)
      const powers = fillFallingPowers(table, rows, shape, ages.waited) ? table : null
      const of = { k, shape, alpha, gone: a, staying, powers }
      let ofLevel = 0
      for (let run = begin; run < end; run++) {
        const at = runTx[run] as number
        const last = {
          time: txs[at] as number,
          waited: lasts.waited[at] as number,
          share: lasts.share[at] as number,
        }
        sumErlangRun(sums, design, run, ages, last, of)
        ofLevel += sums.logs
        ;(gradient[0] as number) -= r * sums.waited
        ;(gradient[1] as number) += sums.share
        ;(gradient[2] as number) += sums.dead
        ;(gradient[3] as number) += (b * sums.alive) / staying
      }
      ll += ofLevel
    }
    return ll
  }
}

/** As sumRuns of the models without stages, over one run and with S. */
function sumErlangRun(
  sums: RunSums,
  { Ts, runStart, rowT, weight }: PurchaseDesign,
  run: number,
  ages: WaitingTable,
  last: { time: number; waited: number; share: number },
  { k, shape, alpha, gone, staying, powers }: RunTerms & { k: number; alpha: number },
): void {
  const rise = powers === null ? 0 : Math.exp(shape * last.waited)
  let buyers = 0
  let logs = 0
  let alive = 0
  let aliveWaited = 0
  let aliveShare = 0
  for (let row = runStart[run] as number, end = runStart[run + 1] as number; row < end; row++) {
    const age = rowT[row] as number
    const count = weight[row] as number
    const waited = ages.waited[age] as number
    const share = ages.share[age] as number
    const T = Ts[age] as number
    const quiet = (T - last.time) / (alpha + T)
    let term = 1
    let stages = 1
    let harmonic = 0
    let mean = 0
    let slope = 0
    for (let j = 1; j < k; j++) {
      const step = shape + j - 1
      term *= (step * quiet) / j
      harmonic += 1 / step
      stages += term
      mean += j * term
      slope += harmonic * term
    }
    const falling =
      powers === null ? Math.exp(-shape * (waited - last.waited)) : rise * (powers[age] as number)
    const still = staying * stages * falling
    const part = (count * still) / (gone + still)
    logs += count * Math.log(gone + still)
    buyers += count
    alive += part
    aliveWaited += part * (waited - slope / stages)
    aliveShare += part * (shape * share - ((1 - share) * mean) / stages)
  }
  const dead = buyers - alive
  sums.logs = logs - buyers * shape * last.waited
  sums.alive = alive
  sums.dead = dead
  sums.waited = aliveWaited + dead * last.waited
  sums.share = aliveShare + dead * shape * last.share
}

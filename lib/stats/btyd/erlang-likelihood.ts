// MBG/CNBD-k: gaps that are more regular than chance, each made of k exponential stages.
import { logGamma } from '@/lib/stats/special/log-gamma'
import { levelSums } from './level-sums'
import type { Likelihood } from './likelihood'
import type { PurchaseDesign } from './purchase-design'
import { waitingTable } from './waiting-table'

/**
 * Log parameters [ln r, ln alpha, ln a, ln b]; the rate, Gamma(r, alpha), is that of stages. k = 1 is MBG/NBD.
 *
 * Reutterer, Platzer and Schroeder (2021), IJRM 38, equation 6:
 *   (r)_(kx) alpha^-kx (b)_x/(a+b)_(x+1) product(gap)^(k-1) / G(k)^x
 *   [ a (1+tx/alpha)^-(r+kx) + (b+x) (1+T/alpha)^-(r+kx) S ],  S = sum over j < k of (r+kx)_j/j! ((T-tx)/(alpha+T))^j,
 * S counting the stages that may have passed since the last purchase. All terms are positive.
 */
export function erlangLikelihood(design: PurchaseDesign, k: number): Likelihood {
  const { xs, txs, Ts, runX, runTx, runStart, rowT, weight } = design
  const sumLevels = levelSums(design, k, 0)
  const ages = waitingTable(Ts)
  const lasts = waitingTable(txs)
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
    let byR = gradient[0] as number
    let byAlpha = gradient[1] as number
    let byA = gradient[2] as number
    let byB = gradient[3] as number
    for (let run = 0; run < runX.length; run++) {
      const x = xs[runX[run] as number] as number
      const shape = r + k * x
      const staying = b + x
      const last = txs[runTx[run] as number] as number
      const waitedLast = lasts.waited[runTx[run] as number] as number
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
        const quiet = (T - last) / (alpha + T)
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
        const still = staying * stages * Math.exp(-shape * (waited - waitedLast))
        const part = (count * still) / (a + still)
        logs += count * Math.log(a + still)
        buyers += count
        alive += part
        aliveWaited += part * (waited - slope / stages)
        aliveShare += part * (shape * share - ((1 - share) * mean) / stages)
      }
      const dead = buyers - alive
      ll += logs - buyers * shape * waitedLast
      byR -= r * (aliveWaited + dead * waitedLast)
      byAlpha += aliveShare + dead * shape * (lasts.share[runTx[run] as number] as number)
      byA += dead
      byB += (b * alive) / staying
    }
    gradient[0] = byR
    gradient[1] = byAlpha
    gradient[2] = byA
    gradient[3] = byB
    return ll
  }
}

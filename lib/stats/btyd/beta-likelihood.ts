// BG/NBD and MBG/NBD: after a purchase the buyer may drop out, with a probability of his own.
import { levelSums } from './level-sums'
import type { Likelihood } from './likelihood'
import type { PurchaseDesign } from './purchase-design'
import { waitingTable } from './waiting-table'

/**
 * Log parameters [ln r, ln alpha, ln a, ln b].
 *
 * BG/NBD: Fader, Hardie and Lee (2005), Marketing Science 24, equation 6: dropout only after a repeat purchase.
 * MBG/NBD: Batislam, Denizel and Filiztekin (2007), IJRM 24; Hoppe and Wagner (2007): also right after the first purchase.
 *
 * With m = x - 1 (BG) or x (MBG) chances of dropout survived for sure, both are
 *   (r)_x alpha^-x (b)_m/(a+b)_(m+1) [ a (1+tx/alpha)^-(r+x) + (b+m) (1+T/alpha)^-(r+x) ],
 * where (c)_m = c (c+1) ... (c+m-1); the bracket's second part over its sum is the probability to be alive at T.
 * At x = 0 BG/NBD knows no dropout: (1+T/alpha)^-r.
 */
export function betaLikelihood(design: PurchaseDesign, model: 'bgnbd' | 'mbgnbd'): Likelihood {
  const { xs, txs, Ts, runX, runTx, runStart, rowT, weight } = design
  const first = model === 'bgnbd' ? -1 : 0
  const sumLevels = levelSums(design, 1, first)
  const ages = waitingTable(Ts)
  const lasts = waitingTable(txs)
  return (logParameters, gradient) => {
    const logAlpha = logParameters[1] as number
    const r = Math.exp(logParameters[0] as number)
    const alpha = Math.exp(logAlpha)
    const a = Math.exp(logParameters[2] as number)
    const b = Math.exp(logParameters[3] as number)
    ages.fill(alpha)
    lasts.fill(alpha)
    let ll = sumLevels({ r, logAlpha, a, b }, gradient)
    let byR = gradient[0] as number
    let byAlpha = gradient[1] as number
    let byA = gradient[2] as number
    let byB = gradient[3] as number
    for (let run = 0; run < runX.length; run++) {
      const x = xs[runX[run] as number] as number
      const shape = r + x
      // The weights of being gone and of being there still; where nobody can be gone, of 0 and 1.
      const never = x + first < 0
      const gone = never ? 0 : a
      const staying = never ? 1 : b + x + first
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
        const since = shape * (waited - waitedLast)
        const still = staying * Math.exp(-since)
        const part = never ? count : (count * still) / (gone + still)
        // Where nobody can be gone the exponential may underflow, but its logarithm is known.
        logs += count * (never ? -since : Math.log(gone + still))
        buyers += count
        alive += part
        aliveWaited += part * waited
        aliveShare += part * (ages.share[age] as number)
      }
      const dead = buyers - alive
      ll += logs - buyers * shape * waitedLast
      byR -= r * (aliveWaited + dead * waitedLast)
      byAlpha += shape * (aliveShare + dead * (lasts.share[runTx[run] as number] as number))
      if (never) continue
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

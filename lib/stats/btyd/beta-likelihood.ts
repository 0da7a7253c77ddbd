// BG/NBD and MBG/NBD: after a purchase the buyer may drop out, with a probability of his own.
import { fillFallingPowers } from './falling-powers'
import { levelSums } from './level-sums'
import type { Likelihood } from './likelihood'
import type { PurchaseDesign } from './purchase-design'
import { emptyRunSums, sumRuns, sumUndyingRun } from './run-sums'
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
  const { xs, txs, Ts, runStart, levelRun } = design
  const first = model === 'bgnbd' ? -1 : 0
  const sumLevels = levelSums(design, 1, first)
  const ages = waitingTable(Ts)
  const lasts = waitingTable(txs)
  const table = new Float64Array(Ts.length)
  const sums = emptyRunSums()
  return (logParameters, gradient) => {
    const logAlpha = logParameters[1] as number
    const r = Math.exp(logParameters[0] as number)
    const alpha = Math.exp(logAlpha)
    const a = Math.exp(logParameters[2] as number)
    const b = Math.exp(logParameters[3] as number)
    ages.fill(alpha)
    lasts.fill(alpha)
    let ll = sumLevels({ r, logAlpha, a, b }, gradient)
    for (let level = 0; level < xs.length; level++) {
      const x = xs[level] as number
      const shape = r + x
      const staying = b + x + first
      const begin = levelRun[level] as number
      const end = levelRun[level + 1] as number
      if (begin === end) continue
      if (x + first < 0) sumUndyingRun(sums, design, begin, ages, shape)
      else {
        const rows = (runStart[end] as number) - (runStart[begin] as number)
        const powers = fillFallingPowers(table, rows, shape, ages.waited) ? table : null
        sumRuns(sums, design, begin, end, ages, lasts, { shape, gone: a, staying, powers })
        ;(gradient[3] as number) += (b * sums.alive) / staying
      }
      ll += sums.logs
      ;(gradient[0] as number) -= r * sums.waited
      ;(gradient[1] as number) += sums.share
      ;(gradient[2] as number) += sums.dead
    }
    return ll
  }
}

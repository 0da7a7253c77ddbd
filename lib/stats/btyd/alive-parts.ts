// How likely each of many buyers is still there, and in which stage: the part of a forecast that knows of their last purchase.
import type { BtydFit } from './btyd-model'
import { buyerPosterior, chancesOf } from './buyer-posterior'
import type { PurchaseDesign } from './purchase-design'
import { waitingTable } from './waiting-table'

/**
 * parts[k row + j] = P(alive at T, j stages of the gap under way have passed) of each row: what buyerPosterior says of one
 * buyer, with one logarithm for each time instead of each row.
 *
 * @throws never.
 */
export function aliveParts(fit: BtydFit, design: PurchaseDesign, parts: Float64Array): void {
  const { xs, txs, Ts, runX, runTx, runStart, rowT } = design
  if (fit.model === 'nbd') {
    parts.fill(1)
    return
  }
  const [r, alpha, a, b] = fit.parameters as unknown as [number, number, number, number]
  const ages = waitingTable(Ts)
  const lasts = waitingTable(txs)
  ages.fill(alpha)
  lasts.fill(alpha)
  for (let run = 0; run < runX.length; run++) {
    const x = xs[runX[run] as number] as number
    const last = runTx[run] as number
    const tx = txs[last] as number
    const [shape, chances] = [r + fit.k * x, chancesOf(fit, x)]
    const leaving = chances < 0 ? 0 : a / (b + chances)
    for (let row = runStart[run] as number; row < (runStart[run + 1] as number); row++) {
      const age = rowT[row] as number
      const T = Ts[age] as number
      if (fit.model === 'paretonbd') {
        parts[row] = buyerPosterior(fit, x, tx, T).alive
        continue
      }
      const from = fit.k * row
      const quiet = (T - tx) / (alpha + T)
      let [term, sum] = [1, 1]
      parts[from] = 1
      for (let j = 1; j < fit.k; j++) {
        term *= ((shape + j - 1) * quiet) / j
        parts[from + j] = term
        sum += term
      }
      const waited = (ages.waited[age] as number) - (lasts.waited[last] as number)
      const gone = leaving === 0 ? 0 : leaving * Math.exp(shape * waited)
      // alive = sum / (sum + gone), and stage j has term / sum of it.
      for (let j = 0; j < fit.k; j++) parts[from + j] = (parts[from + j] as number) / (sum + gone)
    }
  }
}

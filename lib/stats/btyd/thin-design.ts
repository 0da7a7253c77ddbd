// A small likeness of a large shop, to find from where the search on all buyers should begin.
import { levelStarts, type PurchaseDesign } from './purchase-design'
import { rankValues } from './rank-values'

/** A row with so many times the mean number of buyers is kept in any case. */
const HEAVY = 4

/**
 * Keeps every row with many buyers, and of the others every `stride`-th with the weight of those left out. Rows are
 * sorted, so ages and counts stay spread alike.
 *
 * @throws never.
 */
export function thinDesign(design: PurchaseDesign, stride: number): PurchaseDesign {
  const { xs, txs, runX, runTx, runStart, weight, litt } = design
  const heavy = (HEAVY * design.n) / weight.length
  const kept: number[] = []
  const keptWeight: number[] = []
  const keptX: number[] = []
  const keptTx: number[] = []
  const starts: number[] = []
  const buyersByX = new Float64Array(xs.length)
  let [n, purchases, logGaps, light] = [0, 0, 0, stride >>> 1]
  for (let run = 0; run < runX.length; run++) {
    const level = runX[run] as number
    const begin = kept.length
    for (let row = runStart[run] as number; row < (runStart[run + 1] as number); row++) {
      const own = weight[row] as number
      if (own < heavy && light++ % stride !== 0) continue
      const buyers = own < heavy ? own * stride : own
      kept.push(row)
      keptWeight.push(buyers)
      buyersByX[level] = (buyersByX[level] as number) + buyers
      n += buyers
      purchases += buyers * (xs[level] as number)
      logGaps += buyers * (litt[row] as number)
    }
    if (kept.length === begin) continue
    keptX.push(level)
    keptTx.push(runTx[run] as number)
    starts.push(begin)
  }
  const lasts = rankValues(Float64Array.from(keptTx))
  const keptRuns = Int32Array.from(keptX)
  return {
    ...design,
    n,
    buyersByX,
    purchases,
    logGaps,
    txs: lasts.unique.map(i => txs[i] as number),
    runX: keptRuns,
    levelRun: levelStarts(keptRuns, xs.length),
    runTx: lasts.rank,
    runStart: Int32Array.from([...starts, kept.length]),
    rowT: Int32Array.from(kept, row => design.rowT[row] as number),
    weight: Float64Array.from(keptWeight),
    litt: Float64Array.from(kept, row => litt[row] as number),
  }
}

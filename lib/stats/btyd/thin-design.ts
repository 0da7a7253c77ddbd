// A small likeness of a large shop: every so manieth row, to find from where the search on all rows should begin.
import { levelStarts, type PurchaseDesign } from './purchase-design'

/**
 * Keeps every `stride`-th row, with the weight of those left out. Rows are sorted, so ages and counts stay spread alike.
 *
 * @throws never.
 */
export function thinDesign(design: PurchaseDesign, stride: number): PurchaseDesign {
  const { xs, runX, runTx, runStart, weight, litt } = design
  const kept: number[] = []
  const keptX: number[] = []
  const keptTx: number[] = []
  const starts: number[] = []
  const buyersByX = new Float64Array(xs.length)
  let n = 0
  let purchases = 0
  let logGaps = 0
  for (let run = 0; run < runX.length; run++) {
    const level = runX[run] as number
    const from = runStart[run] as number
    const end = runStart[run + 1] as number
    const begin = kept.length
    for (let row = firstOf(from, stride); row < end; row += stride) {
      const buyers = (weight[row] as number) * stride
      kept.push(row)
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
  const keptRuns = Int32Array.from(keptX)
  return {
    ...design,
    n,
    buyersByX,
    purchases,
    logGaps,
    runX: keptRuns,
    levelRun: levelStarts(keptRuns, xs.length),
    runTx: Int32Array.from(keptTx),
    runStart: Int32Array.from([...starts, kept.length]),
    rowT: Int32Array.from(kept, row => design.rowT[row] as number),
    weight: Float64Array.from(kept, row => (weight[row] as number) * stride),
    litt: Float64Array.from(kept, row => litt[row] as number),
  }
}

/** The first row from `from` on whose number leaves stride / 2 over, so that neither end is favoured. */
const firstOf = (from: number, stride: number): number => {
  const middle = stride >>> 1
  return from + ((((middle - from) % stride) + stride) % stride)
}

// Merges buyers with the same history: every model asks only for x, tx and T, and a shop has few distinct ones.
import type { CustomerRows } from '@/lib/stats/btyd/btyd-model'
import { purchaseDesign } from '@/lib/stats/btyd/purchase-design'

/**
 * One row for each distinct (x, tx, T), sorted by x, then tx, then T, with the buyers' weights added up.
 *
 * The likelihoods of Erlang models are linear in litt, so the mean over a row's buyers stands for all of them. Linear in
 * the rows: whole days are sorted by counting. The order of rows does not matter, to the last bit.
 *
 * @example groupRows of (1, 30, 90) and (1, 30, 90) // one row of weight 2
 * @throws RangeError on no rows, on times or weights that cannot be, and on x that is no whole number.
 */
export function groupRows(rows: CustomerRows): CustomerRows {
  const design = purchaseDesign(rows)
  const count = design.rowT.length
  const x = new Float64Array(count)
  const tx = new Float64Array(count)
  const T = new Float64Array(count)
  for (let run = 0; run < design.runX.length; run++) {
    const from = design.runStart[run] as number
    const to = design.runStart[run + 1] as number
    x.fill(design.xs[design.runX[run] as number] as number, from, to)
    tx.fill(design.txs[design.runTx[run] as number] as number, from, to)
    for (let row = from; row < to; row++) T[row] = design.Ts[design.rowT[row] as number] as number
  }
  return { rows: count, x, tx, T, litt: design.litt, weight: design.weight }
}

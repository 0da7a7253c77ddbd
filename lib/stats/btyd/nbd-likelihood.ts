// NBD: every buyer goes on for ever at a rate of his own. What is left when dropout cannot be told from slowness.
import type { Likelihood } from './likelihood'
import type { PurchaseDesign } from './purchase-design'
import { risingSums } from './rising-sums'
import { waitingTable } from './waiting-table'

/**
 * Likelihood of the purchase times under gamma-mixed Poisson buying; log parameters [ln r, ln alpha].
 *
 * Ehrenberg (1959), Applied Statistics 8: G(r+x)/G(r) alpha^r / (alpha+T)^(r+x). It is the timing likelihood (of the
 * times, not only of their number), so that it can be held against the models with dropout.
 */
export function nbdLikelihood(design: PurchaseDesign): Likelihood {
  const { xs, Ts, buyersByX, purchases } = design
  const byAge = countByAge(design)
  const rising = risingSums(xs[xs.length - 1] as number)
  const table = waitingTable(Ts)
  return (logParameters, gradient) => {
    const [logR = 0, logAlpha = 0] = logParameters
    const r = Math.exp(logR)
    rising.fill(r)
    table.fill(Math.exp(logAlpha))
    let ll = -purchases * logAlpha
    let byR = 0
    let byAlpha = -purchases
    for (let level = 0; level < xs.length; level++) {
      const x = xs[level] as number
      const buyers = buyersByX[level] as number
      ll += buyers * (rising.logs[x] as number)
      byR += buyers * (rising.inverses[x] as number)
    }
    for (let age = 0; age < Ts.length; age++) {
      const waited = table.waited[age] as number
      const buyers = byAge.buyers[age] as number
      // The sum of (r + x) over the buyers of this age.
      const shapes = r * buyers + (byAge.purchases[age] as number)
      ll -= shapes * waited
      byR -= buyers * waited
      byAlpha += shapes * (table.share[age] as number)
    }
    gradient[0] = r * byR
    gradient[1] = byAlpha
    return ll
  }
}

/** Buyers and purchases by age: all that the likelihood asks for beside the counts by x. */
function countByAge({ xs, Ts, runX, runStart, rowT, weight }: PurchaseDesign): {
  buyers: Float64Array
  purchases: Float64Array
} {
  const buyers = new Float64Array(Ts.length)
  const purchases = new Float64Array(Ts.length)
  for (let run = 0; run < runX.length; run++) {
    const x = xs[runX[run] as number] as number
    for (let row = runStart[run] as number; row < (runStart[run + 1] as number); row++) {
      const age = rowT[row] as number
      buyers[age] = (buyers[age] as number) + (weight[row] as number)
      purchases[age] = (purchases[age] as number) + x * (weight[row] as number)
    }
  }
  return { buyers, purchases }
}

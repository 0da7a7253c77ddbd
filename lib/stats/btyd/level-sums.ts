// The part of the beta-dropout likelihoods that depends on x alone: one pass over the distinct x instead of the buyers.
import type { PurchaseDesign } from './purchase-design'
import { risingSums } from './rising-sums'

/** Writes the part's derivatives into the gradient and gives its log-likelihood. */
export type LevelSums = (
  natural: { r: number; logAlpha: number; a: number; b: number },
  gradient: Float64Array,
) => number

/**
 * Sum over buyers of ln[ (r)_(kx) alpha^-kx (b)_m / (a+b)_(m+1) ], m = x + first chances of dropout survived for sure;
 * (c)_m = c (c+1) ... (c+m-1). A buyer with m < 0 has had no chance to drop out: only the first two factors.
 *
 * @param k Erlang stages a gap.
 * @param first -1 where the first purchase is no chance of dropout (BG/NBD), else 0.
 * @throws never.
 */
export function levelSums(design: PurchaseDesign, k: number, first: -1 | 0): LevelSums {
  const { xs, buyersByX } = design
  const top = xs[xs.length - 1] as number
  const [rising, risingB, risingAB] = [risingSums(k * top), risingSums(top + 1), risingSums(top + 1)]
  return ({ r, logAlpha, a, b }, gradient) => {
    rising.fill(r)
    risingB.fill(b)
    risingAB.fill(a + b)
    let ll = 0
    let byR = 0
    let byAlpha = 0
    let byA = 0
    let byB = 0
    for (let level = 0; level < xs.length; level++) {
      const x = xs[level] as number
      const m = x + first
      const buyers = buyersByX[level] as number
      ll += buyers * ((rising.logs[k * x] as number) - k * x * logAlpha)
      byR += buyers * (rising.inverses[k * x] as number)
      byAlpha -= buyers * k * x
      if (m < 0) continue
      const both = risingAB.inverses[m + 1] as number
      ll += buyers * ((risingB.logs[m] as number) - (risingAB.logs[m + 1] as number))
      byA -= buyers * both
      byB += buyers * ((risingB.inverses[m] as number) - both)
    }
    gradient[0] = r * byR
    gradient[1] = byAlpha
    gradient[2] = a * byA
    gradient[3] = b * byB
    return ll
  }
}

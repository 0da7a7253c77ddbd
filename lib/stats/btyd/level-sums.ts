// The part of the beta-dropout likelihoods that depends on x alone: one pass over the distinct x instead of the buyers.
import type { PurchaseDesign } from './purchase-design'
import { type RisingSums, risingSums } from './rising-sums'

/** Adds the part to the gradient (which it clears first) and gives the log-likelihood so far. */
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
    gradient.fill(0)
    let ll = 0
    for (let level = 0; level < xs.length; level++) {
      const x = xs[level] as number
      const buyers = buyersByX[level] as number
      ll += buyers * ((rising.logs[k * x] as number) - k * x * logAlpha)
      add(gradient, 0, buyers * r * (rising.inverses[k * x] as number))
      add(gradient, 1, -buyers * k * x)
      if (x + first >= 0) ll += buyers * dropoutPart(x + first, buyers, a, b, risingB, risingAB, gradient)
    }
    return ll
  }
}

function dropoutPart(
  m: number,
  buyers: number,
  a: number,
  b: number,
  risingB: RisingSums,
  risingAB: RisingSums,
  gradient: Float64Array,
): number {
  const both = risingAB.inverses[m + 1] as number
  add(gradient, 2, -buyers * a * both)
  add(gradient, 3, buyers * b * ((risingB.inverses[m] as number) - both))
  return (risingB.logs[m] as number) - (risingAB.logs[m + 1] as number)
}

const add = (to: Float64Array, i: number, value: number): void => {
  to[i] = (to[i] as number) + value
}

// Where the search for a model's parameters begins: from several places, since one may lie behind a flat stretch.
import type { BtydName } from './btyd-model'
import type { PurchaseDesign } from './purchase-design'

/**
 * Log parameters to start from: all ones; r and alpha from the moments of the counts; and a sparse shop in which few
 * ever come back.
 *
 * Moments: with exposures T, E(x) = r T / alpha and Var(x) = E(x) + E(x)^2 / r (Ehrenberg 1959), r kept within 0.02..20.
 *
 * @param k Erlang stages a gap: alpha is that of stages, of which there are k times as many.
 * @throws never.
 */
export function startingPoints(model: BtydName, design: PurchaseDesign, k: number): Float64Array[] {
  const { r, alpha } = moments(design)
  const middle = medianAge(design)
  const points: [number, number, number, number][] =
    model === 'paretonbd'
      ? [
          [1, 1, 1, 1],
          [r, alpha, 1, middle],
          [0.05, middle / 4, 0.5, middle],
        ]
      : [
          [1, 1, 1, 1],
          [r, alpha, 1, 3],
          [0.05, middle / 4, 1, 1],
        ]
  return points.map(([shape, scale, third, fourth]) => {
    const natural = model === 'nbd' ? [shape, scale] : [shape, scale / k, third, fourth]
    return Float64Array.from(natural, value => Math.log(value))
  })
}

function moments({ xs, Ts, runX, runStart, rowT, weight, purchases }: PurchaseDesign): {
  r: number
  alpha: number
} {
  let exposure = 0
  for (let row = 0; row < rowT.length; row++)
    exposure += (weight[row] as number) * (Ts[rowT[row] as number] as number)
  const rate = purchases / exposure
  if (!(rate > 0 && rate < Number.POSITIVE_INFINITY)) return { r: 1, alpha: 1 }
  let squares = 0
  let excess = 0
  for (let run = 0; run < runX.length; run++) {
    const x = xs[runX[run] as number] as number
    for (let row = runStart[run] as number; row < (runStart[run + 1] as number); row++) {
      const expected = rate * (Ts[rowT[row] as number] as number)
      squares += (weight[row] as number) * expected * expected
      excess += (weight[row] as number) * ((x - expected) ** 2 - expected)
    }
  }
  const r = Math.min(20, Math.max(0.02, excess > 0 ? squares / excess : 20))
  return { r, alpha: r / rate }
}

/** The age that half of the buyers have not passed; 1 if that is 0. */
function medianAge({ n, Ts, rowT, weight }: PurchaseDesign): number {
  const buyers = new Float64Array(Ts.length)
  for (let row = 0; row < rowT.length; row++) {
    const age = rowT[row] as number
    buyers[age] = (buyers[age] as number) + (weight[row] as number)
  }
  let passed = 0
  for (let age = 0; age < Ts.length; age++) {
    passed += buyers[age] as number
    if (passed >= n / 2) return (Ts[age] as number) || 1
  }
  return 1
}

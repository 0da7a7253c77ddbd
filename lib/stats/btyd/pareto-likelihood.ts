// Pareto/NBD: a buyer may drop out at any moment, whether he buys or not.
import { type CarriedLifetimes, carriedLifetimes } from './carried-lifetimes'
import { fillFallingPowers } from './falling-powers'
import { LIFETIME_INTEGRALS, type ParetoShape } from './lifetime-integral'
import type { Likelihood } from './likelihood'
import type { PurchaseDesign } from './purchase-design'
import { risingSums } from './rising-sums'

/**
 * Log parameters [ln r, ln alpha, ln s, ln beta].
 *
 * Schmittlein, Morrison and Colombo (1987), Management Science 33; as Fader and Hardie (2005), note 009, but with the
 * integral itself in place of 2F1:
 *   (r)_x alpha^-x { E(T) + s I },  E(u) = (1+u/alpha)^-(r+x) (1+u/beta)^-s,  I = integral tx..T of E(u)/(beta+u) du.
 *
 * Buyers of one x share the integrand, so I is read as a difference of one integral that runs back from their largest T:
 * I(tx, T) = C(tx) - C(T), C(u) = integral from u on. The difference costs no digits: s C(T) is never more than E(T).
 */
export function paretoLikelihood(design: PurchaseDesign): Likelihood {
  const { xs, buyersByX, purchases, runStart, levelRun } = design
  const rising = risingSums(xs[xs.length - 1] as number)
  const lifetimes = carriedLifetimes(design)
  const table = new Float64Array(lifetimes.byAlpha.waited.length)
  return (logParameters, gradient) => {
    const logAlpha = logParameters[1] as number
    const r = Math.exp(logParameters[0] as number)
    const alpha = Math.exp(logAlpha)
    const s = Math.exp(logParameters[2] as number)
    const beta = Math.exp(logParameters[3] as number)
    rising.fill(r)
    lifetimes.fill(alpha, beta)
    gradient.fill(0)
    gradient[1] = -purchases
    let ll = -purchases * logAlpha
    for (let level = 0; level < xs.length; level++) {
      const x = xs[level] as number
      const shape = r + x
      const buyers = buyersByX[level] as number
      let ofLevel = buyers * (rising.logs[x] as number)
      ;(gradient[0] as number) += r * buyers * (rising.inverses[x] as number)
      const [begin, end] = [levelRun[level] as number, levelRun[level + 1] as number]
      if (begin === end) continue
      const of = { shape, alpha, s, beta }
      lifetimes.carry(level, of)
      const rows = (runStart[end] as number) - (runStart[begin] as number)
      const { byAlpha, byBeta } = lifetimes
      const powers = fillFallingPowers(table, rows, shape, byAlpha.waited, s, byBeta.waited) ? table : null
      for (let run = begin; run < end; run++)
        ofLevel += sumRun(design, lifetimes, run, r, of, powers, gradient)
      ll += ofLevel
    }
    return ll
  }
}

/** Log-likelihood of the rows of one x and tx; adds to the gradient. */
function sumRun(
  { runTx, runStart, rowT, weight }: PurchaseDesign,
  { txs, Ts, byAlpha, byBeta, carried }: CarriedLifetimes,
  run: number,
  r: number,
  { shape, s }: ParetoShape,
  powers: Float64Array | null,
  gradient: Float64Array,
): number {
  const last = txs[runTx[run] as number] as number
  const at = last * LIFETIME_INTEGRALS
  const fallenLast = shape * (byAlpha.waited[last] as number) + s * (byBeta.waited[last] as number)
  const rise = powers === null ? 0 : Math.exp(fallenLast)
  let [ll, sumR, sumAlpha, sumS, sumBeta] = [0, 0, 0, 0, 0]
  for (let row = runStart[run] as number, end = runStart[run + 1] as number; row < end; row++) {
    const age = Ts[rowT[row] as number] as number
    const to = age * LIFETIME_INTEGRALS
    const count = weight[row] as number
    const waited = byAlpha.waited[age] as number
    const lived = byBeta.waited[age] as number
    // E(T) over E(tx), and the five integrals from tx to T over E(tx).
    const alive =
      powers === null ? Math.exp(fallenLast - shape * waited - s * lived) : rise * (powers[age] as number)
    const gone = Math.max(0, (carried[at] as number) - alive * (carried[to] as number))
    const goneWaited = (carried[at + 1] as number) - alive * (carried[to + 1] as number)
    const goneWaitedShare = (carried[at + 2] as number) - alive * (carried[to + 2] as number)
    const goneLived = (carried[at + 3] as number) - alive * (carried[to + 3] as number)
    const goneLivedShare = (carried[at + 4] as number) - alive * (carried[to + 4] as number)
    const both = alive + s * gone
    const part = count / both
    ll += count * (Math.log(both) - fallenLast)
    sumR -= part * (alive * waited + s * goneWaited)
    sumAlpha += part * (alive * (byAlpha.share[age] as number) + s * goneWaitedShare)
    sumS += part * (gone - alive * lived - s * goneLived)
    sumBeta += part * (alive * (byBeta.share[age] as number) + (s + 1) * goneLivedShare - gone)
  }
  ;(gradient[0] as number) += r * sumR
  ;(gradient[1] as number) += shape * sumAlpha
  ;(gradient[2] as number) += s * sumS
  ;(gradient[3] as number) += s * sumBeta
  return ll
}

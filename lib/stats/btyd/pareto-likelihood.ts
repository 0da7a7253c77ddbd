// Pareto/NBD: a buyer may drop out at any moment, whether he buys or not.

import { addLifetimeIntegrals, LIFETIME_INTEGRALS, type ParetoShape } from './lifetime-integral'
import type { Likelihood } from './likelihood'
import type { PurchaseDesign } from './purchase-design'
import { rankValues } from './rank-values'
import { risingSums } from './rising-sums'
import { waitingTable } from './waiting-table'

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
  const { xs, runX, buyersByX, purchases } = design
  const clock = commonClock(design)
  const rising = risingSums(xs[xs.length - 1] as number)
  const byAlpha = waitingTable(clock.times)
  const byBeta = waitingTable(clock.times)
  const carried = new Float64Array(clock.times.length * LIFETIME_INTEGRALS)
  return (logParameters, gradient) => {
    const logAlpha = logParameters[1] as number
    const r = Math.exp(logParameters[0] as number)
    const alpha = Math.exp(logAlpha)
    const s = Math.exp(logParameters[2] as number)
    const beta = Math.exp(logParameters[3] as number)
    rising.fill(r)
    byAlpha.fill(alpha)
    byBeta.fill(beta)
    gradient.fill(0)
    gradient[1] = -purchases
    let ll = -purchases * logAlpha
    let run = 0
    for (let level = 0; level < xs.length; level++) {
      const x = xs[level] as number
      const buyers = buyersByX[level] as number
      ll += buyers * (rising.logs[x] as number)
      add(gradient, 0, r * buyers * (rising.inverses[x] as number))
      const shape: ParetoShape = { shape: r + x, alpha, s, beta }
      carryBack(clock.times, clock.used[level] as Int32Array, shape, carried)
      let ofLevel = 0
      for (; run < runX.length && runX[run] === level; run++)
        ofLevel += sumRun(design, clock, run, { ...shape, r }, { byAlpha, byBeta, carried }, gradient)
      ll += ofLevel
    }
    return ll
  }
}

interface Clock {
  /** Every distinct tx and T, ascending. */
  readonly times: Float64Array
  /** Where `times` holds each of the design's txs and Ts. */
  readonly txs: Int32Array
  readonly Ts: Int32Array
  /** For each x: which times its rows name, ascending. */
  readonly used: readonly Int32Array[]
}

function commonClock(design: PurchaseDesign): Clock {
  const both = new Float64Array(design.txs.length + design.Ts.length)
  both.set(design.txs)
  both.set(design.Ts, design.txs.length)
  const { unique: times, rank } = rankValues(both)
  const txs = rank.subarray(0, design.txs.length)
  const Ts = rank.subarray(design.txs.length)
  const marks = design.xs.length === 0 ? [] : Array.from(design.xs, () => new Uint8Array(times.length))
  for (let run = 0; run < design.runX.length; run++) {
    const mark = marks[design.runX[run] as number] as Uint8Array
    mark[txs[design.runTx[run] as number] as number] = 1
    const end = design.runStart[run + 1] as number
    for (let row = design.runStart[run] as number; row < end; row++)
      mark[Ts[design.rowT[row] as number] as number] = 1
  }
  const used = marks.map(mark => {
    const list: number[] = []
    mark.forEach((marked, i) => {
      if (marked === 1) list.push(i)
    })
    return Int32Array.from(list)
  })
  return { times, txs, Ts, used }
}

/** Fills carried[5 i ..] with C at times[i] over E(times[i]), from the last used time back to the first. */
function carryBack(times: Float64Array, used: Int32Array, of: ParetoShape, carried: Float64Array): void {
  const last = used.length - 1
  let after = (used[last] as number) * LIFETIME_INTEGRALS
  carried.fill(0, after, after + LIFETIME_INTEGRALS)
  const piece = new Float64Array(LIFETIME_INTEGRALS)
  for (let i = last - 1; i >= 0; i--) {
    const at = used[i] as number
    const from = times[at] as number
    const to = times[used[i + 1] as number] as number
    const gap = to - from
    const left = Math.exp(
      -of.shape * Math.log1p(gap / (of.alpha + from)) - of.s * Math.log1p(gap / (of.beta + from)),
    )
    piece.fill(0)
    addLifetimeIntegrals(of, from, to, piece)
    const here = at * LIFETIME_INTEGRALS
    for (let q = 0; q < LIFETIME_INTEGRALS; q++)
      carried[here + q] = (piece[q] as number) + left * (carried[after + q] as number)
    after = here
  }
}

interface Tables {
  readonly byAlpha: { readonly waited: Float64Array; readonly share: Float64Array }
  readonly byBeta: { readonly waited: Float64Array; readonly share: Float64Array }
  readonly carried: Float64Array
}

/** Log-likelihood of the rows of one x and tx; adds to the gradient. */
function sumRun(
  { runTx, runStart, rowT, weight }: PurchaseDesign,
  clock: Clock,
  run: number,
  { r, shape, s }: ParetoShape & { r: number },
  { byAlpha, byBeta, carried }: Tables,
  gradient: Float64Array,
): number {
  const last = clock.txs[runTx[run] as number] as number
  const at = last * LIFETIME_INTEGRALS
  const waitedLast = byAlpha.waited[last] as number
  const livedLast = byBeta.waited[last] as number
  let ll = 0
  let sumR = 0
  let sumAlpha = 0
  let sumS = 0
  let sumBeta = 0
  for (let row = runStart[run] as number, end = runStart[run + 1] as number; row < end; row++) {
    const age = clock.Ts[rowT[row] as number] as number
    const to = age * LIFETIME_INTEGRALS
    const count = weight[row] as number
    const waited = byAlpha.waited[age] as number
    const lived = byBeta.waited[age] as number
    // E(T) over E(tx), and the five integrals from tx to T over E(tx).
    const alive = Math.exp(-shape * (waited - waitedLast) - s * (lived - livedLast))
    const gone = Math.max(0, (carried[at] as number) - alive * (carried[to] as number))
    const goneWaited = (carried[at + 1] as number) - alive * (carried[to + 1] as number)
    const goneShare = (carried[at + 2] as number) - alive * (carried[to + 2] as number)
    const goneLived = (carried[at + 3] as number) - alive * (carried[to + 3] as number)
    const goneBeta = (carried[at + 4] as number) - alive * (carried[to + 4] as number)
    const both = alive + s * gone
    const part = count / both
    ll += count * (Math.log(both) - shape * waitedLast - s * livedLast)
    sumR -= part * (alive * waited + s * goneWaited)
    sumAlpha += part * (alive * (byAlpha.share[age] as number) + s * goneShare)
    sumS += part * (gone - alive * lived - s * goneLived)
    sumBeta += part * (alive * (byBeta.share[age] as number) + (s + 1) * goneBeta - gone)
  }
  add(gradient, 0, r * sumR)
  add(gradient, 1, shape * sumAlpha)
  add(gradient, 2, s * sumS)
  add(gradient, 3, s * sumBeta)
  return ll
}

const add = (to: Float64Array, i: number, value: number): void => {
  to[i] = (to[i] as number) + value
}

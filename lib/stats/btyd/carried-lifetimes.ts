// The integrals of Pareto/NBD from every time of a shop's clock onwards, for one number of purchases at a time.
import { addLifetimeIntegrals, LIFETIME_INTEGRALS, type ParetoShape } from './lifetime-integral'
import { type LifetimeNodes, lifetimeNodes, STRETCH_POINTS } from './lifetime-nodes'
import type { PurchaseDesign } from './purchase-design'
import { rankValues } from './rank-values'
import { type WaitingTable, waitingTable } from './waiting-table'

export interface CarriedLifetimes {
  /** Where the clock holds each of the design's txs and Ts. */
  readonly txs: Int32Array
  readonly Ts: Int32Array
  /** ln(1 + t/alpha) and the like, and the same with beta, of every time of the clock. */
  readonly byAlpha: WaitingTable
  readonly byBeta: WaitingTable
  /** carried[5 i + q] = integral q of addLifetimeIntegrals from time i to the last time that the x in hand asks for. */
  readonly carried: Float64Array
  /** Computes the tables for new parameters. */
  fill(alpha: number, beta: number): void
  /** Computes `carried` for the buyers of xs[level]. */
  carry(level: number, of: ParetoShape): void
}

/** A stretch is short enough for four points when nothing in it falls or grows by more than this (logarithms). */
const SHORT_FALL = 0.3
const SHORT_STRETCH = 0.1
/** Times between those that an x asks for are stepped on too, while they are at most so many times as many. */
const WORTH_STEPPING = 4

/** Empty tables for a design. @throws never. */
export function carriedLifetimes(design: PurchaseDesign): CarriedLifetimes {
  const { times, txs, Ts, asked } = commonClock(design)
  const byAlpha = waitingTable(times)
  const byBeta = waitingTable(times)
  const nodes = lifetimeNodes(times)
  const carried = new Float64Array(times.length * LIFETIME_INTEGRALS)
  const piece = new Float64Array(LIFETIME_INTEGRALS)
  return {
    txs,
    Ts,
    byAlpha,
    byBeta,
    carried,
    fill(alpha, beta) {
      byAlpha.fill(alpha)
      byBeta.fill(beta)
      nodes.fill(alpha, beta)
    },
    carry(level, of) {
      const steps = asked[level] as Int32Array
      let after = steps[steps.length - 1] as number
      carried.fill(0, after * LIFETIME_INTEGRALS, (after + 1) * LIFETIME_INTEGRALS)
      for (let i = steps.length - 2; i >= 0; i--) {
        const at = steps[i] as number
        const waited = (byAlpha.waited[after] as number) - (byAlpha.waited[at] as number)
        const lived = (byBeta.waited[after] as number) - (byBeta.waited[at] as number)
        piece.fill(0)
        const short =
          after === at + 1 &&
          Math.max(waited, lived) < SHORT_STRETCH &&
          of.shape * waited + (of.s + 1) * lived < SHORT_FALL
        if (short) addStretch(nodes, at, of, byAlpha.waited[at] as number, byBeta.waited[at] as number, piece)
        else addLifetimeIntegrals(of, times[at] as number, times[after] as number, piece)
        const left = Math.exp(-of.shape * waited - of.s * lived)
        for (let q = 0; q < LIFETIME_INTEGRALS; q++)
          carried[at * LIFETIME_INTEGRALS + q] =
            (piece[q] as number) + left * (carried[after * LIFETIME_INTEGRALS + q] as number)
        after = at
      }
    },
  }
}

/** As addLifetimeIntegrals over the stretch that begins at time `at`, from the logarithms already taken. */
function addStretch(
  nodes: LifetimeNodes,
  at: number,
  { shape, s }: ParetoShape,
  waitedFrom: number,
  livedFrom: number,
  out: Float64Array,
): void {
  let [sum, sumWaited, sumWaitedShare, sumLived, sumLivedShare] = [0, 0, 0, 0, 0]
  for (let p = at * STRETCH_POINTS; p < (at + 1) * STRETCH_POINTS; p++) {
    const waited = nodes.waited[p] as number
    const lived = nodes.lived[p] as number
    const f = (nodes.weight[p] as number) * Math.exp(-shape * waited - s * lived)
    sum += f
    sumWaited += f * waited
    sumWaitedShare += f * (nodes.waitedShare[p] as number)
    sumLived += f * lived
    sumLivedShare += f * (nodes.livedShare[p] as number)
  }
  out[0] = sum
  out[1] = sumWaited + waitedFrom * sum
  out[2] = sumWaitedShare
  out[3] = sumLived + livedFrom * sum
  out[4] = sumLivedShare
}

/** Every distinct tx and T on one clock, and for each x the times to step on: those its rows name, and close ones between. */
function commonClock({ xs, txs, Ts, runX, runTx, runStart, rowT }: PurchaseDesign): {
  times: Float64Array
  txs: Int32Array
  Ts: Int32Array
  asked: readonly Int32Array[]
} {
  const both = new Float64Array(txs.length + Ts.length)
  both.set(txs)
  both.set(Ts, txs.length)
  const { unique: times, rank } = rankValues(both)
  const [lasts, ages] = [rank.subarray(0, txs.length), rank.subarray(txs.length)]
  const asked: Int32Array[] = []
  let run = 0
  for (let level = 0; level < xs.length; level++) {
    const named = new Uint8Array(times.length)
    for (; run < runX.length && runX[run] === level; run++) {
      named[lasts[runTx[run] as number] as number] = 1
      for (let row = runStart[run] as number; row < (runStart[run + 1] as number); row++)
        named[ages[rowT[row] as number] as number] = 1
    }
    asked.push(stepsOf(named))
  }
  return { times, txs: lasts, Ts: ages, asked }
}

function stepsOf(named: Uint8Array): Int32Array {
  const first = named.indexOf(1)
  const last = named.lastIndexOf(1)
  const count = named.reduce((sum, one) => sum + one, 0)
  const all = last - first + 1 <= WORTH_STEPPING * count
  const steps: number[] = []
  for (let i = first; i <= last && i >= 0; i++) if (all || named[i] === 1) steps.push(i)
  return Int32Array.from(steps)
}

// The purchases to come from many buyers, together and each: with both kinds of doubt, chance and parameters not known exactly.
import { eigenSymmetric } from '@/lib/stats/optimise/eigen-symmetric'
import { aliveMoments } from './alive-moments'
import { aliveParts } from './alive-parts'
import type { BtydFit, CustomerRows } from './btyd-model'
import { mergedHistories, type PurchaseDesign } from './purchase-design'
import { checkTime } from './purchase-moments'

export interface TotalForecast {
  readonly mean: number
  /** Variance of the total if the parameters were exact: the buyers' variances added up. */
  readonly processVariance: number
  /** Variance of the mean because the parameters are estimates. */
  readonly parameterVariance: number
}

export interface PurchasesAhead {
  /** P(alive) of each row given. */
  readonly alive: Float64Array
  /** Expected purchases of each row given between two times after its T. @throws RangeError on times that are none. */
  each(from: number, to: number): Float64Array
  /** Expected purchases of all buyers in the time t after each one's T. @throws RangeError as above. */
  expected(t: number): number
  /**
   * The expected total with its variances. Given the parameters buyers are independent, so their variances add up; what the
   * parameters add follows from the delta method, gradient' H^-1 gradient on the log scale (Cox and Hinkley 1974, section 9.2).
   *
   * @throws RangeError as above.
   */
  forecast(t: number): TotalForecast
}

/** Step of the differences on the log scale: they are one-sided, true to about as much as the step. */
const STEP = 1e-6
/** No direction of the log parameters counts as less certain than this standard deviation: farther out, the law is not linear. */
const WIDEST = 5

/**
 * Everything that is asked ahead of the same buyers. When a buyer bought last only tells whether he is alive, and that
 * does not depend on how far ahead is looked; how much he buys if he is depends on x and T alone. So buyers are added up
 * by x and T once, and each question asks about these few.
 *
 * @throws RangeError on no rows, on times or weights that cannot be, and on x that is no whole number.
 */
export function purchasesAhead(fit: BtydFit, rows: CustomerRows): PurchasesAhead {
  const { design, rowOf } = mergedHistories(rows, false)
  const cells = cellsOf(design)
  const { k } = fit
  const parts = new Float64Array(k * design.rowT.length)
  aliveParts(fit, design, parts)
  const moments = meansOf(fit, cells)
  const inCells = sumByCell(parts, k, design, cells)
  const byRow = (means: Float64Array): Float64Array => {
    const all = new Float64Array(rowOf.length)
    for (let i = 0; i < all.length; i++) {
      const row = rowOf[i] as number
      const cell = cells.of[row] as number
      let sum = 0
      for (let j = 0; j < k; j++) sum += (parts[k * row + j] as number) * (means[k * cell + j] as number)
      all[i] = sum
    }
    return all
  }
  return {
    alive: byRow(new Float64Array(k * cells.x.length).fill(1)),
    each(from, to) {
      const [before, after] = [moments(from).means, moments(to).means]
      return byRow(after.map((mean, at) => mean - (before[at] as number)))
    },
    expected: t => dot(inCells, moments(t).means),
    forecast(t) {
      const { means, squares } = moments(t)
      const mean = dot(inCells, means)
      let variance = dot(inCells, squares)
      for (let row = 0; row < cells.of.length; row++) {
        let own = 0
        for (let j = 0; j < k; j++)
          own += (parts[k * row + j] as number) * (means[k * (cells.of[row] as number) + j] as number)
        variance -= (design.weight[row] as number) * own * own
      }
      const gradient = slopes(fit, mean, design, cells, t)
      return {
        mean,
        processVariance: Math.max(0, variance),
        parameterVariance: varianceAlong(gradient, fit.information),
      }
    },
  }
}

/** Distinct pairs of x and T, and which of them each merged row belongs to. */
interface Cells {
  readonly x: readonly number[]
  readonly T: readonly number[]
  readonly of: Int32Array
}

function cellsOf({ xs, Ts, runX, runStart, rowT }: PurchaseDesign): Cells {
  const x: number[] = []
  const T: number[] = []
  const of = new Int32Array(rowT.length)
  const known = new Int32Array(Ts.length).fill(-1)
  // Rows are sorted by x: cells of an earlier x cannot come again.
  for (let run = 0, since = 0; run < runX.length; run++) {
    if (runX[run] !== runX[run - 1]) since = x.length
    for (let row = runStart[run] as number; row < (runStart[run + 1] as number); row++) {
      const age = rowT[row] as number
      if ((known[age] as number) < since) {
        known[age] = x.length
        x.push(xs[runX[run] as number] as number)
        T.push(Ts[age] as number)
      }
      of[row] = known[age] as number
    }
  }
  return { x, T, of }
}

/** Means and mean squares given alive, of each cell and stage, in a time t. */
function meansOf(
  fit: BtydFit,
  { x, T }: Cells,
): (t: number) => { means: Float64Array; squares: Float64Array } {
  const moments = aliveMoments(fit)
  const { k } = fit
  return t => {
    checkTime(t)
    const means = new Float64Array(k * x.length)
    const squares = new Float64Array(k * x.length)
    if (t > 0)
      for (let cell = 0; cell < x.length; cell++)
        for (let j = 0; j < k; j++) {
          const { mean, square } = moments(x[cell] as number, T[cell] as number, j, t)
          means[k * cell + j] = mean
          squares[k * cell + j] = square
        }
    return { means, squares }
  }
}

function sumByCell(
  parts: Float64Array,
  k: number,
  { weight }: PurchaseDesign,
  { x, of }: Cells,
): Float64Array {
  const sums = new Float64Array(k * x.length)
  for (let row = 0; row < of.length; row++)
    for (let j = 0; j < k; j++)
      (sums[k * (of[row] as number) + j] as number) +=
        (weight[row] as number) * (parts[k * row + j] as number)
  return sums
}

/** Derivatives of the expected total by the log parameters. */
function slopes(fit: BtydFit, mean: number, design: PurchaseDesign, cells: Cells, t: number): Float64Array {
  const parts = new Float64Array(fit.k * design.rowT.length)
  return Float64Array.from(neighbours(fit), near => {
    aliveParts(near, design, parts)
    return (dot(sumByCell(parts, fit.k, design, cells), meansOf(near, cells)(t).means) - mean) / STEP
  })
}

const known = new WeakMap<BtydFit, readonly BtydFit[]>()

/** For each parameter the fit with a little more of it; the same ones whenever asked. */
function neighbours(fit: BtydFit): readonly BtydFit[] {
  const before = known.get(fit)
  if (before !== undefined) return before
  const all = Array.from(fit.parameters, (_, i) => ({
    ...fit,
    parameters: fit.parameters.map((value, at) => (at === i ? value * Math.exp(STEP) : value)),
  }))
  known.set(fit, all)
  return all
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += (one[i] as number) * (other[i] as number)
  return sum
}

/**
 * gradient' H^-1 gradient, direction by direction, where no direction is wider than WIDEST: one that the likelihood leaves
 * open has no variance of its own, and the total hardly moves along it.
 *
 * @throws never.
 */
export function varianceAlong(gradient: Float64Array, information: Float64Array): number {
  const n = gradient.length
  const { values, vectors } = eigenSymmetric(information, n)
  let variance = 0
  for (let e = 0; e < n; e++) {
    let slope = 0
    for (let i = 0; i < n; i++) slope += (gradient[i] as number) * (vectors[e * n + i] as number)
    const spread = 1 / (values[e] as number)
    variance += slope * slope * (spread > 0 && spread < WIDEST * WIDEST ? spread : WIDEST * WIDEST)
  }
  return variance
}

// Purchase histories arranged for fitting: buyers with the same history merged, rows sorted by x, then tx, then T,
// and every distinct time numbered, so that a likelihood takes one logarithm for each time instead of each buyer.
import type { CustomerRows } from './btyd-model'
import { type RankedValues, rankValues } from './rank-values'
import { sumByGroup } from './sum-by-group'

export interface PurchaseDesign {
  /** Buyers. */
  readonly n: number
  /** Distinct x, tx and T, ascending. */
  readonly xs: Float64Array
  readonly txs: Float64Array
  readonly Ts: Float64Array
  /** Buyers with xs[i] repeat purchases. */
  readonly buyersByX: Float64Array
  /** A run = neighbouring rows with the same x and tx; where xs and txs hold these. */
  readonly runX: Int32Array
  readonly runTx: Int32Array
  /** Row where each run begins; one entry more, the number of rows. */
  readonly runStart: Int32Array
  /** Run where each x begins; one entry more, the number of runs. */
  readonly levelRun: Int32Array
  /** Of each row: where Ts holds its T, its buyers, and the mean of their litt. */
  readonly rowT: Int32Array
  readonly weight: Float64Array
  readonly litt: Float64Array
  /** Repeat purchases in all, and the sum of ln(gap) over all gaps. */
  readonly purchases: number
  readonly logGaps: number
}

/**
 * Arranges rows. The order of the rows given does not matter, to the last bit.
 *
 * @param withGaps false where no Erlang model will ask for litt, which then stays 0.
 * @throws RangeError on no rows, on times or weights that cannot be, and on x that is no whole number.
 */
export const purchaseDesign = (rows: CustomerRows, withGaps = true): PurchaseDesign =>
  mergedHistories(rows, withGaps).design

/** The same, and for each row given where the design holds it. */
export function mergedHistories(
  rows: CustomerRows,
  withGaps: boolean,
): { design: PurchaseDesign; rowOf: Int32Array } {
  checkRows(rows)
  const ranked = { x: rankValues(rows.x), tx: rankValues(rows.tx), T: rankValues(rows.T) }
  const pairs = rankPairs(ranked.x.rank, ranked.tx.rank, ranked.tx.unique.length)
  const groups = rankPairs(pairs.rank, ranked.T.rank, ranked.T.unique.length)
  const count = groups.unique.length
  const members = groups.count
  const plain = allOne(rows.weight)
  const weight = plain ? Float64Array.from(members) : sumByGroup(groups.rank, members, rows.weight)
  const gaps = withGaps ? sumGaps(rows, plain, groups.rank, members, weight) : noGaps(count)
  const design = arrange(ranked, pairs.unique, groups.unique, { weight, ...gaps })
  return { design, rowOf: groups.rank }
}

function allOne(weights: Float64Array): boolean {
  for (let i = 0; i < weights.length; i++) if (weights[i] !== 1) return false
  return true
}

const noGaps = (groups: number): { litt: Float64Array; logGaps: Float64Array } => ({
  litt: new Float64Array(groups),
  logGaps: new Float64Array(groups),
})

/** Sum and mean of litt in each group. */
function sumGaps(
  rows: CustomerRows,
  plain: boolean,
  group: Int32Array,
  members: Int32Array,
  weight: Float64Array,
): { litt: Float64Array; logGaps: Float64Array } {
  const parts = plain ? rows.litt : rows.litt.map((litt, i) => litt * (rows.weight[i] as number))
  const logGaps = sumByGroup(group, members, parts)
  const litt = logGaps.map((sum, g) => sum / (weight[g] as number))
  // A row that stands alone keeps its litt as it came: multiplied and divided, it might lose its last bit.
  if (members.length === rows.rows)
    for (let i = 0; i < rows.rows; i++) litt[group[i] as number] = rows.litt[i] as number
  return { litt, logGaps }
}

function checkRows({ rows, x, tx, T, litt, weight }: CustomerRows): void {
  if (!(rows > 0)) throw new RangeError('No buyers to fit a model on.')
  for (let i = 0; i < rows; i++) {
    const [purchases, last, age] = [x[i] as number, tx[i] as number, T[i] as number]
    if (!(purchases >= 0 && purchases === Math.trunc(purchases)))
      throw new RangeError(`Row ${i}: ${purchases} is no number of repeat purchases.`)
    if (!(last >= 0 && last <= age && age < Number.POSITIVE_INFINITY && (purchases > 0 || last === 0)))
      throw new RangeError(`Row ${i}: x = ${purchases}, tx = ${last}, T = ${age} is no purchase history.`)
    if (!((weight[i] as number) > 0 && Number.isFinite(weight[i]) && Number.isFinite(litt[i])))
      throw new RangeError(`Row ${i}: weight ${weight[i]}, litt ${litt[i]}.`)
  }
}

/** Ranks of pairs by first, then second. */
function rankPairs(first: Int32Array, second: Int32Array, seconds: number): RankedValues {
  const keys = new Float64Array(first.length)
  for (let i = 0; i < keys.length; i++) keys[i] = (first[i] as number) * seconds + (second[i] as number)
  return rankValues(keys)
}

function arrange(
  ranked: { x: RankedValues; tx: RankedValues; T: RankedValues },
  pairs: Float64Array,
  groups: Float64Array,
  sums: { weight: Float64Array; litt: Float64Array; logGaps: Float64Array },
): PurchaseDesign {
  const [xs, txs, Ts] = [ranked.x.unique, ranked.tx.unique, ranked.T.unique]
  const runX = Int32Array.from(pairs, pair => Math.floor(pair / txs.length))
  const runTx = Int32Array.from(pairs, (pair, run) => pair - (runX[run] as number) * txs.length)
  const runStart = new Int32Array(pairs.length + 1)
  const levelRun = levelStarts(runX, xs.length)
  const rowT = new Int32Array(groups.length)
  const buyersByX = new Float64Array(xs.length)
  let n = 0
  let logGaps = 0
  for (let row = 0; row < groups.length; row++) {
    const group = groups[row] as number
    const run = Math.floor(group / Ts.length)
    const level = runX[run] as number
    const buyers = sums.weight[row] as number
    rowT[row] = group - run * Ts.length
    runStart[run + 1] = row + 1
    buyersByX[level] = (buyersByX[level] as number) + buyers
    n += buyers
    logGaps += sums.logGaps[row] as number
  }
  let purchases = 0
  for (let level = 0; level < xs.length; level++)
    purchases += (xs[level] as number) * (buyersByX[level] as number)
  const { weight, litt } = sums
  return {
    n,
    xs,
    txs,
    Ts,
    buyersByX,
    runX,
    runTx,
    runStart,
    levelRun,
    rowT,
    weight,
    litt,
    purchases,
    logGaps,
  }
}

/** Where each of so many levels begins in the ascending list of every run's level. */
export function levelStarts(runX: Int32Array, levels: number): Int32Array {
  const starts = new Int32Array(levels + 1)
  for (let run = 0; run < runX.length; run++) starts[(runX[run] as number) + 1] = run + 1
  for (let level = 1; level <= levels; level++)
    starts[level] = Math.max(starts[level] as number, starts[level - 1] as number)
  return starts
}

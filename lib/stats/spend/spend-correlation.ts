// Whether those who buy often also spend more per order: the Gamma-Gamma model is only right if they do not.
import { type SpendRows, spendColumns } from './spend-rows'

/** Neither correlation may exceed this: up to here the one explains at most a sixteenth of the other. CDNOW has 0.11. */
export const INDEPENDENT_UP_TO = 0.25

export interface SpendCorrelation {
  /** null when either column has no spread, or with fewer than 3 buyers. */
  readonly pearson: number | null
  readonly spearman: number | null
  readonly n: number
  /** Both within the limit (or without meaning): spend per order may be modelled apart from frequency. */
  readonly independent: boolean
}

/**
 * Correlation over buyers between the number of transactions x and their mean value m: Pearson's of the values, and
 * Spearman's (1904) of the ranks, ties sharing their mean rank, which a few wholesale buyers cannot sway.
 *
 * Fader and Hardie (2013), note 025, demand this check; the limit of 0.25 is ours.
 *
 * @throws never.
 */
export function spendCorrelation(rows: SpendRows): SpendCorrelation {
  const { x, m, n } = spendColumns(rows)
  const pearson = correlation(x, m)
  const spearman = correlation(meanRanks(x), meanRanks(m))
  const worst = Math.max(Math.abs(pearson ?? 0), Math.abs(spearman ?? 0))
  return { pearson, spearman, n, independent: worst <= INDEPENDENT_UP_TO }
}

function correlation(x: Float64Array, y: Float64Array): number | null {
  const n = x.length
  if (n < 3) return null
  let meanX = 0
  let meanY = 0
  for (let i = 0; i < n; i++) {
    meanX += (x[i] as number) / n
    meanY += (y[i] as number) / n
  }
  let both = 0
  let alone = 0
  let other = 0
  for (let i = 0; i < n; i++) {
    const dx = (x[i] as number) - meanX
    const dy = (y[i] as number) - meanY
    both += dx * dy
    alone += dx * dx
    other += dy * dy
  }
  // Equal values differ from their mean by rounding only: relative 1e-12 counts as no spread.
  if (!(alone > n * (1e-12 * meanX) ** 2 && other > n * (1e-12 * meanY) ** 2)) return null
  return Math.max(-1, Math.min(1, both / Math.sqrt(alone) / Math.sqrt(other)))
}

function meanRanks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, i) => i).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  )
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && values[order[to + 1] as number] === values[order[from] as number]) to++
    for (let i = from; i <= to; i++) ranks[order[i] as number] = (from + to) / 2 + 1
    from = to + 1
  }
  return ranks
}

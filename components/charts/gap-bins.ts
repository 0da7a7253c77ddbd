// Bins of the interval histogram: whole days, wide enough that the bars can be told apart.
export interface GapBins {
  /** Days a bin holds. */
  width: number
  /** First day of each bin. */
  starts: number[]
  counts: number[]
}
const WIDTHS = [1, 2, 7, 14, 28]
const MOST_BINS = 60

/** `counts[d]` gaps of d days, as bins of equal width beginning at day 0. */
export function gapBins(counts: readonly number[], mostBins = MOST_BINS): GapBins {
  const width =
    WIDTHS.find(days => counts.length / days <= mostBins) ?? Math.max(1, Math.ceil(counts.length / mostBins))
  const bins: GapBins = { width, starts: [], counts: [] }
  for (let start = 0; start < counts.length; start += width) {
    let sum = 0
    for (let day = start; day < Math.min(start + width, counts.length); day++) sum += counts[day] ?? 0
    bins.starts.push(start)
    bins.counts.push(sum)
  }
  return bins
}

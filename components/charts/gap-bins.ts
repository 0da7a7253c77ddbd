// Bins of the interval histogram: whole days, wide enough that the bars can be told apart.
export interface GapBins {
  /** Days a bin holds. */
  width: number
  /** First day of each bin. */
  starts: number[]
  counts: number[]
  /** Gaps longer than the last bin, which are told and not drawn. */
  beyond: number
}
const WIDTHS = [1, 2, 7, 14, 28]
const MOST_BINS = 60
/** A long tail of single late reorders would squeeze the days that matter: it is cut where this share is drawn. */
const DRAWN_SHARE = 0.95

/** Days to draw: enough for DRAWN_SHARE of the gaps. */
function drawnDays(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  let sum = 0
  const last = counts.findIndex(count => {
    sum += count
    return sum >= DRAWN_SHARE * all
  })
  return all === 0 ? counts.length : last + 1
}

/** `counts[d]` gaps of d days, as bins of equal width beginning at day 0. */
export function gapBins(counts: readonly number[], mostBins = MOST_BINS): GapBins {
  const days = drawnDays(counts)
  const width = WIDTHS.find(one => days / one <= mostBins) ?? Math.max(1, Math.ceil(days / mostBins))
  const bins: GapBins = { width, starts: [], counts: [], beyond: 0 }
  const sum = (from: number, to: number) => counts.slice(from, to).reduce((all, count) => all + count, 0)
  let start = 0
  for (; start < days; start += width) {
    bins.starts.push(start)
    bins.counts.push(sum(start, start + width))
  }
  bins.beyond = sum(start, counts.length)
  return bins
}

// The shortest run of whole days that holds a given share of the values: "most reorders come on days 27 to 35".

/**
 * First and last day (inclusive) of the shortest window with at least `share` of the values, and the share it holds.
 * Of windows equally short the earliest is taken.
 *
 * Grübel (1988), "The length of the shorth", Annals of Statistics 16: the shortest half, here on a lattice of days.
 * Two ends that only move forward: one pass.
 *
 * @param counts counts[d] = how many values equal d.
 * @param n the sum of the counts.
 * @example shortestWindow([0, 1, 0, 3, 2], 6, 0.5) // { from: 3, to: 3, share: 0.5 }
 * @throws RangeError on no values.
 */
export function shortestWindow(
  counts: ArrayLike<number>,
  n: number,
  share: number,
): { from: number; to: number; share: number } {
  if (!(n > 0 && share > 0 && share <= 1)) throw new RangeError(`No window of ${share} in ${n} values.`)
  const needed = n * share
  let best = { from: 0, to: counts.length - 1, share: 1 }
  let bestLength = Number.POSITIVE_INFINITY
  let held = 0
  let from = 0
  for (let to = 0; to < counts.length; to++) {
    held += counts[to] as number
    while (held - (counts[from] as number) >= needed) {
      held -= counts[from] as number
      from++
    }
    if (held >= needed && to - from + 1 < bestLength) {
      bestLength = to - from + 1
      best = { from, to, share: held / n }
    }
  }
  return best
}

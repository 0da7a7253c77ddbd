// Whole orders between which a small total lies: where a smooth law would have to be rounded to twice its width.

/** Above this mean the steps of single orders no longer matter. */
export const COUNT_INTERVAL_UP_TO = 200

/**
 * Lower and upper count, each tail beyond them at most (1 - level) / 2, of a negative binomial with this mean and variance.
 *
 * Probabilities by recurrence (Johnson, Kotz and Kemp 1992, equation 5.25), P(0) = (mean/variance)^size with
 * size = mean^2 / (variance - mean); written so that variance = mean is the Poisson law and no division by 0.
 *
 * @param mean above 0 and at most 200; @param variance at least the mean.
 * @example countInterval(0.4, 0.4, 0.8) // { low: 0, high: 1 }
 * @throws RangeError outside these ranges.
 */
export function countInterval(mean: number, variance: number, level: number): { low: number; high: number } {
  if (!(mean > 0 && mean <= COUNT_INTERVAL_UP_TO && variance >= mean && variance < Number.POSITIVE_INFINITY))
    throw new RangeError(`No counts of mean ${mean} and variance ${variance}.`)
  const tail = (1 - level) / 2
  const excess = (variance - mean) / mean
  let probability = Math.exp(-mean * (excess > 0 ? Math.log1p(excess) / excess : 1))
  let below = probability
  let count = 0
  let low = 0
  // So many standard deviations out nothing is left; the list must end even where rounding keeps the sum under the level.
  const end = mean + 40 * Math.sqrt(variance) + 40
  while (below < 1 - tail && count < end) {
    if (below <= tail) low = count + 1
    probability *= ((mean / variance) * mean + (count * (variance - mean)) / variance) / (count + 1)
    count++
    below += probability
  }
  return { low: Math.min(low, Math.floor(mean)), high: Math.max(count, Math.ceil(mean)) }
}

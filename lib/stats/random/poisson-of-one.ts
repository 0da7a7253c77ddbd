// How often one member of a sample is drawn again: Poisson draws of mean one, which a bootstrap takes by the hundred million.

/** Poisson(1) distribution function at 0, 1, 2, ...: beyond the last a uniform number of 32 bits does not reach. */
const BELOW = Float64Array.of(
  0.36787944117144233,
  0.7357588823428847,
  0.9196986029286058,
  0.9810118431238462,
  0.9963401531726563,
  0.9994058151824183,
  0.999916758850712,
  0.9999897508033253,
  0.999998874797402,
  0.9999998885745217,
  0.9999999899522336,
  0.9999999991683892,
  0.9999999999364022,
)

/** By the first bits of the uniform number: the count that is reached there already, as a rule the very one drawn. */
const CELLS = 1024
const GUIDE = Uint8Array.from({ length: CELLS }, (_, cell) => search(0, cell / CELLS))

/**
 * The Poisson(1) count that a uniform number stands for: that of poissonSample(1), without its loop.
 *
 * Inversion by a guide table (Chen and Asau 1974, AIIE Transactions 6; Devroye 1986, III.2.4): one step nearly always.
 *
 * @param uniform in [0, 1).
 * @throws never.
 */
export const poissonOfOne = (uniform: number): number =>
  search(GUIDE[(uniform * CELLS) | 0] as number, uniform)

function search(from: number, uniform: number): number {
  let count = from
  while (uniform >= (BELOW[count] as number)) count++
  return count
}

// Mean and variance of one buyer's future purchases: the variance is the noise that no parameter can take away.
import { aliveMoments } from './alive-moments'
import type { BtydFit } from './btyd-model'
import { buyerPosterior } from './buyer-posterior'

/**
 * Mean and variance of the purchases in the time t after T, of a buyer with x repeat purchases, the last at tx.
 *
 * Exact for all models, without simulation; 0 and 0 at t = 0.
 *
 * @throws RangeError on a negative or infinite t.
 */
export function purchaseMoments(
  fit: BtydFit,
  x: number,
  tx: number,
  T: number,
  t: number,
): { mean: number; variance: number } {
  checkTime(t)
  const { alive, stages } = buyerPosterior(fit, x, tx, T)
  const moments = aliveMoments(fit)
  let expected = 0
  let squares = 0
  for (let j = 0; j < stages.length; j++) {
    const { mean, square } = moments(x, T, j, t)
    expected += alive * (stages[j] as number) * mean
    squares += alive * (stages[j] as number) * square
  }
  return { mean: expected, variance: Math.max(0, squares - expected * expected) }
}

/** @throws RangeError on a negative or infinite time ahead. */
export function checkTime(t: number): void {
  if (!(t >= 0 && t < Number.POSITIVE_INFINITY)) throw new RangeError(`No forecast over a time of ${t}.`)
}

// Mean and variance of one buyer's future purchases: the variance is the noise that no parameter can take away.
import type { BtydFit } from './btyd-model'
import { type BuyerPosterior, buyerPosterior } from './buyer-posterior'
import { lomaxLifetime } from './lomax-lifetime'
import type { CountMoments } from './stage-counts'
import { survivingPurchases } from './surviving-purchases'

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
  if (!(t >= 0 && t < Number.POSITIVE_INFINITY)) throw new RangeError(`No forecast over a time of ${t}.`)
  const posterior = buyerPosterior(fit, x, tx, T)
  const { mean, square } = momentsAlive(posterior, fit.k, t)
  const expected = posterior.alive * mean
  return { mean: expected, variance: Math.max(0, posterior.alive * square - expected * expected) }
}

/** Mean and mean square given alive. @throws never. */
export function momentsAlive(posterior: BuyerPosterior, k: number, t: number): CountMoments {
  const { shape, rate, stages, departure } = posterior
  if (departure.kind === 'after-purchase') {
    let mean = 0
    let square = 0
    for (let j = 0; j < stages.length; j++) {
      const part = survivingPurchases({ shape, rate, a: departure.a, b: departure.b, k, j }, t)
      mean += (stages[j] as number) * part.mean
      square += (stages[j] as number) * part.square
    }
    return { mean, square }
  }
  // Poisson at a gamma rate over a time of his own: E[N] = E[rate] E[time], E[N (N-1)] = E[rate^2] E[time^2].
  const time =
    departure.kind === 'never' ? { mean: t, square: t * t } : lomaxLifetime(departure.s, departure.scale, t)
  const mean = (shape / rate) * time.mean
  return { mean, square: mean + ((shape * (shape + 1)) / (rate * rate)) * time.square }
}

// What buyers who are alive will buy: the same for all with the same number of purchases and the same age, whenever they
// bought last.
import type { BtydFit } from './btyd-model'
import { lawAlive } from './buyer-posterior'
import { lomaxLifetime } from './lomax-lifetime'
import type { CountMoments } from './stage-counts'
import { type MomentsWithin, survivingPurchases } from './surviving-purchases'

/**
 * Mean and mean square of the purchases in the time t after T of a buyer who is alive at T, has bought x times again, and
 * is in stage j of the gap under way (0 where a gap has one stage).
 */
export type AliveMoments = (x: number, T: number, j: number, t: number) => CountMoments

/** The same fit speaks of many groups of buyers: its tables are kept as long as it is. */
const known = new WeakMap<BtydFit, AliveMoments>()

/**
 * The moments under a fit, whose tables are kept by x and j.
 *
 * @param fit must not change afterwards.
 * @throws never.
 */
export function aliveMoments(fit: BtydFit): AliveMoments {
  const before = known.get(fit)
  if (before !== undefined) return before
  const moments = momentsOf(fit)
  known.set(fit, moments)
  return moments
}

function momentsOf(fit: BtydFit): AliveMoments {
  const tables = new Map<number, MomentsWithin>()
  return (x, T, j, t) => {
    const { shape, rate, departure } = lawAlive(fit, x, T)
    if (departure.kind === 'after-purchase') {
      const place = x * fit.k + j
      let within = tables.get(place)
      if (within === undefined) {
        within = survivingPurchases({ shape, a: departure.a, b: departure.b, k: fit.k, j })
        tables.set(place, within)
      }
      return within(rate, t)
    }
    // Poisson at a gamma rate over a time of his own: E[N] = E[rate] E[time], E[N (N-1)] = E[rate^2] E[time^2].
    const time =
      departure.kind === 'never' ? { mean: t, square: t * t } : lomaxLifetime(departure.s, departure.scale, t)
    const mean = (shape / rate) * time.mean
    return { mean, square: mean + ((shape * (shape + 1)) / (rate * rate)) * time.square }
  }
}

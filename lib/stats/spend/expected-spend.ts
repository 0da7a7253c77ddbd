// What a buyer will spend per order, given what was spent so far: the posterior of the Gamma-Gamma model.
import type { GammaGammaFit } from './fit-gamma-gamma'
import { tellsSpending } from './spend-rows'

/**
 * The mean value of a buyer's coming orders: (1 - w) gamma p / (q - 1) + w m, w = px / (px + q - 1).
 *
 * Fader and Hardie (2013), note 025, equation 5. A buyer without transactions, or refunded in full, has the
 * population's mean.
 *
 * @param x transactions averaged over; @param m their mean, in the unit of the fit.
 * @throws never.
 */
export function expectedSpend(fit: GammaGammaFit, x: number, m: number): number {
  const shape = tellsSpending(x, m) ? fit.p * x : 0
  const weight = shape / (shape + fit.q - 1)
  const own = weight > 0 ? weight * m : 0
  return ((1 - weight) * fit.gamma * fit.p) / (fit.q - 1) + own
}

/**
 * How far the buyer's true mean spend may be from expectedSpend, as a variance: p^2 Var(1/nu), nu ~ Gamma(px + q,
 * gamma + x m); the inverse gamma's variance (Johnson, Kotz, Balakrishnan 1994, section 17.8).
 *
 * @returns null where the model gives no finite variance (px + q <= 2).
 * @throws never.
 */
export function spendVariance(fit: GammaGammaFit, x: number, m: number): number | null {
  const { degrees, rate } = posterior(fit, x, m)
  return degrees > 2 ? ((fit.p * rate) / (degrees - 1)) ** 2 / (degrees - 2) : null
}

/**
 * How far a single coming order may be from expectedSpend: the variance within the buyer, p E[1/nu^2], and that of
 * the mean.
 *
 * @returns null where the model gives no finite variance.
 * @throws never.
 */
export function orderVariance(fit: GammaGammaFit, x: number, m: number): number | null {
  const { degrees, rate } = posterior(fit, x, m)
  if (!(degrees > 2)) return null
  const within = (fit.p * rate * rate) / ((degrees - 1) * (degrees - 2))
  return within + ((fit.p * rate) / (degrees - 1)) ** 2 / (degrees - 2)
}

function posterior(fit: GammaGammaFit, x: number, m: number): { degrees: number; rate: number } {
  const tells = tellsSpending(x, m)
  return {
    degrees: (tells ? fit.p * x : 0) + fit.q,
    rate: fit.gamma + (tells ? x * m : 0),
  }
}

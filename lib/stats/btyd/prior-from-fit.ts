// Turns the fit of a large group into a weak prior for its small parts: partial pooling.
import type { BtydFit, BtydPrior } from './btyd-model'

/**
 * A normal prior centred at the fit's log parameters.
 *
 * @param sd standard deviation on the log scale; 1.5 unless told.
 * @throws never.
 */
export const priorFromFit = (fit: BtydFit, sd = 1.5): BtydPrior => ({
  centre: fit.parameters.map(value => Math.log(value)),
  sd,
  k: fit.k,
})

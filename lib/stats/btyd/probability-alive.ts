// Whether a buyer is still a customer: nobody says goodbye, so it is a probability.
import type { BtydFit } from './btyd-model'
import { buyerPosterior } from './buyer-posterior'

/**
 * The probability, 0 to 1, that a buyer with x repeat purchases, the last at tx, has not dropped out by T.
 *
 * Sources as for the posterior. Under NBD it is 1; under BG/NBD it is 1 at x = 0.
 *
 * @throws never.
 */
export const probabilityAlive = (fit: BtydFit, x: number, tx: number, T: number): number =>
  buyerPosterior(fit, x, tx, T).alive

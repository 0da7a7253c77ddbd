// How many more purchases to expect from one buyer.
import type { BtydFit } from './btyd-model'
import { purchaseMoments } from './purchase-moments'

/**
 * Expected purchases in the time t after T, of a buyer with x repeat purchases, the last at tx.
 *
 * BG/NBD: Fader, Hardie and Lee (2005), equation 10; MBG/NBD: Hoppe and Wagner (2007); Pareto/NBD: Schmittlein, Morrison
 * and Colombo (1987), equation 22; MBG/CNBD-k: exact, where Reutterer, Platzer and Schroeder (2021) approximate.
 * Never above t (r + kx) / (alpha + T), that is without dropout; 0 at t = 0; rises with t.
 *
 * @throws RangeError on a negative or infinite t.
 */
export const expectedPurchases = (fit: BtydFit, x: number, tx: number, T: number, t: number): number =>
  purchaseMoments(fit, x, tx, T, t).mean

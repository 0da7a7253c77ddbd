// How many repeat purchases to expect from a buyer of whom nothing is known but his first purchase.
import type { BtydFit } from './btyd-model'
import { expectedPurchases } from './expected-purchases'

/**
 * E[X(t)]: expected repeat purchases of a new buyer in the time t after the first purchase.
 *
 * Fader, Hardie and Lee (2005), equation 9, and its like: the posterior of a buyer at age 0 is the prior.
 *
 * @throws RangeError on a negative or infinite t.
 */
export const expectedFromEntry = (fit: BtydFit, t: number): number => expectedPurchases(fit, 0, 0, 0, t)

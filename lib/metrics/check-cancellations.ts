// "Do orders reach their buyers?" The cancellations check of the baseline.
import type { AsinSums } from '@/lib/ledger/books'
import { type BaselineCheck, FBA_NO_VERDICT } from '@/lib/schema/baseline'

/** A share over fewer orders swings by whole points with each of them: no verdict yet. */
const ENOUGH_ORDERS = 25

/**
 * Cancelled orders / orders placed. Amazon's rule of 2.5 % speaks of seller-fulfilled orders only, so an ASIN that
 * Amazon fulfils for the most part gets its figure without a verdict: state unknown, why FBA_NO_VERDICT.
 *
 * @param threshold share, 0 to 1.
 * @throws never.
 */
export function checkCancellations(sums: AsinSums | undefined, threshold: number): BaselineCheck {
  const n = sums?.ordersPlaced ?? 0
  const check = (state: BaselineCheck['state'], value: number | null, why: string): BaselineCheck => ({
    state,
    value,
    threshold,
    n,
    why,
    asOf: null,
  })
  if (sums === undefined || n === 0) return check('unknown', null, 'cancellations-missing')
  const value = sums.cancelledOrders / n
  if (sums.merchantFulfilledOrders * 2 < n) return check('unknown', value, FBA_NO_VERDICT)
  if (n < ENOUGH_ORDERS) return check('unknown', value, 'cancellations-too-few')
  return check(value < threshold ? 'green' : 'red', value, 'cancellations-own')
}

// "Do buyers keep what they get?" The returns check of the baseline.
import type { AsinSums } from '@/lib/ledger/books'
import type { BaselineCheck } from '@/lib/schema/baseline'

/** Amazon leaves months with fewer units than this out of its return-rate rules. */
const ENOUGH_UNITS = 25

/**
 * Units shipped that came back in the month of shipping or the two after / units shipped, over ripe months: those
 * with both months past. Amazon's own definition for its returns processing fee.
 *
 * Unknown until a returns report has said something of the shop (no returns at all cannot be told from no report),
 * and below 25 ripe units.
 *
 * @param shopReturnedUnits returned units of the whole shop, as of the day.
 * @param threshold share, 0 to 1.
 * @throws never.
 */
export function checkReturns(
  sums: AsinSums | undefined,
  shopReturnedUnits: number,
  threshold: number,
): BaselineCheck {
  const n = sums?.ripeUnits ?? 0
  const unknown = (why: string): BaselineCheck => ({
    state: 'unknown',
    value: null,
    threshold,
    n,
    why,
    asOf: null,
  })
  if (shopReturnedUnits === 0) return unknown('returns-missing')
  if (sums === undefined || n < ENOUGH_UNITS) return unknown('returns-too-few')
  const value = sums.ripeReturnedUnits / n
  return { ...unknown('returns-ripe'), state: value <= threshold ? 'green' : 'red', value }
}

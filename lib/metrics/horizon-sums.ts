// One pass over a cumulative column: its sums at each horizon, over the buyers of each pile old enough for it.
import { AGES, HORIZONS } from '@/lib/schema/purchase-history'
import { RIPE_HORIZONS } from './age-tables'
import type { BuyerSlots } from './buyer-slots'

/** Cells of a pile while amounts are booked by the number of horizons lived through. */
export const LAST_RIPE_CELLS = HORIZONS.length + 1

/**
 * Sums by [pile x horizon]. Most buyers buy once, and their amounts are the same at every age: these are read once,
 * at the first age, booked on the last horizon lived through, and spread over the earlier ones at the end.
 *
 * @param byAge revenueByAge or returnedByAge of the history.
 * @param asOfDay epoch day.
 * @throws never.
 */
export function horizonSums(slots: BuyerSlots, byAge: Float64Array, asOfDay: number): Float64Array {
  const { history, rows, slotOf, count } = slots
  const { entryDay, entryAsin, secondGapDays } = history
  const once = new Float64Array(count * LAST_RIPE_CELLS)
  const sums = new Float64Array(count * HORIZONS.length)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const id = entryAsin[row] as number
    const slot = id < slotOf.length ? (slotOf[id] as number) : 0
    const ripe = RIPE_HORIZONS[asOfDay - (entryDay[row] as number)] as number
    const amounts = row * AGES.length
    if ((secondGapDays[row] as number) < 0) {
      const cell = slot * LAST_RIPE_CELLS + ripe
      once[cell] = (once[cell] as number) + (byAge[amounts] as number)
    } else {
      // The first columns of AGES are the horizons, in order.
      const cell = slot * HORIZONS.length
      for (let j = 0; j < ripe; j++)
        sums[cell + j] = (sums[cell + j] as number) + (byAge[amounts + j] as number)
    }
  }
  spreadHorizons(once, sums)
  return sums
}

/**
 * Adds to each horizon what was booked by the number of horizons lived through: who lived through the third lived
 * through the first two. @throws never.
 */
export function spreadHorizons(once: Float64Array, sums: Float64Array): void {
  for (let slot = 0; slot * HORIZONS.length < sums.length; slot++) {
    let above = 0
    for (let j = HORIZONS.length - 1; j >= 0; j--) {
      above += once[slot * LAST_RIPE_CELLS + j + 1] as number
      sums[slot * HORIZONS.length + j] = (sums[slot * HORIZONS.length + j] as number) + above
    }
  }
}

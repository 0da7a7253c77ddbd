// One pass over a cumulative column: its sums at each horizon, over the buyers of each entry ASIN old enough for it.
import { growColumn } from '@/lib/ledger/grow-column'
import { AGES, HORIZONS } from '@/lib/schema/purchase-history'
import { RIPE_HORIZONS } from './age-tables'
import type { BuyerBatch } from './buyer-batch'
import { largestEntryAsin } from './largest-entry-asin'

/** Cells of an ASIN while amounts are booked by the number of horizons lived through. */
export const LAST_RIPE_CELLS = HORIZONS.length + 1

/**
 * By entry ASIN id. Most buyers buy once, and their amounts are the same at every age: these are read once, at the
 * first age, booked on the last horizon lived through, and spread over the earlier ones when the sums are asked for.
 */
export interface AmountSums {
  /** Of buyers who bought once: [ASIN x horizons lived through]. */
  once: Float64Array<ArrayBuffer>
  /** Of the others: [ASIN x horizon]. */
  several: Float64Array<ArrayBuffer>
}

/** No amount booked yet. @throws never. */
export const emptyAmountSums = (): AmountSums => ({ once: new Float64Array(0), several: new Float64Array(0) })

/** Makes room for the entry ASINs of a batch. @throws never. */
export function makeRoom(sums: AmountSums, batch: BuyerBatch): void {
  const asins = largestEntryAsin(batch) + 1
  sums.once = growColumn(sums.once, asins * LAST_RIPE_CELLS)
  sums.several = growColumn(sums.several, asins * HORIZONS.length)
}

/** Books a batch in or out; `byAge` is revenueByAge or returnedByAge of its history. @throws never. */
export function addAmounts(sums: AmountSums, byAge: Float64Array, batch: BuyerBatch): void {
  makeRoom(sums, batch)
  const { once, several } = sums
  const { history, rows, asOfDay, sign } = batch
  const { entryDay, entryAsin, secondGapDays } = history
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const id = entryAsin[row] as number
    const ripe = RIPE_HORIZONS[asOfDay - (entryDay[row] as number)] as number
    const amounts = row * AGES.length
    if ((secondGapDays[row] as number) < 0) {
      const cell = id * LAST_RIPE_CELLS + ripe
      once[cell] = (once[cell] as number) + sign * (byAge[amounts] as number)
    } else {
      // The first columns of AGES are the horizons, in order.
      const cell = id * HORIZONS.length
      for (let j = 0; j < ripe; j++)
        several[cell + j] = (several[cell + j] as number) + sign * (byAge[amounts + j] as number)
    }
  }
}

/** Sums at each horizon over the buyers who entered by one ASIN. @throws never. */
export function amountsOf(sums: AmountSums, id: number): Float64Array {
  const byHorizon = new Float64Array(HORIZONS.length)
  addAmountsOf(sums, id, byHorizon)
  return byHorizon
}

/** Sums at each horizon over all buyers. @throws never. */
export function amountsOfAll(sums: AmountSums): Float64Array {
  const byHorizon = new Float64Array(HORIZONS.length)
  for (let id = 0; id * LAST_RIPE_CELLS < sums.once.length; id++) addAmountsOf(sums, id, byHorizon)
  return byHorizon
}

/** Who lived through the third horizon lived through the first two. */
function addAmountsOf({ once, several }: AmountSums, id: number, into: Float64Array): void {
  let above = 0
  for (let j = HORIZONS.length - 1; j >= 0; j--) {
    above += once[id * LAST_RIPE_CELLS + j + 1] ?? 0
    into[j] = (into[j] as number) + above + (several[id * HORIZONS.length + j] ?? 0)
  }
}

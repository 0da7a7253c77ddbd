// One pass over the buyers' days: who is old enough for which horizon, who came back when, who waits.
// First purchases are counted by calendar day and not by age, so that a new day moves none of them.
import { growColumn } from '@/lib/ledger/grow-column'
import { REACHED, REACHED_WIDTH, RIPE_HORIZONS, RIPE_REACHED_CELLS } from './age-tables'
import type { BuyerBatch } from './buyer-batch'
import { largestEntryAsin } from './largest-entry-asin'

export interface DaySums {
  /** Epoch day of entry 0 of the lists by day; no buyer entered before it. */
  readonly firstDay: number
  /** By entry ASIN: [ASIN x horizons lived through x first horizon that holds the second purchase] = buyers. */
  ripeReached: Uint32Array<ArrayBuffer>
  /** Of the whole shop: buyers by days to the second purchase. */
  gaps: Uint32Array<ArrayBuffer>
  /** Of the whole shop: buyers by day of the first purchase, all of them and those without a second. */
  entered: Uint32Array<ArrayBuffer>
  waiting: Uint32Array<ArrayBuffer>
  /** Purchases of all buyers. */
  purchases: number
}

/** No buyer counted yet. @throws never. */
export const emptyDaySums = (firstDay: number): DaySums => ({
  firstDay,
  ripeReached: new Uint32Array(0),
  gaps: new Uint32Array(0),
  entered: new Uint32Array(0),
  waiting: new Uint32Array(0),
  purchases: 0,
})

/** Counts a batch in or out. @throws never. */
export function addDays(sums: DaySums, batch: BuyerBatch): void {
  const { history, rows, asOfDay, sign } = batch
  const { firstDay } = sums
  const span = Math.max(0, asOfDay - firstDay + 1)
  for (const list of ['gaps', 'entered', 'waiting'] as const) sums[list] = growColumn(sums[list], span)
  sums.ripeReached = growColumn(sums.ripeReached, (largestEntryAsin(batch) + 1) * RIPE_REACHED_CELLS)
  const { ripeReached, gaps, entered, waiting } = sums
  const { entryDay, entryAsin, secondGapDays, purchases } = history
  let all = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const entry = entryDay[row] as number
    const gap = secondGapDays[row] as number
    all += purchases[row] as number
    entered[entry - firstDay] = (entered[entry - firstDay] as number) + sign
    if (gap < 0) waiting[entry - firstDay] = (waiting[entry - firstDay] as number) + sign
    else gaps[gap] = (gaps[gap] as number) + sign
    const reached = gap < 0 ? REACHED_WIDTH - 1 : (REACHED[gap] as number)
    const table = (entryAsin[row] as number) * RIPE_REACHED_CELLS
    const cell = table + (RIPE_HORIZONS[asOfDay - entry] as number) * REACHED_WIDTH + reached
    ripeReached[cell] = (ripeReached[cell] as number) + sign
  }
  sums.purchases += sign * all
}

/** The table of those who entered by one ASIN. @throws never. */
export function ripeReachedOf({ ripeReached }: DaySums, id: number): Uint32Array {
  const table = new Uint32Array(RIPE_REACHED_CELLS)
  table.set(ripeReached.subarray(id * RIPE_REACHED_CELLS, (id + 1) * RIPE_REACHED_CELLS))
  return table
}

/** The table of all buyers. @throws never. */
export function ripeReachedOfAll({ ripeReached }: DaySums): Uint32Array {
  const table = new Uint32Array(RIPE_REACHED_CELLS)
  for (let cell = 0; cell < ripeReached.length; cell++)
    table[cell % RIPE_REACHED_CELLS] =
      (table[cell % RIPE_REACHED_CELLS] as number) + (ripeReached[cell] as number)
  return table
}

/** Buyers who entered on one of the first `days` days from `fromDay` (epoch day). @throws never. */
export function buyersEntered({ firstDay, entered }: DaySums, fromDay: number, days: number): number {
  let count = 0
  for (let at = 0; at < Math.min(entered.length, fromDay + days - firstDay); at++)
    count += entered[at] as number
  return count
}

// One pass over the buyers' days: who is old enough for which horizon, who came back when, what they bought next.
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { DurationCounts } from '@/lib/stats/duration-counts'
import { REACHED, RIPE_HORIZONS } from './age-tables'
import type { BuyerSlots } from './buyer-slots'

/** Columns of a row of `ripeReached`: the horizons, and "none". */
export const REACHED_WIDTH = HORIZONS.length + 1
/** Cells of one pile in `ripeReached`. */
export const RIPE_REACHED_CELLS = REACHED_WIDTH * REACHED_WIDTH

export interface DaySums {
  /** [pile x horizons lived through x first horizon that holds the second purchase] = buyers. */
  readonly ripeReached: Uint32Array
  /** Of the whole shop: days to the second purchase, and days waited without one. */
  readonly shop: DurationCounts
  /** Where the buyers of each pile begin in the two lists below; pile 0 has none there. */
  readonly starts: Uint32Array
  /** Days to the second purchase, or -1 - days waited without one. */
  readonly gaps: Int32Array
  /** Id of the next ASIN, 0 = none or not known. */
  readonly nextAsins: Uint32Array
}

/**
 * @param firstDay epoch day; no buyer entered before it.
 * @param asOfDay epoch day; every buyer is observed up to and including it.
 * @throws never.
 */
export function daySums(slots: BuyerSlots, firstDay: number, asOfDay: number): DaySums {
  const { history, rows, slotOf, count, sizes } = slots
  const { entryDay, entryAsin, secondGapDays, nextAsin } = history
  const span = Math.max(0, asOfDay - firstDay + 1)
  const events = new Uint32Array(span)
  const censored = new Uint32Array(span)
  const ripeReached = new Uint32Array(count * RIPE_REACHED_CELLS)
  const starts = startsOf(sizes)
  const cursor = starts.slice()
  const gaps = new Int32Array(starts[count] as number)
  const nextAsins = new Uint32Array(gaps.length)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const age = asOfDay - (entryDay[row] as number)
    const gap = secondGapDays[row] as number
    const id = entryAsin[row] as number
    const slot = id < slotOf.length ? (slotOf[id] as number) : 0
    let reached: number = HORIZONS.length
    if (gap < 0) censored[age] = (censored[age] as number) + 1
    else {
      events[gap] = (events[gap] as number) + 1
      reached = REACHED[gap] as number
    }
    const cell = slot * RIPE_REACHED_CELLS + (RIPE_HORIZONS[age] as number) * REACHED_WIDTH + reached
    ripeReached[cell] = (ripeReached[cell] as number) + 1
    if (slot === 0) continue
    const at = cursor[slot] as number
    cursor[slot] = at + 1
    gaps[at] = gap < 0 ? -1 - age : gap
    nextAsins[at] = nextAsin[row] as number
  }
  return { ripeReached, shop: { events, censored }, starts, gaps, nextAsins }
}

/** Running sums of the piles' sizes; one more than piles, the last is the total. */
function startsOf(sizes: Uint32Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1)
  for (let slot = 1; slot <= sizes.length; slot++)
    starts[slot] = (starts[slot - 1] as number) + (sizes[slot - 1] as number)
  return starts
}

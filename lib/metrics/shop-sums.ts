// The passes over all buyers of a shop, once, and the sums of each group read out of them.
import { HORIZONS, type PurchaseHistory } from '@/lib/schema/purchase-history'
import type { DurationCounts } from '@/lib/stats/duration-counts'
import { buyerSlots } from './buyer-slots'
import type { CohortSums } from './cohorts'
import { type DaySums, daySums, RIPE_REACHED_CELLS } from './day-sums'
import type { GroupSums } from './group-figures'
import { horizonSums } from './horizon-sums'
import { revenueSums } from './revenue-sums'

/** The sums of one group, with each buyer's days and next ASIN. */
export interface AsinGroupSums extends GroupSums {
  gaps: Int32Array
  nextAsins: Uint32Array
}

export interface ShopSums {
  shop: GroupSums
  cohorts: CohortSums
  /** Of the group at a place of `groups`. The day counts are overwritten by the next call: use one group at a time. */
  group(at: number): AsinGroupSums
}

/**
 * @param rows rows of the history that are buyers.
 * @param groups entry ASIN id and number of buyers of each group to be read out; others count for the shop only.
 * @param firstDay epoch day; no buyer entered before it.
 * @param asOfDay epoch day.
 * @param withReturns whether the value returned is summed too.
 * @throws never.
 */
export function shopSums(
  history: PurchaseHistory,
  rows: Uint32Array,
  groups: readonly { id: number; buyers: number }[],
  firstDay: number,
  asOfDay: number,
  withReturns: boolean,
): ShopSums {
  const slots = buyerSlots(history, rows, groups)
  const days = daySums(slots, firstDay, asOfDay)
  const { byHorizon: revenue, cohorts } = revenueSums(slots, firstDay, asOfDay)
  const returned = withReturns ? horizonSums(slots, history.returnedByAge, asOfDay) : null
  const scratch = {
    events: new Uint32Array(days.shop.events.length),
    censored: new Uint32Array(days.shop.censored.length),
  }
  return {
    cohorts,
    shop: {
      entryBuyers: rows.length,
      ripeReached: summed(days.ripeReached, RIPE_REACHED_CELLS, new Uint32Array(RIPE_REACHED_CELLS)),
      secondPurchase: days.shop,
      revenue: summed(revenue, HORIZONS.length, new Float64Array(HORIZONS.length)),
      returned: returned && summed(returned, HORIZONS.length, new Float64Array(HORIZONS.length)),
    },
    group(at) {
      const slot = at + 1
      const mine = <C extends Uint32Array | Float64Array>(column: C, width: number) =>
        column.subarray(slot * width, (slot + 1) * width) as C
      const gaps = days.gaps.subarray(days.starts[slot], days.starts[slot + 1])
      return {
        entryBuyers: gaps.length,
        ripeReached: mine(days.ripeReached, RIPE_REACHED_CELLS),
        secondPurchase: countDays(gaps, scratch),
        revenue: mine(revenue, HORIZONS.length),
        returned: returned && mine(returned, HORIZONS.length),
        gaps,
        nextAsins: days.nextAsins.subarray(days.starts[slot], days.starts[slot + 1]),
      }
    },
  }
}

/** The piles of a column added up: the shop. */
function summed<C extends Uint32Array | Float64Array>(column: C, width: number, into: C): C {
  for (let cell = 0; cell < column.length; cell++) {
    const at = cell % width
    into[at] = (into[at] as number) + (column[cell] as number)
  }
  return into
}

/** Days to the second purchase and days waited, counted by day into emptied lists. */
function countDays(gaps: DaySums['gaps'], counts: DurationCounts): DurationCounts {
  const { events, censored } = counts
  events.fill(0)
  censored.fill(0)
  for (let i = 0; i < gaps.length; i++) {
    const gap = gaps[i] as number
    if (gap >= 0) events[gap] = (events[gap] as number) + 1
    else censored[-1 - gap] = (censored[-1 - gap] as number) + 1
  }
  return counts
}

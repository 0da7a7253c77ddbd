// What a buyer's age in days means for the figures, as tables: every pass asks it of every buyer.
import { COHORT_MONTHS, HORIZONS } from '@/lib/schema/purchase-history'

/** Ages of up to 44 years are looked up; nothing older has ever bought. */
const DAYS = 1 << 14

/** RIPE_HORIZONS[age] = how many horizons a buyer of that age has lived through. */
export const RIPE_HORIZONS: Uint8Array = Uint8Array.from(
  { length: DAYS },
  (_, age) => HORIZONS.filter(days => days <= age).length,
)

/** REACHED[gap] = index of the first horizon within which that gap falls; HORIZONS.length beyond the last. */
export const REACHED: Uint8Array = Uint8Array.from(
  { length: DAYS },
  (_, gap) => HORIZONS.filter(days => days < gap).length,
)

/** Columns of a table by the first horizon that holds the second purchase: the horizons, and "none". */
export const REACHED_WIDTH = HORIZONS.length + 1
/** Cells of a table [horizons lived through x first horizon that holds the second purchase]. */
export const RIPE_REACHED_CELLS = REACHED_WIDTH * REACHED_WIDTH

/** RIPE_MONTHS[age] = the last cohort month k that is ripe at that age: the last with age >= 30(k+1); 0 when none is. */
export const RIPE_MONTHS: Uint8Array = Uint8Array.from({ length: DAYS }, (_, age) =>
  Math.max(0, Math.min(COHORT_MONTHS, Math.floor(age / 30) - 1)),
)

// When do buyers come back, on each of the three clocks: the same ASIN, its family, anything in the shop?
import type { Clock } from '@/lib/schema/outlook'
import type { PurchaseLog } from '@/lib/schema/purchase-log'

/** By buyer of the log: days from entry to the next purchase on the clock, or NO_GAP; and days under observation. */
export interface SecondGaps {
  readonly gap: Record<Clock, Int32Array>
  readonly observed: Int32Array
  /** Units of the entry ASIN bought on the day of entry. */
  readonly entryUnits: Float64Array
}
export const NO_GAP = -1

/**
 * The entry ASIN decides what "the same" is; a buyer whose entry ASIN is not known comes back on the shop's clock only.
 *
 * @param familyOf family of an ASIN id (its own when it has none).
 * @param to last day of observation; buyers who entered later get `observed` below 0.
 * @throws never.
 */
export function secondGaps(log: PurchaseLog, familyOf: (asin: number) => number, to: number): SecondGaps {
  const gap = {
    asin: new Int32Array(log.buyers).fill(NO_GAP),
    family: new Int32Array(log.buyers).fill(NO_GAP),
    shop: new Int32Array(log.buyers).fill(NO_GAP),
  }
  const observed = new Int32Array(log.buyers)
  const entryUnits = new Float64Array(log.buyers)
  for (let buyer = 0; buyer < log.buyers; buyer++) {
    const start = log.start[buyer] as number
    const end = log.start[buyer + 1] as number
    const entryDay = log.day[start] as number
    const entry = log.entryAsin[buyer] as number
    const family = entry === 0 ? 0 : familyOf(entry)
    observed[buyer] = to - entryDay
    for (let i = start; i < end && (log.day[i] as number) <= to; i++) {
      const asin = log.asin[i] as number
      const age = (log.day[i] as number) - entryDay
      if (age === 0) {
        if (entry !== 0 && asin === entry)
          entryUnits[buyer] = (entryUnits[buyer] as number) + (log.units[i] as number)
        continue
      }
      if (gap.shop[buyer] === NO_GAP) gap.shop[buyer] = age
      if (entry === 0) break
      if (gap.family[buyer] === NO_GAP && familyOf(asin) === family) gap.family[buyer] = age
      if (asin !== entry) continue
      gap.asin[buyer] = age
      break
    }
  }
  return { gap, observed, entryUnits }
}

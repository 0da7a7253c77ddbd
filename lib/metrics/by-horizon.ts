// Builds a record with one entry for each horizon, so that every metric is complete by construction.
import type { ByHorizon } from '@/lib/schema/figures'
import type { Horizon } from '@/lib/schema/purchase-history'

/** `of` is asked for each horizon in days and its place in HORIZONS. @throws what `of` throws. */
export const byHorizon = <T>(of: (days: Horizon, index: number) => T): ByHorizon<T> => ({
  30: of(30, 0),
  60: of(60, 1),
  90: of(90, 2),
  180: of(180, 3),
  365: of(365, 4),
})

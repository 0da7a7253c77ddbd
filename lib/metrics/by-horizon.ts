// Builds a record with one entry for each horizon, so that every metric is complete by construction.
import type { ByHorizon } from '@/lib/schema/figures'
import { HORIZONS, type Horizon } from '@/lib/schema/purchase-history'

/** `of` is asked for each horizon in days and its place in HORIZONS. @throws what `of` throws. */
export function byHorizon<T>(of: (days: Horizon, index: number) => T): ByHorizon<T> {
  return Object.fromEntries(HORIZONS.map((days, index) => [days, of(days, index)])) as ByHorizon<T>
}

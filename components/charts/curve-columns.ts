// Columns of the repurchase curve for the plot: starts at nothing on day 0, ends at the last day that can be seen.
import type { ByHorizon, CurvePoint } from '@/lib/schema/figures'
import { HORIZONS } from '@/lib/schema/purchase-history'

/** A year is what the figures speak of; beyond it few buyers are left to judge by. */
export const LAST_DAY = 365

export interface CurveColumns {
  days: number[]
  share: number[]
  low: number[]
  high: number[]
}

/** @param seenDay how far buyers have been watched: the curve stays level from its last event to there. */
export function curveColumns(
  curve: readonly CurvePoint[],
  seenDay: number,
  lastDay = LAST_DAY,
): CurveColumns {
  const shown = curve.filter(point => point.day <= lastDay)
  const columns: CurveColumns = { days: [0], share: [0], low: [0], high: [0] }
  for (const point of shown) {
    if (point.day === 0) continue
    columns.days.push(point.day)
    columns.share.push(point.share)
    columns.low.push(point.low)
    columns.high.push(point.high)
  }
  if ((columns.days.at(-1) ?? 0) < Math.min(seenDay, lastDay)) {
    columns.days.push(Math.min(seenDay, lastDay))
    for (const column of [columns.share, columns.low, columns.high]) column.push(column.at(-1) ?? 0)
  }
  return columns
}

/** The last horizon at which someone was still watched; 0 when there is none. */
export const seenDayOf = (survival: ByHorizon<number | null>): number =>
  Math.max(0, ...HORIZONS.filter(horizon => survival[horizon] !== null))

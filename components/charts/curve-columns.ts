// Columns of the repurchase curve for the plot: starts at nothing on day 0, ends at the last day that can be seen.
import type { CurvePoint } from '@/lib/schema/figures'

/** A year is what the figures speak of; beyond it few buyers are left to judge by. */
export const LAST_DAY = 365

export interface CurveColumns {
  days: number[]
  share: number[]
  low: number[]
  high: number[]
}

export function curveColumns(curve: readonly CurvePoint[], lastDay = LAST_DAY): CurveColumns {
  const shown = curve.filter(point => point.day <= lastDay)
  const columns: CurveColumns = { days: [0], share: [0], low: [0], high: [0] }
  for (const point of shown) {
    if (point.day === 0) continue
    columns.days.push(point.day)
    columns.share.push(point.share)
    columns.low.push(point.low)
    columns.high.push(point.high)
  }
  return columns
}

/** How many buyers are still watched just before a day: the number at risk at the next event. null beyond the last event. */
export function atRiskOn(curve: readonly CurvePoint[], day: number): number | null {
  return curve.find(point => point.day >= day)?.atRisk ?? null
}

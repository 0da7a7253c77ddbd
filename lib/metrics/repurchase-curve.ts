// "On which day do they come back?" The whole curve, for drawing.
import type { CurvePoint } from '@/lib/schema/figures'
import type { SurvivalCurve } from '@/lib/stats/kaplan-meier'

/**
 * The share with a second purchase up to each day on which one came, with 95 % limits and the buyers still watched
 * and waiting on that day. A step function: between two points the share of the earlier one holds.
 *
 * @throws never.
 */
export function repurchaseCurve(curve: SurvivalCurve): CurvePoint[] {
  const points: CurvePoint[] = new Array(curve.days.length)
  for (let i = 0; i < points.length; i++)
    points[i] = {
      day: curve.days[i] as number,
      share: 1 - (curve.survival[i] as number),
      low: 1 - (curve.high[i] as number),
      high: 1 - (curve.low[i] as number),
      atRisk: curve.atRisk[i] as number,
    }
  return points
}

// "On which day do they come back?" The whole curve, for drawing.
import type { CurvePoint } from '@/lib/schema/figures'
import { kaplanMeier, type SurvivalCurve } from '@/lib/stats/kaplan-meier'

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

/**
 * The same from counts by day as figures hold them, their trailing zeros cut.
 *
 * @param gapCounts gapCounts[d] = buyers whose second purchase came d days after the first.
 * @param waiting waiting[d] = buyers watched for d days without one.
 * @throws never.
 */
export function curveOf(gapCounts: readonly number[], waiting: readonly number[]): CurvePoint[] {
  const span = Math.max(gapCounts.length, waiting.length)
  const events = new Uint32Array(span)
  const censored = new Uint32Array(span)
  events.set(gapCounts)
  censored.set(waiting)
  return repurchaseCurve(kaplanMeier({ events, censored }))
}

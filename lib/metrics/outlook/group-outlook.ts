// What is said alike of a whole shop and of those who entered by one ASIN.
import { isoDate } from '@/lib/schema/dates'
import type { Forecast, GroupOutlook, ReorderWindow } from '@/lib/schema/outlook'
import type { BtydFit } from '@/lib/stats/btyd/btyd-model'
import type { CustomerColumns } from './customer-columns'
import { type ForecastFrame, forecast } from './forecast'
import type { OutlookGround } from './ground'
import { aliveByRow, type Portfolio, portfolio } from './portfolio'
import { reorder } from './reorder'
import { returnCurves } from './return-curves'
import { valueAhead } from './value-ahead'

/** Fits that speak of a group: its newcomers, and those found midway. */
export interface GroupFits {
  readonly fit: BtydFit
  readonly early: BtydFit
  readonly basis: Forecast['basis']
}

/** What every forecast out of one ground has in common. @throws never. */
export const frameOf = ({ clock, intakeEnd, request, track }: OutlookGround): ForecastFrame => ({
  clock,
  intakeEnd,
  asOfDay: request.log.asOfDay,
  horizonDays: request.horizonDays,
  modelError: track.modelError,
})

/**
 * @param members buyers of the log; columns hold one row for each of them seen by the end of intake.
 * @param fits null: nothing could be fitted.
 * @throws never.
 */
export function groupOutlook(
  ground: OutlookGround,
  members: ArrayLike<number>,
  columns: CustomerColumns,
  fits: GroupFits | null,
  sharedAsin: boolean,
): GroupOutlook {
  const { days, gaps, random, request, spend, track } = ground
  const window = reorder(days, gaps, members, random(), sharedAsin)
  const buyers = fits === null ? null : portfolioOf(ground, columns, fits)
  const first = Array.from({ length: columns.rows }, (_, row) => {
    const customer = columns.customer[row] as number
    return days.revenue[days.start[customer] as number] as number
  })
  return {
    asOf: isoDate(request.log.asOfDay),
    buyers: columns.rows,
    window,
    curves: returnCurves(gaps, members),
    forecast:
      buyers === null || columns.rows === 0
        ? null
        : forecast(buyers, frameOf(ground), spend, (fits as GroupFits).basis),
    noForecast: columns.rows === 0 ? 'nobody' : fits === null ? 'no-repeats' : null,
    ...aliveAndDue(buyers, window),
    valueAhead:
      fits === null
        ? { 90: null, 180: null, 365: null }
        : valueAhead(fits.fit, columns, first, spend, track.modelError),
  }
}

/** Each row with the fit of its kind: newcomer, or found midway. */
export function portfolioOf(
  { days, newFrom }: OutlookGround,
  columns: CustomerColumns,
  { fit, early }: GroupFits,
): Portfolio {
  const entry = (row: number): number =>
    days.day[days.start[columns.customer[row] as number] as number] as number
  return portfolio(columns, row => (newFrom !== null && entry(row) < newFrom ? early : fit))
}

/** Expected to be active still; and of them those whose last order lies as far back as reorders begin to come. */
function aliveAndDue(
  buyers: Portfolio | null,
  window: ReorderWindow,
): { alive: number | null; due: number | null } {
  if (buyers === null) return { alive: null, due: null }
  const { tx, T } = buyers.columns
  const from = window.state === 'shown' ? window.hdi80.from : null
  let alive = 0
  let due = 0
  aliveByRow(buyers).forEach((chance, row) => {
    alive += chance
    if (from !== null && (T[row] as number) - (tx[row] as number) >= from) due += chance
  })
  return { alive, due: from === null ? null : due }
}

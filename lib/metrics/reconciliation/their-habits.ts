// How Business Reports count otherwise than we do on every day: by another clock, or with tax. Neither is printed anywhere,
// but both leave a trace in the days that are told on both sides.
import { quantile } from '@/lib/stats/quantile'
import type { ReportedSpan } from './reported-sales'
import { CLOCK_HOURS, onOtherClock, type SoldDays } from './sold-days'

export interface TheirHabits {
  /** Hours their clock is ahead of ours; null = too few days to tell. */
  aheadHours: number | null
  /** What their sales hold on top of ours, as a share of ours; null = too few days to tell. */
  taxShare: number | null
}

/** Days without which nothing is said. */
const MIN_DAYS = 14
/** Another clock is believed in when it explains at least half of what differs day by day. */
const BETTER = 0.5
/** Sales or value-added tax: from what no rounding reaches up to the highest rate in use (Hungary's 27 %), with room. */
const LEAST_TAX = 0.02
const MOST_TAX = 0.3

/**
 * Both habits, from days that are told singly on both sides. Units decide on the clock, since no tax and no promotion
 * touches them; days of equal units on that clock decide on the tax.
 * @throws never.
 */
export function theirHabits(sold: SoldDays, reported: readonly ReportedSpan[]): TheirHabits {
  const days = reported.filter(
    one => one.firstDay === one.lastDay && one.firstDay >= sold.firstDay && one.lastDay <= sold.lastDay,
  )
  const aheadHours = clockOf(sold, days)
  return { aheadHours, taxShare: taxOf(sold, days, aheadHours ?? 0) }
}

function clockOf(sold: SoldDays, days: readonly ReportedSpan[]): number | null {
  const known = days.filter(one => one.units !== null)
  if (known.length < MIN_DAYS) return null
  const apart = (ahead: number): number =>
    known.reduce(
      (sum, { firstDay, units }) =>
        sum + Math.abs((units ?? 0) - onOtherClock(sold.unitsByHour, firstDay - sold.firstDay, ahead)),
      0,
    )
  const plain = apart(0)
  let best = { ahead: 0, apart: plain }
  for (let ahead = -CLOCK_HOURS; ahead <= CLOCK_HOURS; ahead++) {
    const now = apart(ahead)
    if (now < best.apart) best = { ahead, apart: now }
  }
  return best.apart < plain * BETTER ? best.ahead : 0
}

function taxOf(sold: SoldDays, days: readonly ReportedSpan[], ahead: number): number | null {
  const ratios: number[] = []
  for (const { firstDay, units, salesMinor } of days) {
    const at = firstDay - sold.firstDay
    const gross = onOtherClock(sold.grossByHour, at, ahead)
    if (salesMinor !== null && gross > 0 && units === onOtherClock(sold.unitsByHour, at, ahead))
      ratios.push(salesMinor / gross - 1)
  }
  if (ratios.length < MIN_DAYS) return null
  ratios.sort((a, b) => a - b)
  const taxed = quantile(ratios, 0.25) >= LEAST_TAX && quantile(ratios, 0.75) <= MOST_TAX
  return taxed ? quantile(ratios, 0.5) : 0
}

// Killer: more and more comes back. Something changed in the product, the batch or the promise.
import { type DetectKiller, priced, reordersOf } from './killer-inputs'
import { lastDayOfMonth, monthStart } from './month-days'

/** A point more than the three months before, and a fifth of the rate. */
const POINTS = 0.01
const PART = 0.2
const MONTHS = 3

/**
 * Seen where the rate of the last three ripe months stands a point and a fifth above that of the three before; dated by
 * those months. Reorders lost: the units above the former rate, by the share of buyers who come back.
 *
 * @throws never.
 */
export const risingReturns: DetectKiller = inputs => {
  const { change, rate, months } = inputs.signals.returns
  if (change === null || rate === null || change < POINTS || change < PART * rate) return []
  const last = months.slice(-MONTHS)
  const [from, to] = [last[0], last.at(-1)]
  if (from === undefined || to === undefined) return []
  const shipped = last.reduce((sum, one) => sum + one.shipped, 0)
  const returned = last.reduce((sum, one) => sum + one.returned, 0)
  const more = change * shipped
  return [
    {
      killer: 'rising-returns',
      from: monthStart(from.month),
      to: lastDayOfMonth(to.month),
      sentence: 'seen.rising-returns',
      arguments: {
        now: shipped === 0 ? 0 : Math.round((returned / shipped) * 1000) / 10,
        change: Math.round(change * 1000) / 10,
        n: Math.round(more),
      },
      ...priced(inputs, reordersOf(inputs, more)),
    },
  ]
}

// Killer: more and more comes back. Something changed in the product, the batch or the promise.
import { returnsRise } from '@/lib/metrics/advice/returns-rise'
import { type DetectKiller, priced, reordersOf } from './killer-inputs'
import { lastDayOfMonth, monthStart } from './month-days'

/**
 * Seen where the rate of the last three ripe months stands above that of the three before by more than chance; dated by
 * those months. Reorders lost: the units above the former rate, by the share of buyers who come back.
 *
 * @throws never.
 */
export const risingReturns: DetectKiller = inputs => {
  const rise = returnsRise(inputs.signals.returns)
  const [from, to] = [rise?.months[0], rise?.months.at(-1)]
  if (rise === null || from === undefined || to === undefined) return []
  const { change, shipped, returned } = rise
  const more = change * shipped
  return [
    {
      killer: 'rising-returns',
      from: monthStart(from.month),
      to: lastDayOfMonth(to.month),
      sentence: 'seen.rising-returns',
      arguments: {
        now: Math.round((returned / shipped) * 1000) / 10,
        change: Math.round(change * 1000) / 10,
        n: Math.round(more),
      },
      ...priced(inputs, reordersOf(inputs, more)),
    },
  ]
}

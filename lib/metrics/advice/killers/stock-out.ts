// Killer: nothing to buy on the day a buyer would have come back.
import { epochDay } from '@/lib/schema/dates'
import { type DetectKiller, expectedReorders, priced, RECENT_DAYS } from './killer-inputs'

/**
 * Each span without stock of the last 180 days, and one that lasts until today where the newest reading is none.
 * Reorders lost: those expected in as many days.
 *
 * @throws never.
 */
export const stockOut: DetectKiller = inputs => {
  const { asOfDay, signals } = inputs
  const { stockOuts, available } = signals.stock
  const newest = available.at(-1)
  const spans = stockOuts
    .filter(one => epochDay(one.to) > asOfDay - RECENT_DAYS)
    .map(one => ({ from: one.from, to: one.to as typeof one.to | null, days: one.days }))
  const emptySince = available.slice(available.findLastIndex(one => one.value > 0) + 1)[0]
  if (newest !== undefined && newest.value <= 0 && emptySince !== undefined) {
    const days = asOfDay - epochDay(emptySince.on) + 1
    if (days > 0 && days <= RECENT_DAYS) spans.push({ from: emptySince.on, to: null, days })
  }
  return spans.map(({ from, to, days }) => ({
    killer: 'stock-out',
    from,
    to,
    sentence: to === null ? 'seen.stock-out-now' : 'seen.stock-out',
    arguments: { n: days, from, to: to ?? '' },
    ...priced(inputs, expectedReorders(inputs, days)),
  }))
}

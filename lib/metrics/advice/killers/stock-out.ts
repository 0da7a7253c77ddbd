// Killer: nothing to buy on the day a buyer would have come back.
import { epochDay } from '@/lib/schema/dates'
import { type DetectKiller, expectedReorders, priced, RECENT_DAYS } from './killer-inputs'

/**
 * Each span without stock of the last 180 days; one that lasts until the as-of day goes on. Reorders lost: those
 * expected in as many days.
 *
 * @throws never.
 */
export const stockOut: DetectKiller = inputs =>
  inputs.signals.stock.stockOuts
    .filter(one => epochDay(one.to) > inputs.asOfDay - RECENT_DAYS)
    .map(({ from, to, days }) => {
      const goesOn = epochDay(to) >= inputs.asOfDay
      return {
        killer: 'stock-out',
        from,
        to: goesOn ? null : to,
        sentence: goesOn ? 'seen.stock-out-now' : 'seen.stock-out',
        arguments: { n: days, from, to },
        ...priced(inputs, expectedReorders(inputs, days)),
      }
    })

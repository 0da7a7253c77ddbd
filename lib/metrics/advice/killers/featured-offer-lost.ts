// Killer: another seller has the Featured Offer. Who comes back buys from somebody else without noticing.
import { epochDay } from '@/lib/schema/dates'
import { type DetectKiller, expectedReorders, priced, RECENT_DAYS } from './killer-inputs'

/** Back within this of what it was. */
const NEARLY = 0.1

/**
 * Each fall of more than a tenth in the last 180 days, until the last day before the share is back within a tenth of what
 * it was. Reorders
 * lost: those expected in as many days, by the share that was lost.
 *
 * @throws never.
 */
export const featuredOfferLost: DetectKiller = inputs => {
  const { asOfDay, signals } = inputs
  const { falls, readings } = signals.featuredOffer
  return falls
    .filter(fall => epochDay(fall.on) > asOfDay - RECENT_DAYS && fall.from > 0)
    .map(fall => {
      const back = readings.findIndex(
        one => epochDay(one.on) > epochDay(fall.on) && one.value >= fall.from - NEARLY,
      )
      // A reading stands on the last day of its period: the one before it is where the loss ended.
      const last = readings[back - 1]
      const to = back < 0 ? null : last !== undefined && last.on > fall.on ? last.on : fall.on
      const days = Math.max(1, (to === null ? asOfDay : epochDay(to)) - epochDay(fall.on) + 1)
      const lost = Math.min(1, Math.max(0, (fall.from - fall.to) / fall.from))
      const expected = expectedReorders(inputs, days * lost)
      return {
        killer: 'featured-offer-lost',
        from: fall.on,
        to,
        sentence: to === null ? 'seen.featured-offer-now' : 'seen.featured-offer',
        arguments: {
          was: Math.round(fall.from * 100),
          is: Math.round(fall.to * 100),
          from: fall.on,
          to: to ?? '',
        },
        ...priced(inputs, expected),
      }
    })
}

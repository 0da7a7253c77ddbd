// Killer: variants that blur size or compatibility. Who got the wrong one sends it back and does not return.
import { isoDate } from '@/lib/schema/dates'
import type { ReturnReason } from '@/lib/schema/signals'
import { type DetectKiller, priced, reordersOf } from './killer-inputs'
import { lastDayOfMonth, monthStart } from './month-days'

/** Themes of what a page left unclear. */
export const BLURRED: readonly ReturnReason['theme'][] = ['size-fit', 'compatibility', 'not-as-described']
/** This share of all returns that state a reason, and this many units at least. */
const BLURRED_SHARE = 0.4
const ENOUGH_UNITS = 10

/**
 * Seen where four in ten returns with a reason speak of size, compatibility or a wrong description; dated from the first
 * ripe month to the last. Reorders lost: those units' buyers by the share who come back.
 *
 * @throws never.
 */
export const confusingVariants: DetectKiller = inputs => {
  const { reasons, months } = inputs.signals.returns
  const told = reasons.reduce((sum, one) => sum + one.units, 0)
  const blurred = reasons.filter(one => BLURRED.includes(one.theme)).reduce((sum, one) => sum + one.units, 0)
  if (blurred < ENOUGH_UNITS || blurred / told < BLURRED_SHARE) return []
  const [first, last] = [months[0], months.at(-1)]
  return [
    {
      killer: 'confusing-variants',
      from: first === undefined ? isoDate(inputs.asOfDay) : monthStart(first.month),
      to: last === undefined ? null : lastDayOfMonth(last.month),
      sentence: 'seen.confusing-variants',
      arguments: { share: Math.round((blurred / told) * 100), n: told, units: blurred },
      ...priced(inputs, reordersOf(inputs, blurred)),
    },
  ]
}

// What every detector of a killer reads, and how the reorders that did not come are counted and priced.
import type { Killer } from '@/lib/schema/advice'
import type { AsinEconomics } from '@/lib/schema/economics'
import type { Estimate } from '@/lib/schema/estimate'
import type { Pace } from '@/lib/schema/lever-facts'
import type { AsinOutlook } from '@/lib/schema/outlook'
import type { AsinSignals } from '@/lib/schema/signals'
import type { StudiedAsin } from '@/lib/schema/study'

export interface KillerInputs {
  asOfDay: number
  figures: StudiedAsin
  signals: AsinSignals
  outlook: AsinOutlook | null
  economics: Pick<AsinEconomics, 'averageOrderMinor' | 'waterfall'> | null
  pace: Pace
}
export type DetectKiller = (inputs: KillerInputs) => Killer[]

/** What happened longer ago is history. */
export const RECENT_DAYS = 180
/** 90 % of a normal lie within so many standard deviations. */
const Z90 = 1.6449

/** Of orders of known buyers, the share by those who had bought before; null when nobody is known. @throws never. */
export function reorderShare({ firstOrders, repeatOrders }: Pace): number | null {
  const known = firstOrders + repeatOrders
  return known === 0 ? null : repeatOrders / known
}

/**
 * Reorders expected in so many days: by the forecast of those who bought before, else by the present pace and the share
 * of reorders in it, with 90 % limits of chance (Poisson) and, where there is one, of the forecast.
 *
 * @returns null when neither is known.
 * @throws never.
 */
export function expectedReorders({ outlook, pace }: KillerInputs, days: number): Estimate | null {
  const forecast = outlook?.soldForecast ?? null
  if (forecast !== null && forecast.horizonDays > 0) {
    const part = days / forecast.horizonDays
    const { value, low, high } = forecast.purchases
    const chance = Z90 * Math.sqrt(value * part)
    return limits(
      value * part,
      Math.hypot((value - low) * part, chance),
      Math.hypot((high - value) * part, chance),
    )
  }
  const share = reorderShare(pace)
  if (share === null || pace.days === 0) return null
  const value = (pace.orders / pace.days) * share * days
  return limits(value, Z90 * Math.sqrt(value), Z90 * Math.sqrt(value))
}

/** Reorders that buyers lost in such a number will not make, by the share who come back; null when that is not known. @throws never. */
export function reordersOf({ outlook, figures }: KillerInputs, buyers: number): Estimate | null {
  for (const horizon of [365, 180, 90] as const) {
    const pooled = outlook?.pooledRepeat[horizon] ?? null
    const { value, low, high } = pooled ?? figures.repeatRate[horizon]
    if (value !== null && low !== null && high !== null)
      return { value: value * buyers, low: low * buyers, high: high * buyers }
  }
  return null
}

/** What lost orders would have brought: contribution where costs are known, else revenue. @throws never. */
export function priced(
  { economics, figures: { sold } }: KillerInputs,
  lostOrders: Estimate | null,
): Pick<Killer, 'lostOrders' | 'lostMinor' | 'valuedAt'> {
  const order = economics?.averageOrderMinor ?? (sold.orders > 0 ? sold.revenueMinor / sold.orders : null)
  if (lostOrders === null || order === null) return { lostOrders, lostMinor: null, valuedAt: null }
  const { contributionMinor = null, revenueMinor = 0 } = economics?.waterfall ?? {}
  const known = contributionMinor !== null && revenueMinor > 0
  const worth = known ? Math.max(0, (order * contributionMinor) / revenueMinor) : order
  const { value, low, high } = lostOrders
  return {
    lostOrders,
    lostMinor: { value: value * worth, low: low * worth, high: high * worth },
    valuedAt: known ? 'contribution' : 'revenue',
  }
}

const limits = (value: number, below: number, above: number): Estimate => ({
  value,
  low: Math.max(0, value - below),
  high: value + above,
})

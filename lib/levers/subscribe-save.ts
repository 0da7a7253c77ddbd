// Subscribe & Save: for what buyers use up at a steady pace.
import { withinReach } from './break-even-gain'
import { discountArithmetic } from './discount-arithmetic'
import { type Advised, type LeverFacts, type LeverRule, quantity } from './lever-rule'
import { comesBack, everBack, isDeliverable, rhythmOf } from './rhythm'
import { MONTH_DAYS, orderMinor, reordersAMonth } from './worth'

/** The seller funds 0, 5 or 10 %. Start moderate. */
const FUNDING = 0.05
/** Funding above this is the 10 % level, below the other none. */
const HIGH_FUNDING = 0.075
const LOW_FUNDING = 0.025
/** Half of those who come back must buy the same item again, or there is nothing to subscribe to. */
const SAME_ITEM_SHARE = 0.5

/**
 * Fires when the gaps of at least 20 buyers passed the test of rhythm, at a pace that can be delivered, half of them or
 * more for the same item, and the gain that pays 5 % funding is not out of reach. Silent where 5 % is funded already;
 * where 10 % is, proposes to hold 5 against 10. A controlled study of a paid subscription programme found a lasting
 * rise of purchases, a third of it from the discount (Iyengar, Park and Yu 2022; grade A, another mechanism): it supports
 * a modest discount and gives no size to copy. No controlled figure for 5 % against 10 % is known.
 */
export const subscribeSave = {
  id: 'subscribe-save',
  reads: ['outlook.window', 'figures.next', 'figures.survival', 'signals.subscription'],
  propose(facts) {
    const window = rhythmOf(facts)
    if (window === null || !isDeliverable(window) || !comesBack(facts)) return null
    const same = facts.figures.next.find(one => one.asin === facts.figures.asin)?.share ?? 0
    if (same < SAME_ITEM_SHARE) return null
    const funded = fundedNow(facts)
    if (funded !== null && funded >= LOW_FUNDING && funded <= HIGH_FUNDING) return null
    const { gain, costMinor, arithmetic } = discountArithmetic(
      facts,
      FUNDING,
      reordersAMonth(facts)?.value ?? null,
    )
    if (!withinReach(gain, everBack(facts))) return null
    const days = Math.round(window.mode.value)
    const common = {
      lever: 'subscribe-save',
      because: [
        { figure: 'figure.mode', value: window.mode.value, unit: 'days', threshold: null, n: window.n },
        {
          figure: 'figure.rhythm',
          value: window.rhythm.k,
          unit: 'count',
          threshold: 1,
          n: window.rhythm.pairs,
        },
        { figure: 'figure.same', value: same, unit: 'share', threshold: SAME_ITEM_SHARE, n: window.n },
      ],
      evidence: 'A',
      breakEvenGain: gain,
      expectedMonthlyMinor: null,
      expectedBasis: 'none',
      costMinor,
      timeToEffect: 'medium',
      where: 'subscribe-save',
    } as const
    if (funded !== null && funded > HIGH_FUNDING) return { ...common, ...lowered(facts, funded, days) }
    return {
      ...common,
      because: [...common.because],
      sentence: gain === null ? 'subscribe.offer' : 'subscribe.offer-gain',
      arguments: { days, ...(gain === null ? {} : { gain: Math.ceil(gain * 100) }) },
      arithmetic,
    }
  },
} satisfies LeverRule

/** Share of the price funded today; 0 where there are subscribers without a discount; null = not in the programme. */
function fundedNow({ signals }: LeverFacts): number | null {
  const subscription = signals?.subscription ?? null
  if (subscription === null) return null
  const active = subscription.active.at(-1)?.value ?? 0
  return subscription.discountShare ?? (active > 0 ? FUNDING : null)
}

/** From 10 % to 5: what the difference costs on the units that go to subscribers today. */
function lowered(
  facts: LeverFacts,
  funded: number,
  days: number,
): Pick<Advised, 'sentence' | 'arguments' | 'arithmetic' | 'because' | 'breakEvenGain' | 'costMinor'> {
  const { figures, pace, signals } = facts
  const order = orderMinor(facts)
  const share = signals?.subscription?.unitShare ?? null
  const unit =
    order === null || figures.sold.units === 0 ? null : (order * figures.sold.orders) / figures.sold.units
  const units = share === null || pace.days === 0 ? null : (pace.units / pace.days) * MONTH_DAYS * share
  const saved = unit === null || units === null ? null : (funded - FUNDING) * unit * units
  return {
    sentence: 'subscribe.lower',
    arguments: { days, funded: Math.round(funded * 100) },
    because: [{ figure: 'figure.funded', value: funded, unit: 'share', threshold: FUNDING, n: null }],
    breakEvenGain: null,
    costMinor: unit === null || units === null ? null : funded * unit * units,
    arithmetic:
      saved === null || unit === null || units === null
        ? []
        : [
            {
              formula: 'funding-saved',
              inputs: [
                quantity('figure.funded', funded, 'share'),
                quantity('figure.fundingNew', FUNDING, 'share'),
                quantity('figure.unitValue', unit, 'money'),
                quantity('figure.subscribedUnits', units, 'count'),
              ],
              result: quantity('figure.savedMonth', saved, 'money'),
            },
          ],
  }
}

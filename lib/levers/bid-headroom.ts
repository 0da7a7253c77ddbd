// Bid headroom: buyers who pay back fast can cost more to win.
import { type LeverRule, quantity } from './lever-rule'
import { comesBack } from './rhythm'

/** Paid back by this day of a buyer's life. */
const SHORT_PAYBACK_DAYS = 90
/** The break-even ACoS must stand above today's by this factor. */
const ROOM = 1.2
const ENOUGH_FIRST_ORDERS = 20

/**
 * Fires when buyers come back, the mean buyer has paid back what the first order cost by day 90, and the lower limit of
 * the break-even ACoS at 90 days stands at least a fifth above the ACoS of today, over 20 first orders or more. The
 * figures are the seller's own; how many more orders a higher bid brings they do not say: no size.
 */
export const bidHeadroom = {
  id: 'bid-headroom',
  reads: ['economics.bids', 'economics.acquisition'],
  propose(facts) {
    const { bids, acquisition } = facts.economics ?? {}
    const breakEven = bids?.breakEvenAcos[90] ?? null
    const payback = bids?.paybackDay ?? null
    const sales = acquisition?.attributedSalesMinor ?? 0
    if (breakEven === null || payback === null || !acquisition || sales <= 0 || !comesBack(facts)) return null
    const acos = acquisition.spendMinor / sales
    if (acquisition.firstOrders < ENOUGH_FIRST_ORDERS || payback.value > SHORT_PAYBACK_DAYS) return null
    if (breakEven.low < acos * ROOM) return null
    const cpc = bids?.maxCpcMinor[90] ?? null
    return {
      lever: 'bid-headroom',
      sentence: payback.value < 1 ? 'bid.room-at-once' : 'bid.room',
      arguments: {
        n: Math.round(payback.value),
        acos: Math.round(acos * 100),
        breakEven: Math.round(breakEven.value * 100),
      },
      because: [
        {
          figure: 'figure.payback',
          value: payback.value,
          unit: 'days',
          threshold: SHORT_PAYBACK_DAYS,
          n: acquisition.firstOrders,
        },
        { figure: 'figure.breakEvenAcos', value: breakEven.value, unit: 'share', threshold: acos, n: null },
        ...(cpc === null
          ? []
          : [
              { figure: 'figure.maxCpc', value: cpc.value, unit: 'money', threshold: null, n: null } as const,
            ]),
      ],
      evidence: 'own',
      breakEvenGain: null,
      expectedMonthlyMinor: null,
      expectedBasis: 'none',
      costMinor: null,
      timeToEffect: 'fast',
      where: 'campaigns',
      arithmetic: [
        {
          formula: 'bid-room',
          inputs: [
            quantity('figure.breakEvenAcos', breakEven.value, 'share'),
            quantity('figure.acos', acos, 'share'),
          ],
          result: quantity('figure.bidRoom', breakEven.value - acos, 'share'),
        },
      ],
    }
  },
} satisfies LeverRule

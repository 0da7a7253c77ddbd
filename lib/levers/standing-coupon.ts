// A small standing coupon: for buyers who are seen to go by price, where a subscription does not fit.
import type { Estimate } from '@/lib/schema/estimate'
import type { Share } from '@/lib/schema/figures'
import type { Arithmetic, ExpectedBasis, Proposal } from '@/lib/schema/proposal'
import { withinReach } from './break-even-gain'
import { couponCost } from './coupon-cost'
import { discountArithmetic } from './discount-arithmetic'
import { ENOUGH_REPEATERS, type LeverFacts, type LeverRule, quantity } from './lever-rule'
import { comesBack, isDeliverable, rhythmOf } from './rhythm'
import { contributionOfOrder, MONTH_DAYS, ordersAMonth } from './worth'

/** From this share of orders bought with a promotion on, buyers go by price. */
const SENSITIVE_SHARE = 0.15
/** Above this one there is a standing promotion already. */
const STANDING_SHARE = 0.6
/** Above this share coming back within 90 days there is little left for a coupon to win. */
const MOST_COME_BACK = 0.5
/** Fewer first orders on either side give no comparison. */
const ENOUGH_ORDERS = 50

/**
 * Fires when at least 20 buyers came back, less than half of all within 90 days, 15 to 60 % of orders were bought with a
 * promotion, and the gain that pays coupon and fee is not out of reach. Silent while a coupon runs, where a subscription fits (the two
 * discounts add up), and where the seller's own buyers, first won with a promotion, do not come back often enough to
 * pay for it. Price promotions have no lasting effect (Pauwels, Hanssens and Siddarth 2002) and deep ones lower what
 * buyers will pay later (grade A): small, and no more.
 */
export const standingCoupon = {
  id: 'standing-coupon',
  reads: [
    'figures.interval',
    'figures.survival',
    'outlook.window',
    'signals.promotions',
    'economics.waterfall',
  ],
  propose(facts) {
    const { interval, survival } = facts.figures
    if (interval === null || !comesBack(facts)) return null
    const rhythm = rhythmOf(facts)
    if (rhythm !== null && isDeliverable(rhythm)) return null
    if (runsNow(facts)) return null
    const back = survival[90]
    if (back === null || back === 0 || back >= MOST_COME_BACK) return null
    const use = promotionUse(facts)
    if (use === null || use < SENSITIVE_SHARE || use > STANDING_SHARE) return null
    const orders = ordersAMonth(facts) * use
    const coupon = couponCost(facts, orders)
    const { gain, costMinor, arithmetic } = discountArithmetic(facts, coupon.share, orders)
    if (!withinReach(gain, back)) return null
    const pull = promotionPull(facts, use, costMinor)
    if (pull.expected !== null && pull.expected.high <= 0) return null
    const { from, to } = interval.window
    return {
      lever: 'standing-coupon',
      ...offer(gain, coupon.feeShare, from, to),
      because: [
        { figure: 'figure.promotionUse', value: use, unit: 'share', threshold: SENSITIVE_SHARE, n: null },
        { figure: 'figure.survival90', value: back, unit: 'share', threshold: MOST_COME_BACK, n: interval.n },
        { figure: 'figure.interval', value: interval.median, unit: 'days', threshold: null, n: interval.n },
      ],
      evidence: 'A',
      breakEvenGain: gain,
      expectedMonthlyMinor: pull.expected,
      expectedBasis: pull.basis,
      costMinor,
      costAssumes: coupon.assumes,
      timeToEffect: 'fast',
      where: 'coupons',
      arithmetic: [...arithmetic, ...pull.arithmetic],
    }
  },
} satisfies LeverRule

/** With what must come back to pay for it, where that is known, and whether Amazon's fee is in it. */
function offer(
  gain: number | null,
  feeShare: number | null,
  from: number,
  to: number,
): Pick<Proposal, 'sentence' | 'arguments'> {
  if (gain === null) return { sentence: 'coupon.offer', arguments: { from, to } }
  const more = Math.ceil(gain * 100)
  return feeShare === null
    ? { sentence: 'coupon.offer-no-fee', arguments: { from, to, gain: more } }
    : {
        sentence: 'coupon.offer-gain',
        arguments: { from, to, gain: more, fee: Math.round(feeShare * 1000) / 10 },
      }
}

/** A coupon that runs today; ISO days compare as texts. */
const runsNow = ({ signals, figures: { asOf } }: LeverFacts): boolean =>
  signals?.coupons.some(one => one.from <= asOf && asOf <= one.to) ?? false

/** Share of orders bought with a promotion, first and repeat orders together; null below 20 orders or without files. */
function promotionUse({ signals }: LeverFacts): number | null {
  const { firstOrders, repeatOrders } = signals?.promotions ?? {}
  const n = (firstOrders?.n ?? 0) + (repeatOrders?.n ?? 0)
  if (n < ENOUGH_REPEATERS) return null
  const of = (share: Share | undefined) => (share?.value ?? 0) * (share?.n ?? 0)
  return (of(firstOrders) + of(repeatOrders)) / n
}

interface Pull {
  expected: Estimate | null
  basis: ExpectedBasis
  arithmetic: Arithmetic[]
}

/**
 * What the seller's own buyers say: those first won with a promotion against those without, how many more of them came
 * back within 90 days (Newcombe 1998, method 10, for the limits), at the contribution of an order, less the coupon.
 */
function promotionPull(facts: LeverFacts, use: number, costMinor: number | null): Pull {
  const { repeatAfterPromotion: after, repeatWithout: without } = facts.signals?.promotions ?? {}
  const silent: Pull = { expected: null, basis: 'none', arithmetic: [] }
  if (after === undefined || without === undefined || Math.min(after.n, without.n) < ENOUGH_ORDERS)
    return silent
  const { value: p, low: pLow, high: pHigh } = after
  const { value: q, low: qLow, high: qHigh } = without
  if (p === null || pLow === null || pHigh === null || q === null || qLow === null || qHigh === null)
    return silent
  const order = contributionOfOrder(facts)
  const { pace } = facts
  if (order === null || costMinor === null || pace.days === 0) return { ...silent, basis: 'no-costs' }
  const won = (pace.firstOrders / pace.days) * MONTH_DAYS * use
  const brings = (more: number) => more * won * order - costMinor
  const expected = {
    value: brings(p - q),
    low: brings(p - q - Math.hypot(p - pLow, qHigh - q)),
    high: brings(p - q + Math.hypot(pHigh - p, q - qLow)),
  }
  return {
    expected,
    basis: 'own-promotion',
    arithmetic: [
      {
        formula: 'promotion-pull',
        inputs: [
          quantity('figure.repeatAfterPromotion', p, 'share'),
          quantity('figure.repeatWithout', q, 'share'),
          quantity('figure.promotionOrders', won, 'count'),
          quantity('figure.orderContribution', order, 'money'),
          quantity('figure.costMonth', costMinor, 'money'),
        ],
        result: quantity('figure.expectedMonth', expected.value, 'money'),
      },
    ],
  }
}

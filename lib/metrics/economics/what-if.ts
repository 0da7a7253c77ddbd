// "What if the price, the margin, the fees, the Subscribe & Save discount or the coupon were others?" Plain arithmetic for a
// panel with sliders; buyers, orders and returns stay as they are, so it tells what must hold, not what will happen.

/** Where it starts: figures of a shop or an entry ASIN at one horizon. */
export interface WhatIfBase {
  /** Revenue of the first order, and revenue CLV at the horizon, a buyer. */
  firstOrderMinor: number
  revenueMinor: number
  /** Of revenue, 0 to 1: refunds and their costs. */
  refundShare: number
  /** Orders a session (or click) brings; null = not known. */
  conversion: number | null
  /** Of revenue, what is to be left over when a bid is worked out. */
  targetMarginShare: number
}

export interface WhatIfChoice {
  /** New price / price so far. */
  priceFactor: number
  /** Gross margin at the price so far: 1 - cost of goods / revenue. */
  grossMarginShare: number
  /** All of Amazon's fees / revenue. */
  feeShare: number
  /** Share of repeat revenue that comes by subscription, and the discount on it that is funded on top of today's. */
  subscription: { share: number; discount: number }
  /** Share of orders with a coupon that is given on top of today's, and its discount. */
  coupon: { share: number; discount: number }
}

export interface WhatIfResult {
  firstOrderMinor: number
  revenueMinor: number
  contributionMinor: number
  /** null where first orders bring nothing. */
  breakEvenAcos: number | null
  maxCpcMinor: number | null
}

/**
 * With F = first-order revenue, R = revenue CLV at h, p = price factor, c = coupon share x discount, s = subscription
 * share x discount:
 *
 *   first order   F' = F x p x (1 - c)
 *   repeats       (R - F)' = (R - F) x p x (1 - c - s)      discounts stack on the list price, as Amazon's do
 *   contribution  C' = R' x (1 - fees - refunds) - R x (1 - margin)      goods cost what they cost, at any price
 *   break-even ACoS = C' / F';  highest CPC = max(0, (C' - target x R') x conversion)
 *
 * With p = 1 and no discounts C' = R x (margin - fees - refunds). No reaction of demand is assumed.
 * Unit economics as in Farris et al. 2010, "Marketing metrics", 3 and 5.3. Minor units, not rounded.
 *
 * @throws never.
 */
export function whatIf(base: WhatIfBase, choice: WhatIfChoice): WhatIfResult {
  const { priceFactor, grossMarginShare, feeShare, subscription, coupon } = choice
  const couponCost = coupon.share * coupon.discount
  const subscriptionCost = subscription.share * subscription.discount
  const firstOrderMinor = base.firstOrderMinor * priceFactor * Math.max(0, 1 - couponCost)
  const repeatBase = Math.max(0, base.revenueMinor - base.firstOrderMinor)
  const repeatMinor = repeatBase * priceFactor * Math.max(0, 1 - couponCost - subscriptionCost)
  const revenueMinor = firstOrderMinor + repeatMinor
  const goods = (base.firstOrderMinor + repeatBase) * (1 - grossMarginShare)
  const contributionMinor = revenueMinor * (1 - feeShare - base.refundShare) - goods
  return {
    firstOrderMinor,
    revenueMinor,
    contributionMinor,
    breakEvenAcos: firstOrderMinor > 0 ? contributionMinor / firstOrderMinor : null,
    maxCpcMinor:
      base.conversion === null
        ? null
        : Math.max(0, (contributionMinor - base.targetMarginShare * revenueMinor) * base.conversion),
  }
}

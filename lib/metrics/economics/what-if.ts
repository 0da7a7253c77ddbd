// "What if the price, the margin, the fees, the Subscribe & Save discount or the coupon were others?" Plain arithmetic for a
// panel with sliders; buyers, orders and returns stay as they are, so it tells what must hold, not what will happen.
import type { WhatIfBase, WhatIfChoice, WhatIfResult } from '@/lib/schema/what-if'

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

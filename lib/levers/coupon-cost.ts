// What a small coupon takes of the price: the discount, and Amazon's fee, which differs by country.
import { shopParts } from '@/lib/schema/ids'
import { marketplaceById } from '@/lib/schema/marketplaces'
import type { Proposal } from '@/lib/schema/proposal'
import type { CouponFee } from '@/lib/schema/settings'
import type { LeverFacts } from './lever-rule'
import { orderMinor } from './worth'

/** A small coupon. Deep ones lower what buyers will pay later. */
export const COUPON_SHARE = 0.05

interface PublishedFee extends CouponFee {
  /** The most a coupon is charged, minor units. */
  capMinor: number
}
/**
 * By country, for coupons made from November 2025: United States $5 and 2.5 %, at most $2,000; Canada C$2 and 1.5 %, at
 * most C$500. For all others no rate is published that we know.
 */
const PUBLISHED: Readonly<Record<string, PublishedFee>> = {
  US: { fixedMinor: 500, share: 0.025, capMinor: 200_000 },
  CA: { fixedMinor: 200, share: 0.015, capMinor: 50_000 },
}

export interface CouponCost {
  /** Of the price, discount and fee: the fixed part spread over the orders, where their number is known. */
  share: number
  /** Share of coupon sales that is the fee; null = not known, and left out. */
  feeShare: number | null
  assumes: NonNullable<Proposal['costAssumes']>
}

/**
 * @param orders that may take one coupon in 30 days; null = not known.
 * @throws never.
 */
export function couponCost(facts: LeverFacts, orders: number | null): CouponCost {
  const typed = facts.shopKey === undefined ? undefined : facts.settings.couponFees[facts.shopKey]
  const fee = typed === undefined ? publishedFee(facts) : { ...typed, capMinor: Number.POSITIVE_INFINITY }
  if (fee === null) return { share: COUPON_SHARE, feeShare: null, assumes: 'coupon-fee-unknown' }
  const order = orderMinor(facts)
  const sales = order === null || orders === null ? 0 : order * orders
  const feeShare = sales > 0 ? Math.min(fee.capMinor, fee.fixedMinor + fee.share * sales) / sales : fee.share
  return {
    share: COUPON_SHARE + feeShare,
    feeShare,
    assumes: typed === undefined ? 'coupon-fee-published' : 'coupon-fee-typed',
  }
}

function publishedFee({ shopKey }: LeverFacts): PublishedFee | null {
  const country = shopKey === undefined ? null : marketplaceById(shopParts(shopKey).marketplace)?.country
  return PUBLISHED[country ?? ''] ?? null
}

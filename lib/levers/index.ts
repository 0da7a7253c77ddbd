// Every lever rule, in the order of quick wins: have stock, steady the rating, then a path to the refill, then Subscribe & Save, then a coupon.
import { accessory } from './accessory'
import { bidHeadroom } from './bid-headroom'
import { couponTiming } from './coupon-timing'
import type { LeverRule } from './lever-rule'
import { mendBaseline } from './mend-baseline'
import { priceBand } from './price-band'
import { productPage } from './product-page'
import { refillMultipack } from './refill-multipack'
import { reviews } from './reviews'
import { standingCoupon } from './standing-coupon'
import { stockBuffer } from './stock-buffer'
import { subscribeSave } from './subscribe-save'

export const LEVER_RULES: readonly LeverRule[] = [
  mendBaseline,
  stockBuffer,
  reviews,
  refillMultipack,
  accessory,
  subscribeSave,
  standingCoupon,
  couponTiming,
  priceBand,
  productPage,
  bidHeadroom,
]

// Every lever rule, in the order of quick wins: steady the rating, then a path to the refill, then Subscribe & Save, then a coupon.
import type { LeverRule } from './lever-rule'
import { mendBaseline } from './mend-baseline'
import { productPage } from './product-page'
import { refillMultipack } from './refill-multipack'
import { reviews } from './reviews'
import { standingCoupon } from './standing-coupon'
import { subscribeSave } from './subscribe-save'

export const LEVER_RULES: readonly LeverRule[] = [
  mendBaseline,
  reviews,
  refillMultipack,
  subscribeSave,
  standingCoupon,
  productPage,
]

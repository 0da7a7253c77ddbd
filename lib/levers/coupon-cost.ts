// What a small coupon takes of the price: the discount, and Amazon's fee on coupon sales.

/** A small coupon. Deep ones lower what buyers will pay later. */
export const COUPON_SHARE = 0.05
/** 2.5 % of coupon sales, as in the United States from November 2025 (the fixed part of a coupon left aside). */
export const COUPON_FEE_SHARE = 0.025
export const COUPON_COST_SHARE = COUPON_SHARE + COUPON_FEE_SHARE

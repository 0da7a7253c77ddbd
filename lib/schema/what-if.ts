// What a seller tries out: where it starts, what is chosen, what comes of it.

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

/** What is tried out. */
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

/** What comes of it. */
export interface WhatIfResult {
  firstOrderMinor: number
  revenueMinor: number
  contributionMinor: number
  /** null where first orders bring nothing. */
  breakEvenAcos: number | null
  maxCpcMinor: number | null
}

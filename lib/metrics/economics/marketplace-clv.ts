// The customer lifetime value that marketplace sellers reckon with: margin on repeat purchases, less what they cost.

export interface MarketplaceInputs {
  averageOrderMinor: number
  /** (Revenue - cost of goods) / revenue, 0 to 1. */
  grossMarginShare: number
  /** Orders after the entry day, a buyer. */
  repeatPurchases: number
  /** A buyer, positive minor units. */
  adsMinor: number
  returnsMinor: number
  feesMinor: number
}

/**
 * (Average order value x gross margin) x number of repeat purchases - (ads + returns + fees tied to those orders), a buyer:
 * the rule of thumb in use among Amazon sellers, without a first purchase and without an end. Minor units, not rounded.
 *
 * Example: 30.00 x 0.4 x 1.5 - (2.00 + 0.50 + 3.00) = 12.50.
 *
 * @throws never.
 */
export const marketplaceClv = (inputs: MarketplaceInputs): number =>
  inputs.averageOrderMinor * inputs.grossMarginShare * inputs.repeatPurchases -
  (inputs.adsMinor + inputs.returnsMinor + inputs.feesMinor)

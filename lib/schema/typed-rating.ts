// A star rating the seller typed in, where no page or file tells one.
import type { Asin, MarketplaceId } from './ids'

export interface TypedRating {
  marketplace: MarketplaceId
  asin: Asin
  /** 1 to 5. */
  stars: number
  /** Epoch seconds at which it was typed. */
  seenAt: number
}

// What kind of promotion a text speaks of: a price cut, the discount to subscribers, or Amazon's free shipping, which is on
// most orders and says nothing of the price.

export type PromotionKind = 'price' | 'subscription' | 'shipping'

const SUBSCRIPTION =
  /subscribe\s*(?:and|&|\+|-)\s*save|\bsns\b|spar-?abo|abonnez-vous|pr[ée]voyez|iscriviti e risparmia|suscr[íi]bete|定期おトク便|定期購入/i
const SHIPPING = /free shipping|kostenlose[rn]? versand|versandkostenfrei|livraison gratuite|配送料無料/i

/**
 * @param texts the promotion's id and its description.
 * @throws never.
 */
export function promotionKind(...texts: readonly string[]): PromotionKind {
  if (texts.some(text => SUBSCRIPTION.test(text))) return 'subscription'
  return texts.some(text => SHIPPING.test(text)) ? 'shipping' : 'price'
}

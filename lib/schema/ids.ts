// The names things go by: branded strings, so that an ASIN is never passed where a SKU is meant.
declare const brand: unique symbol
type Branded<B extends string> = string & { readonly [brand]: B }

/** Amazon's catalogue number, ten characters as a rule, for example "B000TEST01". */
export type Asin = Branded<'Asin'>
/** The seller's own stock number. */
export type Sku = Branded<'Sku'>
/** As Amazon prints it: 3, 7 and 7 digits joined by hyphens. */
export type OrderId = Branded<'OrderId'>
/** Amazon's marketplace id, for example "ATVPDKIKX0DER". */
export type MarketplaceId = Branded<'MarketplaceId'>
/** A seller account: "amzn1.merchant.o.…" where a page told us, else "local" (files only, not yet named). */
export type AccountId = Branded<'AccountId'>
/** One shop = one account in one marketplace and one currency: "account|marketplaceId|currency". */
export type ShopKey = Branded<'ShopKey'>

export const LOCAL_ACCOUNT = 'local' as AccountId

const ORDER_ID = /^\d{3}-\d{7}-\d{7}$/
const ASIN = /^[A-Z0-9]{10,12}$/

/** True for the 3-7-7 digit form; multi-channel orders ("S01-…") are not. */
export const isOrderId = (text: string): text is OrderId => ORDER_ID.test(text)
/** True for ten to twelve capitals and digits. */
export const isAsin = (text: string): text is Asin => ASIN.test(text)

/** @throws never; the three parts must not hold "|". */
export const shopKey = (account: string, marketplace: string, currency: string): ShopKey =>
  `${account}|${marketplace}|${currency}` as ShopKey

/** The three parts of a shop key. */
export function shopParts(key: ShopKey): {
  account: AccountId
  marketplace: MarketplaceId
  currency: string
} {
  const [account = '', marketplace = '', currency = ''] = key.split('|')
  return { account: account as AccountId, marketplace: marketplace as MarketplaceId, currency }
}

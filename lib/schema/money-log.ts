// All that is known of one shop's money up to a day, joined to the SKUs and ASINs of the books: what contribution, payback
// and reconciliation are worked out from. Only amounts of the shop's own currency; what could not be placed is counted.
import type { Asin, ShopKey, Sku } from './ids'
import type {
  AdFact,
  CouponFact,
  RepeatPurchaseFact,
  SubscriptionFact,
  UnitCostFact,
  UnitFeeFact,
} from './money-facts'

/** A quantity that the source does not state. */
export const NOT_STATED = -0x8000_0000

/** What every row of money has; rows stand in no particular order. */
export interface MoneyColumns {
  readonly count: number
  /** The two halves of the order's id (8 and 9 digits); 0 and 0 = of no order. */
  readonly orderHigh: Uint32Array
  readonly orderLow: Uint32Array
  /** Epoch day in the marketplace's zone. */
  readonly day: Int32Array
}

/** Amounts booked, each once: transactions that a settlement tells which was imported itself are left out. */
export interface AmountColumns extends MoneyColumns {
  /** Ids of the books; 0 = not known. The ASIN is the one the SKU stands for. */
  readonly sku: Uint32Array
  readonly asin: Uint32Array
  /** Index into AMOUNT_KINDS and AMOUNT_SOURCES. */
  readonly kind: Uint8Array
  readonly source: Uint8Array
  /** Minor units, with the sign they have for the seller. */
  readonly amountMinor: Float64Array
  /** NOT_STATED where the row speaks of no units. */
  readonly quantity: Int32Array
}

export interface PromotionColumns extends MoneyColumns {
  /** Numbers for `promotion()`; 0 = none. */
  readonly promotion: Uint32Array
  readonly description: Uint32Array
  /** Minor units, as stated. */
  readonly discountMinor: Float64Array
}

export interface ReimbursementColumns extends MoneyColumns {
  readonly sku: Uint32Array
  readonly asin: Uint32Array
  /** Number for `reason()`; 0 = none. */
  readonly reason: Uint32Array
  readonly amountMinor: Float64Array
  readonly quantity: Int32Array
}

/** A fact with the ids its SKU and ASIN have in the books (0 = not known), and when it was imported (epoch seconds). */
export type Joined<F> = F & { readonly skuId: number; readonly asinId: number; readonly seenAt: number }

/** Why something is in no shop's log, or not in this one's. */
export const UNPLACED_REASONS = [
  /** Names no marketplace, is of no order the books know, and more than one shop of the account may be meant. */
  'no-marketplace',
  /**
   * Of this marketplace (a unit cost, or what names no marketplace: of this account), in a currency none of the account's
   * shops there sells in.
   */
  'other-currency',
  /** An ad's span that overlaps others of the same ad: its days are told by those. */
  'overlapping-span',
] as const
export type UnplacedReason = (typeof UNPLACED_REASONS)[number]

/** Amounts of the account that are in no shop's log, or not in this one's, summed by what they are. */
export interface ApartMoney {
  /** Index into AMOUNT_KINDS. */
  readonly kind: number
  readonly reason: 'no-marketplace' | 'other-currency'
  /** '' = the file does not say. */
  readonly currency: string
  readonly rows: number
  readonly amountMinor: number
}

export interface MoneyLog {
  readonly shop: ShopKey
  readonly amounts: AmountColumns
  readonly promotions: PromotionColumns
  readonly reimbursements: ReimbursementColumns
  /** Each day of an ad is told once, by the finest statement; a span over several days stays one. */
  readonly ads: readonly Joined<AdFact>[]
  /** Estimates of the newest fee preview; they name no day. */
  readonly unitFees: readonly Joined<UnitFeeFact>[]
  /** By SKU and first day; of the whole account, in this shop's currency. */
  readonly unitCosts: readonly Joined<UnitCostFact>[]
  readonly subscriptions: readonly Joined<SubscriptionFact>[]
  /** Coupons that have begun; `asinIds` beside `asins`. */
  readonly coupons: readonly (CouponFact & { readonly asinIds: readonly number[]; readonly seenAt: number })[]
  readonly repeatPurchases: readonly Joined<RepeatPurchaseFact>[]
  /** Rows and facts that are not in the log, by reason. */
  readonly unplaced: Readonly<Record<UnplacedReason, number>>
  /** Of them, the amounts booked: what was counted above, with its money. */
  readonly apart?: readonly ApartMoney[]
  /** Transactions of this shop left out because an imported settlement tells them: it is the one they name, or they name none and it states the same. */
  readonly superseded: number
  /** Texts of ids; @throws RangeError for 0 and numbers never given. */
  sku(id: number): Sku
  asin(id: number): Asin
  promotion(id: number): string
  reason(id: number): string
}

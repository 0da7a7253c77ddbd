// Every counted order line of one shop, with or without a buyer, in columns: what money is joined to, order by order.
// "Counted" is as everywhere: no cancelled, replacement or multi-channel order, no line without a price.

/** Why an order line is in no figure: what a comparison with Seller Central has to explain. */
export const LEFT_OUT_REASONS = ['cancelled', 'pending', 'multi-channel', 'replacement', 'no-price'] as const
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]

/** Lines of one purchase day that are in no figure, of one reason. */
export interface LeftOutDay {
  /** Epoch day in the marketplace's zone. */
  readonly day: number
  readonly reason: LeftOutReason
  readonly lines: number
  readonly units: number
  /** What they would have brought, in minor units; 0 where no price was stated. */
  readonly revenueMinor: number
}

/** A line of an order that was cancelled: in no figure but those of cancellations. */
export interface CancelledLine {
  /** The two halves of the order's id. */
  readonly orderHigh: number
  readonly orderLow: number
  /** Epoch day of the purchase in the marketplace's zone. */
  readonly day: number
  /** Id of the books; 0 = not known. */
  readonly asin: number
  readonly units: number
  /** What it would have brought, in minor units; 0 where no price was stated. */
  readonly revenueMinor: number
  /** Whether all lines of the order are cancelled, and all of this ASIN in it. */
  readonly wholeOrder: boolean
  readonly wholeAsin: boolean
}

/** Units that came back, in no particular order. */
export interface ReturnColumns {
  readonly count: number
  readonly orderHigh: Uint32Array
  readonly orderLow: Uint32Array
  /** Ids of the books; 0 = not known. */
  readonly sku: Uint32Array
  readonly asin: Uint32Array
  /** Epoch days in the marketplace's zone: of the return, and of the purchase where the books know the order, else -1. */
  readonly day: Int32Array
  readonly purchaseDay: Int32Array
  readonly units: Int32Array
  /** Index into `reasons`; 0 = none stated. */
  readonly reason: Uint32Array
  /** Amazon's reason codes; [0] is empty. */
  readonly reasons: readonly string[]
}

export interface SalesLog {
  readonly lines: number
  /** By line: the two halves of the order's id (8 and 9 digits). */
  readonly orderHigh: Uint32Array
  readonly orderLow: Uint32Array
  /** Epoch day of the purchase in the marketplace's zone, and the instant, epoch seconds. */
  readonly day: Int32Array
  readonly purchasedAt: Float64Array
  /** Number of the buyer in the purchase log of the same call; -1 = no usable buyer. */
  readonly buyer: Int32Array
  /** Ids of the books; 0 = not known. */
  readonly sku: Uint32Array
  readonly asin: Uint32Array
  readonly units: Int32Array
  /** Minor units: item price less item promotion discount, tax apart; and that discount, positive. */
  readonly revenue: Float64Array
  readonly discount: Float64Array
  /** Units a returns report says came back; and of them those by the end of the second month after that of the purchase. */
  readonly returnedUnits: Int32Array
  readonly returnedInTime: Int32Array
  /** 1 = the seller ships it. */
  readonly merchantFulfilled: Uint8Array
  /** 1 = a source says that a business bought it (Amazon Business): perhaps at a price that nobody else is shown. */
  readonly businessOrder: Uint8Array
  readonly leftOut: readonly LeftOutDay[]
  /** By day and order. */
  readonly cancelled: readonly CancelledLine[]
  readonly returns: ReturnColumns
  /** The last day that was looked at. */
  readonly asOfDay: number
}

// What forecasts are made from: every purchased line of every identified buyer of one shop, buyer by buyer, in columns.
// The purchase history (purchase-history.ts) sums these up for the figures; models need the days themselves.

export interface PurchaseLog {
  readonly buyers: number
  /** Lines of buyer b are start[b] … start[b + 1] - 1, in the order they were bought. */
  readonly start: Int32Array
  /** By line: epoch day in the marketplace's zone, ASIN id (0 = not known), units, revenue in minor units. */
  readonly day: Int32Array
  readonly asin: Uint32Array
  readonly units: Int32Array
  readonly revenue: Float64Array
  /** By buyer: id of the entry ASIN (0 = not known), and the two halves of the first order's id (8 and 9 digits). */
  readonly entryAsin: Uint32Array
  readonly firstOrderHigh: Uint32Array
  readonly firstOrderLow: Uint32Array
  /** Counted orders of the shop by day, of identified buyers and of others; [0] is `firstDay`. */
  readonly firstDay: number
  readonly ordersByDay: Int32Array
  /** The last day that was looked at. */
  readonly asOfDay: number
}

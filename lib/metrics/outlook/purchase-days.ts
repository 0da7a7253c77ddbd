// The three clocks: a buyer's purchases of one ASIN, of one family, of anything in the shop. One purchase a calendar day.
import type { PurchaseLog } from '@/lib/schema/purchase-log'

/** Purchases of those who bought within one key (an ASIN, a family, the shop), customer by customer, by day. */
export interface PurchaseDays {
  readonly customers: number
  /** By customer: the buyer's number in the log. */
  readonly buyer: Uint32Array
  /** Purchases of customer c are start[c] … start[c + 1] - 1. */
  readonly start: Uint32Array
  /** By purchase: epoch day, revenue in minor units and units of the key's lines on that day. */
  readonly day: Int32Array
  readonly revenue: Float64Array
  readonly units: Float64Array
}

/** Every line of the shop under one key. */
export const WHOLE_SHOP = 1
/** The key of the shop's clock: every ASIN has the same. */
export const wholeShop = (): number => WHOLE_SHOP

/**
 * The log by key: lines are sorted by key by counting, which keeps each buyer's lines together and in the order they
 * were bought; lines of one buyer and day become one purchase.
 *
 * @param keyOf key of an ASIN id, 0 = leave the line out. Keys should be small whole numbers.
 * @throws never.
 */
export function purchaseDaysBy(log: PurchaseLog, keyOf: (asin: number) => number): Map<number, PurchaseDays> {
  const { order, starts } = linesByKey(log, keyOf)
  const buyerOf = buyerOfLines(log)
  const byKey = new Map<number, PurchaseDays>()
  for (let key = 1; key + 1 < starts.length; key++) {
    const [from, to] = [starts[key] as number, starts[key + 1] as number]
    if (to > from) byKey.set(key, purchasesOf(log, buyerOf, order, from, to))
  }
  return byKey
}

/** Line numbers sorted by key; lines of key k are order[starts[k]] … order[starts[k + 1] - 1]. */
function linesByKey(log: PurchaseLog, keyOf: (asin: number) => number) {
  const lines = log.asin.length
  const keys = new Uint32Array(lines)
  let last = 0
  for (let i = 0; i < lines; i++) {
    const key = keyOf(log.asin[i] as number)
    keys[i] = key
    if (key > last) last = key
  }
  const starts = new Uint32Array(last + 2)
  for (let i = 0; i < lines; i++) {
    const after = (keys[i] as number) + 1
    starts[after] = (starts[after] as number) + 1
  }
  for (let key = 1; key < starts.length; key++)
    starts[key] = (starts[key] as number) + (starts[key - 1] as number)
  const order = new Uint32Array(lines)
  const next = starts.slice()
  for (let i = 0; i < lines; i++) {
    const key = keys[i] as number
    const place = next[key] as number
    order[place] = i
    next[key] = place + 1
  }
  return { order, starts }
}

function buyerOfLines({ buyers, start, asin }: PurchaseLog): Uint32Array {
  const buyerOf = new Uint32Array(asin.length)
  for (let buyer = 0; buyer < buyers; buyer++)
    buyerOf.fill(buyer, start[buyer] as number, start[buyer + 1] as number)
  return buyerOf
}

function purchasesOf(
  log: PurchaseLog,
  buyerOf: Uint32Array,
  order: Uint32Array,
  from: number,
  to: number,
): PurchaseDays {
  const buyer = new Uint32Array(to - from)
  const start = new Uint32Array(to - from + 1)
  const day = new Int32Array(to - from)
  const revenue = new Float64Array(to - from)
  const units = new Float64Array(to - from)
  let customers = 0
  let purchases = 0
  for (let i = from; i < to; i++) {
    const line = order[i] as number
    const one = buyerOf[line] as number
    const fresh = customers === 0 || buyer[customers - 1] !== one
    if (fresh) {
      start[customers] = purchases
      buyer[customers++] = one
    }
    if (fresh || day[purchases - 1] !== log.day[line]) day[purchases++] = log.day[line] as number
    revenue[purchases - 1] = (revenue[purchases - 1] as number) + (log.revenue[line] as number)
    units[purchases - 1] = (units[purchases - 1] as number) + (log.units[line] as number)
  }
  start[customers] = purchases
  return {
    customers,
    buyer: buyer.subarray(0, customers),
    start: start.subarray(0, customers + 1),
    day: day.subarray(0, purchases),
    revenue: revenue.subarray(0, purchases),
    units: units.subarray(0, purchases),
  }
}

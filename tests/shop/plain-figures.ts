// The figures of the invented shop, computed the plain way from its own orders by the written definitions: no columns, no files,
// no books. What the extension computes from the files must be the same.
import type { Country } from './parameters'
import type { Shop, ShopOrder } from './shop'

export interface Purchase {
  day: number
  revenueMinor: number
  /** ASIN of the line with the highest revenue, ties by first line. */
  asin: string
}
export interface PlainFigures {
  orders: number
  lines: number
  units: number
  revenueMinor: number
  ordersWithBuyer: number
  blank: number
  businessRelay: number
  outlier: number
  /** By alias, lower case; outliers left out; purchases by day. */
  buyers: ReadonlyMap<string, readonly Purchase[]>
  asOfDay: number
}

const OUTLIER_DAYS = 180

/** Lines that count: bought, with a price above zero. */
const countedLines = (order: ShopOrder) =>
  order.kind === 'sale' ? order.lines.filter(line => (line.priceMinor ?? 0) > 0) : []

/** The buyer as the files tell: FBA orders name one once shipped, the seller's own orders always. */
export function knownAlias(order: ShopOrder): string | null {
  const told = order.merchantFulfilled || order.lines.some(line => line.shipments.length > 0)
  return told && order.alias !== '' && !order.relay ? order.alias.toLowerCase() : null
}

function isOutlier(days: readonly number[]): boolean {
  for (let from = 0, to = 0; to < days.length; to++) {
    while ((days[to] ?? 0) - (days[from] ?? 0) >= 365) from++
    if (to - from + 1 > OUTLIER_DAYS) return true
  }
  return false
}

/** Purchases of one buyer from their orders, in order of time. */
function purchasesOf(orders: readonly ShopOrder[], shop: Shop): Purchase[] {
  const purchases = new Map<number, Purchase & { best: number }>()
  for (const order of orders) {
    for (const line of countedLines(order)) {
      const revenue = (line.priceMinor ?? 0) - line.discountMinor
      const asin = shop.products[line.product]?.asin ?? ''
      const known = purchases.get(order.day)
      if (known === undefined)
        purchases.set(order.day, { day: order.day, revenueMinor: revenue, asin, best: revenue })
      else {
        known.revenueMinor += revenue
        if (revenue > known.best) Object.assign(known, { best: revenue, asin })
      }
    }
  }
  return [...purchases.values()].sort((a, b) => a.day - b.day)
}

/** The figures of one marketplace, as of its last purchase day. */
export function plainFigures(shop: Shop, country: Country): PlainFigures {
  const orders = shop.orders.filter(order => order.country === country && countedLines(order).length > 0)
  const lines = orders.flatMap(countedLines)
  const byAlias = new Map<string, ShopOrder[]>()
  for (const order of orders) {
    const alias = knownAlias(order)
    if (alias !== null) byAlias.set(alias, [...(byAlias.get(alias) ?? []), order])
  }
  const all = [...byAlias].map(([alias, own]) => ({ alias, own, purchases: purchasesOf(own, shop) }))
  const outliers = all.filter(one => isOutlier(one.purchases.map(purchase => purchase.day)))
  const outlierOrders = outliers.reduce((sum, one) => sum + one.own.length, 0)
  const relay = orders.filter(order => order.relay && knownAlias({ ...order, relay: false }) !== null).length
  const named = all.reduce((sum, one) => sum + one.own.length, 0)
  return {
    orders: orders.length,
    lines: lines.length,
    units: lines.reduce((sum, line) => sum + line.quantity, 0),
    revenueMinor: lines.reduce((sum, line) => sum + (line.priceMinor ?? 0) - line.discountMinor, 0),
    ordersWithBuyer: named - outlierOrders,
    blank: orders.length - named - relay,
    businessRelay: relay,
    outlier: outlierOrders,
    buyers: new Map(all.filter(one => !outliers.includes(one)).map(one => [one.alias, one.purchases])),
    asOfDay: Math.max(...orders.map(order => order.day)),
  }
}

/** Buyers whose first purchase's best line is the ASIN; all buyers for null. */
const enteredBy = (figures: PlainFigures, asin: string | null): (readonly Purchase[])[] =>
  [...figures.buyers.values()].filter(purchases => asin === null || purchases[0]?.asin === asin)

/** Share of buyers with a second purchase within `days`, among those observed that long. */
export function plainRepeatRate(
  figures: PlainFigures,
  asin: string | null,
  days: number,
): { value: number | null; n: number } {
  const ripe = enteredBy(figures, asin).filter(own => figures.asOfDay - (own[0]?.day ?? 0) >= days)
  const back = ripe.filter(own => own[1] !== undefined && own[1].day - (own[0]?.day ?? 0) <= days)
  return { value: ripe.length === 0 ? null : back.length / ripe.length, n: ripe.length }
}

/** Mean revenue a buyer from entry to day `days` inclusive, among those observed that long. */
export function plainRevenue(figures: PlainFigures, asin: string | null, days: number): number | null {
  const ripe = enteredBy(figures, asin).filter(own => figures.asOfDay - (own[0]?.day ?? 0) >= days)
  const sum = ripe
    .flatMap(own => own.filter(purchase => purchase.day - (own[0]?.day ?? 0) <= days))
    .reduce((all, purchase) => all + purchase.revenueMinor, 0)
  return ripe.length === 0 ? null : sum / ripe.length
}

/** Days from first to second purchase of the buyers who made one, shortest first. */
export const plainGaps = (figures: PlainFigures, asin: string | null): number[] =>
  enteredBy(figures, asin)
    .flatMap(own => (own[0] && own[1] ? [own[1].day - own[0].day] : []))
    .sort((a, b) => a - b)

// What follows from the orders: returns, the stock at the end, and the traffic that must have come before.

import type { Country } from './parameters'
import type { Random } from './random'
import type { Product, ShopOrder, ShopReturn, StockRow, TrafficRow } from './shop'

const REASONS = ['UNWANTED_ITEM', 'DEFECTIVE', 'NOT_AS_DESCRIBED', 'ORDERED_WRONG_ITEM', 'DAMAGED_BY_CARRIER']

/** Some shipped lines come back, one unit each, each product by its own share. */
export function inventReturns(
  orders: readonly ShopOrder[],
  products: readonly Product[],
  lastDay: number,
  random: Random,
): ShopReturn[] {
  const returns: ShopReturn[] = []
  for (const order of orders) {
    if (order.kind !== 'sale') continue
    for (const line of order.lines) {
      const product = products[line.product] as Product
      const back = random.chance(product.returnShare)
      const at = order.at + 86_400 * random.integer(5, 28)
      if (!back || line.shipments.length === 0 || Math.floor(at / 86_400) > lastDay) continue
      returns.push({
        order,
        line,
        at,
        quantity: 1,
        reason: random.pick(REASONS),
        licencePlate: `LPNX${String(returns.length + 1).padStart(9, '0')}`,
        refundMinor: Math.round(((line.priceMinor ?? 0) - line.discountMinor) / line.quantity),
      })
    }
  }
  return returns.sort((a, b) => a.at - b.at)
}

/** Units of the shipped sales of the last `days` days. */
function unitsSince(orders: readonly ShopOrder[], product: number, country: Country, since: number): number {
  let units = 0
  for (const order of orders)
    if (order.country === country && order.day > since && order.kind === 'sale')
      for (const line of order.lines) if (line.product === product) units += line.quantity
  return units
}

/** Stock so that each product lasts the days its design says at the pace of its last thirty. */
export function inventStock(
  orders: readonly ShopOrder[],
  products: readonly Product[],
  countries: readonly Country[],
  lastDay: number,
  random: Random,
): StockRow[] {
  return countries.flatMap(country =>
    products.map((design, product) => {
      const shipped30 = unitsSince(orders, product, country, lastDay - 30)
      const available = Math.round((shipped30 / 30) * design.stockDays)
      return {
        country,
        product,
        available,
        inbound: random.chance(0.3) ? random.integer(20, 200) : 0,
        reserved: Math.min(available, random.integer(0, 6)),
        shipped7: unitsSince(orders, product, country, lastDay - 7),
        shipped30,
        shipped60: unitsSince(orders, product, country, lastDay - 60),
        shipped90: unitsSince(orders, product, country, lastDay - 90),
        daysOfSupply: shipped30 === 0 ? null : Math.round((available * 30) / shipped30),
      }
    }),
  )
}

/** Sessions and page views that would have brought the day's sales, for the last `days` days. */
export function inventTraffic(
  orders: readonly ShopOrder[],
  products: readonly Product[],
  countries: readonly Country[],
  span: { firstDay: number; lastDay: number },
  random: Random,
): TrafficRow[] {
  const rows = new Map<string, TrafficRow>()
  for (const country of countries)
    for (let day = span.firstDay; day <= span.lastDay; day++)
      for (let product = 0; product < products.length; product++)
        rows.set(`${country}/${day}/${product}`, {
          country,
          day,
          product,
          sessions: random.integer(0, 3),
          pageViews: 0,
          units: 0,
          orderItems: 0,
          salesMinor: 0,
        })
  for (const order of orders) {
    if (order.kind !== 'sale') continue
    for (const line of order.lines) {
      const row = rows.get(`${order.country}/${order.day}/${line.product}`)
      if (row === undefined) continue
      row.units += line.quantity
      row.orderItems += 1
      row.salesMinor += line.priceMinor ?? 0
      row.sessions += random.integer(4, 12)
    }
  }
  for (const row of rows.values()) row.pageViews = Math.round(row.sessions * (1.2 + 0.4 * random.next()))
  return [...rows.values()]
}

// What each order of the invented shop really left, the plain way from its bookings and unit costs: no files, no books.

import { RAISED_DAYS } from '@/tests/shop/files/unit-costs'
import type { Country } from '@/tests/shop/parameters'
import { type Booking, inventPayments, type Part } from '@/tests/shop/payments'
import { knownAlias } from '@/tests/shop/plain-figures'
import type { Product, Shop, ShopLine, ShopOrder } from '@/tests/shop/shop'
import { unitEconomics } from '@/tests/shop/unit-economics'

export interface OrderTruth {
  id: string
  alias: string | null
  day: number
  revenue: number
  referral: number
  fulfilment: number
  refunds: number
  goods: number
  contribution: number
}

const isCounted = (line: ShopLine): boolean => (line.priceMinor ?? 0) > 0
const net = (line: ShopLine): number => (line.priceMinor ?? 0) - line.discountMinor
const total = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((sum, one) => sum + of(one), 0)
const partOf = (bookings: readonly Booking[], ...parts: Part[]): number =>
  total(bookings, one => total(parts, part => one.parts[part] ?? 0))

/** Counted orders, first to last. What is not booked yet is estimated by the written rules. */
export function trueOrders(shop: Shop, country: Country): OrderTruth[] {
  const byOrder = new Map<string, Booking[]>()
  for (const booking of inventPayments(shop, country)) {
    const id = booking.order?.id ?? ''
    byOrder.set(id, [...(byOrder.get(id) ?? []), booking])
  }
  return shop.orders
    .filter(order => order.country === country && order.kind === 'sale' && order.lines.some(isCounted))
    .map(order => {
      const products = [...new Set(order.lines.filter(isCounted).map(line => line.product))]
      const items = products.map(product => itemOf(shop, order, product, byOrder.get(order.id) ?? []))
      const sums = {
        revenue: total(items, one => one.revenue),
        referral: total(items, one => one.referral),
        fulfilment: total(items, one => one.fulfilment),
        refunds: total(items, one => one.refunds),
        goods: total(items, one => one.goods),
      }
      const contribution = total(Object.values(sums), part => part)
      return { id: order.id, alias: knownAlias(order), day: order.day, ...sums, contribution }
    })
}

/** The counted lines of one product in an order. */
function itemOf(shop: Shop, order: ShopOrder, index: number, bookings: readonly Booking[]) {
  const product = shop.products[index] as Product
  const lines = order.lines.filter(line => line.product === index && isCounted(line))
  const units = total(lines, line => line.quantity)
  const revenue = total(lines, net)
  const own = bookings.filter(one => one.product === product)
  const sales = own.filter(one => one.type === 'order')
  const refunds = own.filter(one => one.type === 'refund')
  const unit = unitEconomics(product, order.country, order.day > shop.lastDay - RAISED_DAYS)
  const back = total(
    shop.returns.filter(one => one.order === order && one.line.product === index),
    one => one.quantity,
  )
  const estimated = { referral: -unit.referralMinor * units, fulfilment: -unit.fulfilmentMinor * units }
  const byRate = { referral: -Math.round(0.15 * revenue), fulfilment: 0 }
  const fees = sales.some(one => (one.parts.principal ?? 0) > 0)
    ? { referral: partOf(sales, 'commission'), fulfilment: partOf(sales, 'fulfilment') }
    : product.merchantFulfilled
      ? byRate
      : estimated
  const paidBack = partOf(refunds, 'principal', 'promotion', 'commission', 'refundCommission', 'fulfilment')
  return {
    revenue,
    ...fees,
    refunds: refunds.length > 0 ? paidBack : -Math.round((revenue * Math.min(back, units)) / units),
    goods: -(unit.unitCostMinor + unit.inboundMinor + unit.otherMinor) * units,
  }
}

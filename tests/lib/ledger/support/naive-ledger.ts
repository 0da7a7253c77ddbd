// The ledger's rules once more, in the plainest code: objects, arrays, sorting. Slow, and obviously so; the property
// tests hold the real one against it on random shops. Last part: sums and histories of each shop.
import { AGES, NO_SECOND_PURCHASE } from '@/lib/schema/purchase-history'
import { compare, groupBy, mergeReturns, mergeRows, type NaiveFile } from './naive-merge'
import { type Line, month, type Order, resolve, spreadReturns } from './naive-resolve'
import type { PlainBuyer, PlainShop } from './plain-ledger'

interface Options {
  asOfDay: number | null
  outlierPurchaseDays: number
}

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0)
const countedLines = (order: Order): Line[] => order.lines.filter(line => line.included)
const revenueOf = (order: Order): number => sum(countedLines(order).map(line => line.revenue))

/** Highest revenue, then first order, then first line, then ASIN. */
function bestAsin(orders: Order[]): string {
  const lines = orders.flatMap((order, k) => countedLines(order).map(line => ({ line, k })))
  lines.sort((a, b) =>
    compare(
      [-a.line.revenue, a.k, a.line.position, a.line.asin],
      [-b.line.revenue, b.k, b.line.position, b.line.asin],
    ),
  )
  return lines[0]?.line.asin ?? ''
}

const placeOrder = (a: Order, b: Order): number => {
  const id = (order: Order): number[] => order.id.split('-').map(Number)
  return compare([a.day, a.purchasedAt, ...id(a)], [b.day, b.purchasedAt, ...id(b)])
}

function historyOf(orders: Order[]): PlainBuyer {
  const days = [...groupBy([...orders].sort(placeOrder), order => order.day)]
  const entryDay = days[0]?.[0] as number
  const ages = days.map(([day]) => day - entryDay)
  const byAge = (amount: (order: Order) => number): number[] =>
    AGES.map(age => sum(orders.filter(order => order.day - entryDay <= age).map(amount)))
  return {
    entryDay,
    entryAsin: bestAsin(days[0]?.[1] as Order[]),
    secondGapDays: ages[1] ?? NO_SECOND_PURCHASE,
    nextAsin: days[1] === undefined ? '' : bestAsin(days[1][1]),
    purchases: days.length,
    lastDay: days.at(-1)?.[0] as number,
    cohortMonths: Array.from({ length: 12 }, (_, i) => i + 1)
      .filter(k => ages.some(age => age >= 30 * k && age < 30 * (k + 1)))
      .reduce((mask, k) => mask | (1 << (k - 1)), 0),
    revenueByAge: byAge(revenueOf),
    returnedByAge: byAge(order => order.returnedMinor),
  }
}

function asinSumsOf(asin: string, orders: Order[], asOfDay: number): object | null {
  const placed = orders.filter(order => order.placed && order.lines.some(line => line.asin === asin))
  const own = (order: Order): Line[] => order.lines.filter(line => line.asin === asin)
  const counted = placed.flatMap(order => countedLines(order).filter(line => line.asin === asin))
  const ripe = placed
    .filter(order => month(order.day) + 2 < month(asOfDay))
    .flatMap(order => countedLines(order).filter(line => line.asin === asin))
  if (placed.length === 0) return null
  const sold = placed.flatMap(order =>
    countedLines(order).flatMap(line =>
      line.asin === asin ? [{ day: order.day, units: line.quantity }] : [],
    ),
  )
  const unitsSince = (day: number): number =>
    sum(sold.filter(line => line.day >= day).map(line => line.units))
  const firstDay = Math.min(...sold.filter(line => line.units > 0).map(line => line.day))
  return {
    ripeUnits: sum(ripe.map(line => line.quantity)),
    ripeReturnedUnits: sum(ripe.map(line => line.ripe)),
    orders: placed.filter(order => own(order).some(line => line.included)).length,
    units: sum(counted.map(line => line.quantity)),
    revenueMinor: sum(counted.map(line => line.revenue)),
    returnedUnits: sum(counted.map(line => line.returned)),
    cancelledOrders: placed.filter(order => own(order).every(line => line.cancelled)).length,
    ordersPlaced: placed.length,
    merchantFulfilledOrders: placed.filter(order => order.merchant).length,
    unitsLast30: unitsSince(asOfDay - 29),
    unitsLast90: unitsSince(asOfDay - 89),
    daysSold: Number.isFinite(firstDay) ? Math.min(90, asOfDay - firstDay + 1) : 90,
  }
}

function shopOf(shop: string, all: Order[], options: Options): PlainShop | null {
  const placed = all.filter(order => order.placed)
  if (placed.length === 0) return null
  const counted = placed.filter(order => countedLines(order).length > 0)
  const days = counted.map(order => order.day)
  const lastDay = days.length === 0 ? null : Math.max(...days)
  const asOfDay = options.asOfDay ?? lastDay ?? 0
  const byBuyer = [
    ...groupBy(
      counted.filter(order => order.buyer >= 4),
      order => order.buyer,
    ).values(),
  ]
  const isOutlier = (orders: Order[]): boolean => {
    const own = [...new Set(orders.map(order => order.day))]
    return own.some(
      day => own.filter(other => other <= day && day - other < 365).length > options.outlierPurchaseDays,
    )
  }
  const people = byBuyer.filter(orders => !isOutlier(orders))
  const buyers = people.map(historyOf)
  const kind = (code: number): number => counted.filter(order => order.buyer === code).length
  const asins = [...new Set(all.flatMap(order => order.lines.map(line => line.asin)))].filter(Boolean).sort()
  const sorted = (rows: PlainBuyer[]): PlainBuyer[] =>
    rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return {
    shop,
    asOfDay,
    sums: {
      orders: counted.length,
      lines: sum(counted.map(order => countedLines(order).length)),
      units: sum(counted.flatMap(order => countedLines(order).map(line => line.quantity))),
      revenueMinor: sum(counted.map(revenueOf)),
      returnedUnits: sum(counted.flatMap(order => countedLines(order).map(line => line.returned))),
      returnedMinor: sum(counted.map(order => order.returnedMinor)),
      ordersPlaced: placed.length,
      cancelledOrders: placed.filter(order => order.lines.every(line => line.cancelled)).length,
      notInBuyerFile: kind(0),
      blank: kind(0) + kind(1),
      noReply: kind(2),
      businessRelay: kind(3),
      firstDay: days.length === 0 ? null : Math.min(...days),
      lastDay,
      ordersWithBuyer: sum(people.map(orders => orders.length)),
      outlier: sum(byBuyer.filter(isOutlier).map(orders => orders.length)),
    },
    asinSums: Object.fromEntries(
      asins.flatMap(asin => {
        const sums = asinSumsOf(asin, all, asOfDay)
        return sums === null ? [] : [[asin, sums]]
      }),
    ),
    buyers: sorted([...buyers]),
    entries: Object.fromEntries(
      [...groupBy(buyers, buyer => buyer.entryAsin)]
        .filter(([asin]) => asin !== '')
        .map(([asin, rows]) => [asin, sorted(rows)] as const)
        .sort(),
    ),
  }
}

/** Everything the files say, by the rules. `hex` names a buyer code's hash. */
export function naiveBooks(files: NaiveFile[], options: Options, hex: (code: number) => string): PlainShop[] {
  const returns = mergeReturns(files)
  const cut = options.asOfDay ?? Number.POSITIVE_INFINITY
  const rows = mergeRows(files, hex)
  const orders = [...groupBy(rows, row => row.order)].flatMap(
    ([id, own]) => resolve(id, own, files, hex) ?? [],
  )
  const shops = [...groupBy(orders, order => order.shop)].sort(([a], [b]) => (a < b ? -1 : 1))
  return shops.flatMap(([shop, own]) => {
    const seen = own.filter(order => order.day <= cut)
    for (const order of seen) spreadReturns(order, returns, cut)
    return shopOf(shop, seen, options) ?? []
  })
}

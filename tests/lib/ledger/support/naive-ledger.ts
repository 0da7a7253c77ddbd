// The ledger's rules once more, in the plainest code: objects, arrays, sorting. Slow, and obviously so; the property
// tests hold the real one against it on random shops.
import { LINE_SOURCES, LINE_STATUSES, type LineDraft, type ReturnDraft } from '@/lib/schema/facts'
import { marketplaceById } from '@/lib/schema/marketplaces'
import { AGES, NO_SECOND_PURCHASE } from '@/lib/schema/purchase-history'
import { ACCOUNT } from './drafts'
import type { PlainBuyer, PlainShop } from './plain-ledger'

export interface NaiveFile {
  marketplace: string | null
  lines: LineDraft[]
  returns: ReturnDraft[]
}
interface Row extends LineDraft {
  order: string
  position: number
  fileMarket: string | null
}
interface Options {
  asOfDay: number | null
  outlierPurchaseDays: number
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
const orderOf = (row: { orderHigh: number; orderLow: number }): string => `${row.orderHigh}-${row.orderLow}`
const compare = (a: (number | string)[], b: (number | string)[]): number => {
  const i = a.findIndex((value, k) => value !== b[k])
  return i < 0 ? 0 : (a[i] as number) < (b[i] as number) ? -1 : 1
}
const size = (row: Row): number[] => [row.quantity ?? 0, row.priceMinor ?? 0, row.discountMinor ?? 0]
const weight = (row: Row): (number | string)[] => [
  row.updatedAt,
  LINE_STATUSES.indexOf(row.status),
  row.priceMinor === null ? 0 : 1,
  row.quantity === null ? 0 : 1,
  ...size(row),
  (row.businessOrder ? 64 : 0) +
    (row.merchantFulfilled ? 32 : 0) +
    (row.replacement ? 16 : 0) +
    (row.multiChannel ? 8 : 0) +
    (row.discountMinor === null ? 0 : 4),
  row.purchasedAt,
  row.asin ?? '',
  `${row.currency ?? ''}|${row.marketplace ?? ''}`,
  row.fileMarket ?? '',
]
const better = (a: number, b: number, hex: (code: number) => string): number =>
  a >= 4 && b >= 4 ? (hex(a) <= hex(b) ? a : b) : Math.max(a, b)

/** All statements of all files, each line once: the greatest of its statements. */
function mergeRows(files: NaiveFile[], hex: (code: number) => string): Row[] {
  const slots = new Map<string, Row>()
  for (const file of files) {
    const positions = new Map<string, number>()
    const rows = file.lines.map((draft): Row => {
      const order = orderOf(draft)
      const position = positions.get(order) ?? 0
      positions.set(order, position + 1)
      return { ...draft, order, position, fileMarket: file.marketplace }
    })
    const plain = groupBy(
      rows.filter(row => row.itemKey === 0),
      row => `${row.order}|${row.source}|${row.sku}`,
    )
    const named: [string, Row][] = rows
      .filter(row => row.itemKey !== 0)
      .map(row => [`${row.order}|${row.source}|${row.sku}|${row.itemKey}`, row])
    for (const [key, group] of plain)
      group
        .sort((a, b) => compare(size(a), size(b)) || compare(weight(a), weight(b)))
        .forEach((row, rank) => {
          named.push([`${key}|rank ${rank}`, row])
        })
    for (const [key, row] of named) {
      const known = slots.get(key)
      if (known === undefined) slots.set(key, row)
      else
        slots.set(key, {
          ...(compare(weight(row), weight(known)) > 0 ? row : known),
          position: Math.min(row.position, known.position),
          buyer: better(row.buyer, known.buyer, hex),
        })
    }
  }
  return [...slots.values()]
}

function mergeReturns(files: NaiveFile[]): ReturnDraft[] {
  const slots = new Map<string, ReturnDraft>()
  const weigh = (row: ReturnDraft) => [
    row.returnedAt,
    row.quantity,
    row.refundMinor === null ? 0 : 1,
    row.refundMinor ?? 0,
    row.reason ?? '',
  ]
  for (const file of files) {
    const ranks = new Map<string, number>()
    for (const row of file.returns) {
      let key = `${orderOf(row)}|${row.sku}|${row.asin}|${row.itemKey}`
      if (row.itemKey === 0) {
        key += `|${weigh(row).join()}`
        ranks.set(key, (ranks.get(key) ?? 0) + 1)
        key += `|${ranks.get(key)}`
      }
      const known = slots.get(key)
      if (known === undefined || compare(weigh(row), weigh(known)) > 0) slots.set(key, row)
    }
  }
  return [...slots.values()]
}

/** What the rows teach of SKUs in a marketplace: the newest statement by 30-day months, then the ASIN that sorts last. */
function asinOfSku(files: NaiveFile[], marketplace: string, sku: string | null): string {
  if (sku === null) return ''
  for (const market of [marketplace, '']) {
    const said = files
      .flatMap(file =>
        file.lines.filter(row => (row.marketplace ?? file.marketplace ?? '') === market && row.sku === sku),
      )
      .flatMap(row =>
        row.asin === null ? [] : [{ month: Math.floor(row.purchasedAt / 2_592_000), asin: row.asin }],
      )
      .sort((a, b) => compare([b.month, b.asin], [a.month, a.asin]))
    if (said[0] !== undefined) return said[0].asin
  }
  return ''
}

interface Line {
  sku: string | null
  asin: string
  position: number
  quantity: number
  revenue: number
  included: boolean
  cancelled: boolean
  returned: number
  ripe: number
}
interface Order {
  id: string
  shop: string
  day: number
  purchasedAt: number
  placed: boolean
  merchant: boolean
  buyer: number
  lines: Line[]
  returnedMinor: number
}

const dayIn = (zone: string, instant: number): number =>
  Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant * 1000)) / 86_400_000
const month = (day: number): number => {
  const date = new Date(day * 86_400_000)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function pickLines(rows: Row[], source: string): Row[] {
  const own = rows.filter(row => row.source === source)
  return [...groupBy(own, row => row.sku).values()].flatMap(group => {
    const plain = group.filter(row => row.itemKey === 0)
    const keyed = group.filter(row => row.itemKey !== 0)
    const rank = (list: Row[]): number[] => [Math.max(-1, ...list.map(row => row.updatedAt)), list.length]
    return compare(rank(plain), rank(keyed)) > 0 ? plain : keyed
  })
}

function resolve(id: string, rows: Row[], files: NaiveFile[], hex: (code: number) => string): Order | null {
  const bySource = (list: Row[]): Row[] =>
    [...list].sort((a, b) => LINE_SOURCES.indexOf(a.source) - LINE_SOURCES.indexOf(b.source))
  const source = (bySource(rows.filter(row => row.priceMinor !== null))[0] ?? bySource(rows)[0])
    ?.source as string
  const markets = new Set(files.flatMap(file => file.lines.flatMap(row => row.marketplace ?? [])))
  const claim = (list: [number, string | null][]): string =>
    (list.filter(([, text]) => text).sort(compare as never)[0]?.[1] as string | undefined) ?? ''
  const trust = (row: Row): number => LINE_SOURCES.indexOf(row.source)
  const marketplace =
    claim(
      rows.flatMap(row => [
        [trust(row), row.marketplace],
        [16 + trust(row), row.fileMarket],
      ]),
    ) || (markets.size === 1 ? ([...markets][0] as string) : '')
  const currency =
    claim(
      rows.map(row => [
        row.source === source ? (row.priceMinor === null ? 1 : 0) : 2 + trust(row),
        row.currency,
      ]),
    ) || marketplaceById(marketplace)?.currency
  if (marketplace === '' || !currency) return null
  const newest = (list: Row[]): number => Math.max(-1, ...list.map(row => row.updatedAt))
  const cancelledElsewhere = LINE_SOURCES.some(other => {
    const said = rows.filter(row => row.source === other)
    const all = said.length > 0 && said.every(row => row.status === 'cancelled')
    return other !== source && all && newest(said) >= newest(rows.filter(row => row.source === source))
  })
  const placed = !rows.some(row => row.multiChannel || row.replacement)
  const chosen = pickLines(rows, source)
  let lines = chosen.map((row): Line => {
    const cancelled = cancelledElsewhere || row.status === 'cancelled'
    return {
      sku: row.sku,
      asin: row.asin ?? asinOfSku(files, marketplace, row.sku),
      position: row.position,
      quantity: row.quantity ?? 0,
      revenue: (row.priceMinor ?? 0) - (row.discountMinor ?? 0),
      included:
        placed &&
        !cancelled &&
        (row.priceMinor ?? 0) > 0 &&
        (row.quantity ?? 0) > 0 &&
        (row.currency === null || row.currency === currency),
      cancelled,
      returned: 0,
      ripe: 0,
    }
  })
  if (source === 'shipments')
    lines = [...groupBy(lines, line => (line.included ? line.sku : line)).values()].map(group => ({
      ...(group[0] as Line),
      quantity: group.reduce((sum, line) => sum + line.quantity, 0),
      revenue: group.reduce((sum, line) => sum + line.revenue, 0),
      asin:
        group
          .map(line => line.asin)
          .filter(Boolean)
          .sort()[0] ?? '',
      position: Math.min(...group.map(line => line.position)),
    }))
  const zone = marketplaceById(marketplace)?.timeZone as string
  const purchasedAt = Math.min(...chosen.map(row => row.purchasedAt))
  return {
    id,
    shop: `${ACCOUNT}|${marketplace}|${currency}`,
    day: dayIn(zone, purchasedAt),
    purchasedAt,
    placed,
    merchant: rows.some(row => row.merchantFulfilled),
    buyer: rows.map(row => row.buyer).reduce((a, b) => better(a, b, hex), 0),
    lines,
    returnedMinor: 0,
  }
}

function spreadReturns(order: Order, returns: ReturnDraft[], cut: number): void {
  const zone = marketplaceById(order.shop.split('|')[1] as string)?.timeZone as string
  const counted = order.lines.filter(line => line.included)
  for (const row of returns.filter(one => orderOf(one) === order.id)) {
    const day = dayIn(zone, row.returnedAt)
    const line =
      counted.find(one => row.sku !== null && one.sku === row.sku) ??
      counted
        .filter(one => row.asin !== null && one.asin === row.asin)
        .sort((a, b) => compare([a.position, a.sku ?? ''], [b.position, b.sku ?? '']))[0]
    if (day > cut || line === undefined) continue
    line.returned += row.quantity
    if (month(day) <= month(order.day) + 2) line.ripe += row.quantity
  }
  for (const line of counted.filter(one => one.returned > 0)) {
    const same = counted.filter(one => one.sku === line.sku)
    const bought = same.reduce((sum, one) => sum + one.quantity, 0)
    line.returned = Math.min(line.returned, bought)
    line.ripe = Math.min(line.ripe, line.returned)
    order.returnedMinor += Math.round(
      (same.reduce((sum, one) => sum + one.revenue, 0) * line.returned) / bought,
    )
  }
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

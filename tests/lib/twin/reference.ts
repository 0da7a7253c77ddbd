// The definitions said once more, naively and apart from the product: report files split into cells, plain objects, one
// filter after another. Slow and obvious. What the headless twin prints must be the same in every number.

interface Line {
  sku: string
  asin: string
  quantity: number
  revenue: number
  counted: boolean
  cancelled: boolean
}
interface Order {
  id: string
  at: number
  day: number
  merchantFulfilled: boolean
  /** Not a replacement, not multi-channel. */
  sale: boolean
  lines: Line[]
  /** null = no file that carries buyers names the order. */
  alias: string | null
  returns: { day: number; sku: string; units: number }[]
}
interface Purchase {
  day: number
  revenue: number
  returned: number
  best: Line
}
interface Buyer {
  entry: number
  purchases: (Purchase & { after: number })[]
}
interface Shop {
  marketplace: string
  currency: string
  orders: Map<string, Order>
}

const HORIZONS = [30, 60, 90, 180, 365]
const ZONES: Record<string, { id: string; zone: string }> = {
  'Amazon.com': { id: 'ATVPDKIKX0DER', zone: 'America/Los_Angeles' },
  'Amazon.co.uk': { id: 'A1F83G8C2ARO7P', zone: 'Europe/London' },
  'Amazon.de': { id: 'A1PA6795UKMFR9', zone: 'Europe/Berlin' },
}

// ---- files -------------------------------------------------------------------------------------

function rowsOf(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(line => line !== '')
  const cells = (line: string) =>
    head.includes('\t')
      ? line.split('\t')
      : line
          .slice(1, -1)
          .split('","')
          .map(cell => cell.replaceAll('""', '"'))
  // The download page's names of the columns that matter here.
  const spelling: Record<string, string> = { 'merchant-sku': 'sku' }
  const names = cells(head).map(name => name.toLowerCase().replaceAll(' ', '-'))
  return lines.map(line =>
    Object.fromEntries(
      cells(line).map((cell, at) => [spelling[names[at] ?? ''] ?? names[at] ?? '', cell.trim()]),
    ),
  )
}

const cell = (row: Record<string, string>, name: string): string => row[name] ?? ''
const minor = (text: string): number => Math.round(Number(text || '0') * 100)
const yes = (text: string): boolean => /^(true|yes|y|1)$/i.test(text)

const formats = new Map<string, Intl.DateTimeFormat>()
function dayOf(instant: string, zone: string): number {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone })
  formats.set(zone, format)
  return Date.parse(format.format(new Date(instant))) / 86_400_000
}

function readShops(texts: string[], timeZone: string | null): Shop[] {
  const files = texts.map(rowsOf)
  const shops = new Map<string, Shop>()
  const shopOfOrder = new Map<string, Shop>()
  const zoneOf = (channel: string) => timeZone ?? ZONES[channel]?.zone ?? 'UTC'
  for (const row of files.flat()) {
    const id = cell(row, 'amazon-order-id')
    const place = ZONES[cell(row, 'sales-channel')]
    if (!('order-status' in row) || place === undefined) continue
    // Of the same order the lines without a price name no currency: the order is found by its id.
    const currency = cell(row, 'currency')
    const known = shopOfOrder.get(id)
    if (known === undefined && currency === '') continue
    const key = `${place.id} ${currency}`
    const shop = known ?? shops.get(key) ?? { marketplace: place.id, currency, orders: new Map() }
    shops.set(`${shop.marketplace} ${shop.currency}`, shop)
    shopOfOrder.set(id, shop)
  }
  const only = [...shops.values()]
  for (const row of files.flat()) {
    if (!('order-status' in row)) continue
    const id = cell(row, 'amazon-order-id')
    // An order of which every line is pending or cancelled names no currency: it is of the marketplace's only shop.
    const place = ZONES[cell(row, 'sales-channel')]
    const shop = shopOfOrder.get(id) ?? only.find(one => one.marketplace === place?.id)
    if (shop === undefined) continue
    const order: Order = shop.orders.get(id) ?? {
      id,
      at: Date.parse(cell(row, 'purchase-date')),
      day: dayOf(cell(row, 'purchase-date'), zoneOf(cell(row, 'sales-channel'))),
      merchantFulfilled: cell(row, 'fulfillment-channel') === 'Merchant',
      sale: true,
      lines: [],
      alias: null,
      returns: [],
    }
    shop.orders.set(id, order)
    if (yes(cell(row, 'is-replacement-order')) || yes(cell(row, 'is-exchange-order'))) order.sale = false
    const cancelled = /^cancel/i.test(cell(row, 'order-status')) || /^cancel/i.test(cell(row, 'item-status'))
    const price = minor(cell(row, 'item-price'))
    const quantity = Number(cell(row, 'quantity') || '0')
    order.lines.push({
      sku: cell(row, 'sku'),
      asin: cell(row, 'asin'),
      quantity,
      revenue: price - minor(cell(row, 'item-promotion-discount')),
      counted: !cancelled && price > 0 && quantity > 0,
      cancelled,
    })
  }
  for (const row of files.flat()) {
    const id = cell(row, 'amazon-order-id') || cell(row, 'order-id')
    const order = only.map(shop => shop.orders.get(id)).find(found => found !== undefined)
    if (order === undefined) continue
    const alias = row['buyer-email']
    if (alias !== undefined && (order.alias ?? '') === '') order.alias = alias.toLowerCase()
    if (!('return-date' in row)) continue
    const shop = only.find(one => one.orders.has(id))
    const zone = timeZone ?? Object.values(ZONES).find(place => place.id === shop?.marketplace)?.zone ?? 'UTC'
    const day = dayOf(cell(row, 'return-date'), zone)
    order.returns.push({ day, sku: cell(row, 'sku'), units: Number(cell(row, 'quantity')) })
  }
  return only
}

// ---- orders and buyers ---------------------------------------------------------------------------

const sum = (values: number[]): number => values.reduce((total, one) => total + one, 0)
const mean = (values: number[]): number => sum(values) / values.length
const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
const monthNumber = (day: number): number => {
  const date = new Date(day * 86_400_000)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

const countedLines = (order: Order): Line[] => (order.sale ? order.lines.filter(line => line.counted) : [])

/** Units of a SKU that came back by a day, at most those bought, and by the end of the second month after. */
function returnedOf(order: Order, sku: string, asOf: number) {
  const lines = countedLines(order).filter(line => line.sku === sku)
  const bought = sum(lines.map(line => line.quantity))
  const back = order.returns.filter(one => one.sku === sku && one.day <= asOf)
  const ripe = back.filter(one => monthNumber(one.day) <= monthNumber(order.day) + 2)
  const units = Math.min(bought, sum(back.map(one => one.units)))
  return {
    units,
    ripeUnits: Math.min(units, sum(ripe.map(one => one.units))),
    value: bought === 0 ? 0 : Math.round((sum(lines.map(line => line.revenue)) * units) / bought),
  }
}
const skusOf = (order: Order): string[] => [...new Set(countedLines(order).map(line => line.sku))]

function kindOf(alias: string | null): 'blank' | 'noReply' | 'businessRelay' | 'buyer' {
  if (alias === null || !alias.includes('@')) return 'blank'
  const local = alias.split('@')[0] ?? ''
  if (local.split(/[-._+]/).length > 1 && local.split(/[-._+]/).includes('iba')) return 'businessRelay'
  return local.startsWith('no-reply') ? 'noReply' : 'buyer'
}

function purchasesOf(orders: Order[], asOf: number): Purchase[] {
  const days = [...new Set(orders.map(order => order.day))].toSorted((a, b) => a - b)
  return days.map(day => {
    const ofDay = orders.filter(order => order.day === day)
    const lines = ofDay.flatMap(countedLines)
    const most = Math.max(...lines.map(line => line.revenue))
    return {
      day,
      revenue: sum(lines.map(line => line.revenue)),
      returned: sum(ofDay.flatMap(order => skusOf(order).map(sku => returnedOf(order, sku, asOf).value))),
      best: lines.find(line => line.revenue === most) as Line,
    }
  })
}

function groupBy<T>(list: T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const group = groups.get(keyOf(one)) ?? []
    group.push(one)
    groups.set(keyOf(one), group)
  }
  return groups
}

const isOutlier = (purchases: Purchase[]): boolean =>
  purchases.some(one => purchases.filter(p => p.day >= one.day && p.day < one.day + 365).length > 180)

// ---- figures ----------------------------------------------------------------------------------------

function quantile(sorted: number[], p: number): number {
  const at = (sorted.length - 1) * p
  const low = sorted[Math.floor(at)] as number
  const high = sorted[Math.ceil(at)] as number
  return low + (high - low) * (at - Math.floor(at))
}

const perHorizon = <T>(of: (days: number) => T): Record<string, T> =>
  Object.fromEntries(HORIZONS.map(days => [days, of(days)]))

function wilson(back: number, n: number) {
  const z = 1.959963984540054
  const p = back / n
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  return { value: p, low: centre - half, high: centre + half, n }
}

const gapOf = (buyer: Buyer): number => buyer.purchases[1]?.after ?? Number.POSITIVE_INFINITY

function survivalOf(buyers: Buyer[], asOf: number): Record<string, number | null> {
  const watched = buyers.map(one => ({
    days: Math.min(gapOf(one), asOf - one.entry),
    back: Number.isFinite(gapOf(one)),
  }))
  const eventDays = [...new Set(watched.filter(one => one.back).map(one => one.days))].toSorted(
    (a, b) => a - b,
  )
  const steps = eventDays.map(day => {
    const atRisk = watched.filter(one => one.days >= day).length
    const events = watched.filter(one => one.back && one.days === day).length
    return { day, kept: (atRisk - events) / atRisk }
  })
  const longest = Math.max(-1, ...watched.map(one => one.days))
  return perHorizon(h => {
    const waiting = steps.filter(one => one.day <= h).reduce((share, one) => share * one.kept, 1)
    return h > longest && waiting > 0 ? null : 1 - waiting
  })
}

function intervalOf(buyers: Buyer[]) {
  const gaps = buyers
    .map(gapOf)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b)
  if (gaps.length === 0) return null
  const windows = [...new Set(gaps)].flatMap(from =>
    [...new Set(gaps)]
      .filter(to => to >= from)
      .map(to => ({
        from,
        to,
        share: gaps.filter(gap => gap >= from && gap <= to).length / gaps.length,
      })),
  )
  const wide = windows.filter(one => one.share >= 0.5)
  const window = wide.toSorted((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from)[0]
  return {
    n: gaps.length,
    median: quantile(gaps, 0.5),
    q1: quantile(gaps, 0.25),
    q3: quantile(gaps, 0.75),
    window,
  }
}

function groupOf(buyers: Buyer[], asOf: number, margin: number | null) {
  const ripe = (days: number) => buyers.filter(one => asOf - one.entry >= days)
  const upTo = (one: Buyer, days: number) => one.purchases.filter(p => p.after <= days)
  return {
    repeatRate: perHorizon(days => {
      const n = ripe(days).length
      if (n === 0) return { value: null, low: null, high: null, n }
      return wilson(ripe(days).filter(one => gapOf(one) <= days).length, n)
    }),
    survival: survivalOf(buyers, asOf),
    interval: intervalOf(buyers),
    clv: perHorizon(days => {
      if (ripe(days).length === 0) return { revenueMinor: null, contributionMinor: null, n: 0 }
      const revenue = mean(ripe(days).map(one => sum(upTo(one, days).map(p => p.revenue))))
      const returned = mean(ripe(days).map(one => sum(upTo(one, days).map(p => p.returned))))
      return {
        revenueMinor: revenue,
        contributionMinor: margin === null ? null : margin * (revenue - returned),
        n: ripe(days).length,
      }
    }),
  }
}

function cohortsOf(buyers: Buyer[], asOf: number) {
  const months = [...new Set(buyers.map(one => iso(one.entry).slice(0, 7)))].toSorted()
  const ages = Array.from({ length: 12 }, (_, at) => at + 1)
  return months.map(month => {
    const cohort = buyers.filter(one => iso(one.entry).startsWith(month))
    const over = (k: number, of: (one: Buyer) => number) => {
      const ripe = cohort.filter(one => asOf - one.entry >= 30 * (k + 1))
      return ripe.length === 0 ? null : mean(ripe.map(of))
    }
    return {
      month,
      buyers: cohort.length,
      retention: ages.map(k =>
        over(k, one => (one.purchases.some(p => p.after >= 30 * k && p.after < 30 * (k + 1)) ? 1 : 0)),
      ),
      revenuePerBuyerMinor: ages.map(k =>
        over(k, one => sum(one.purchases.filter(p => p.after < 30 * (k + 1)).map(p => p.revenue))),
      ),
    }
  })
}

function nextOf(buyers: Buyer[]) {
  const again = buyers.filter(one => one.purchases.length > 1)
  const asins = again.map(one => one.purchases[1]?.best.asin ?? '')
  return [...new Set(asins)]
    .map(asin => ({ asin, buyers: asins.filter(one => one === asin).length }))
    .map(one => ({ ...one, share: one.buyers / again.length }))
    .toSorted((a, b) => b.buyers - a.buyers || (a.asin < b.asin ? -1 : 1))
}

function burnIn(buyers: Buyer[], historyDays: number): number {
  const gaps = buyers
    .map(gapOf)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b)
  const usual = gaps.length < 20 ? 365 : Math.ceil(quantile(gaps, 0.9))
  return Math.min(Math.max(30, Math.min(365, usual)), Math.floor(historyDays / 2))
}

/** Sales, returns and cancellations of each ASIN. */
function asinsOf(orders: Order[], asOf: number) {
  const found = new Map<
    string,
    {
      orders: number
      units: number
      revenue: number
      placed: number
      cancelled: number
      ripe: number
      ripeBack: number
    }
  >()
  for (const order of orders.filter(one => one.sale))
    for (const asin of new Set(order.lines.map(line => line.asin))) {
      const sums = found.get(asin) ?? {
        orders: 0,
        units: 0,
        revenue: 0,
        placed: 0,
        cancelled: 0,
        ripe: 0,
        ripeBack: 0,
      }
      found.set(asin, sums)
      const lines = order.lines.filter(line => line.asin === asin)
      const counted = lines.filter(line => line.counted)
      const units = sum(counted.map(line => line.quantity))
      sums.placed++
      if (lines.every(line => line.cancelled)) sums.cancelled++
      if (counted.length > 0) sums.orders++
      sums.units += units
      sums.revenue += sum(counted.map(line => line.revenue))
      if (monthNumber(order.day) + 2 >= monthNumber(asOf)) continue
      sums.ripe += units
      for (const sku of new Set(counted.map(line => line.sku)))
        sums.ripeBack += returnedOf(order, sku, asOf).ripeUnits
    }
  return found
}

// ---- the document -----------------------------------------------------------------------------------

export interface ReferenceOptions {
  /** "YYYY-MM-DD"; null = the last purchase day. */
  asOf: string | null
  timeZone: string | null
  margin: number | null
}

/** The shops part of the document, and its as-of day. */
export function reference(texts: string[], { asOf, timeZone, margin }: ReferenceOptions) {
  const shops = readShops(texts, timeZone)
  const counted = shops.flatMap(shop => [...shop.orders.values()]).filter(one => countedLines(one).length > 0)
  const day = asOf === null ? Math.max(...counted.map(one => one.day)) : Date.parse(asOf) / 86_400_000
  return { asOf: iso(day), shops: shops.map(shop => shopOf(shop, day, margin)) }
}

function shopOf(shop: Shop, asOf: number, margin: number | null) {
  const orders = [...shop.orders.values()]
    .filter(order => order.day <= asOf)
    .toSorted((a, b) => a.day - b.day || a.at - b.at || (a.id < b.id ? -1 : 1))
  const counted = orders.filter(order => countedLines(order).length > 0)
  const byAlias = groupBy(
    counted.filter(order => kindOf(order.alias) === 'buyer'),
    order => order.alias as string,
  )
  const persons = [...byAlias.values()].map(own => ({ own, purchases: purchasesOf(own, asOf) }))
  const outliers = persons.filter(one => isOutlier(one.purchases))
  const buyers: Buyer[] = persons
    .filter(one => !outliers.includes(one))
    .map(({ purchases }) => {
      const entry = purchases[0]?.day ?? 0
      return { entry, purchases: purchases.map(p => ({ ...p, after: p.day - entry })) }
    })
  const from = Math.min(...counted.map(order => order.day))
  const to = Math.max(...counted.map(order => order.day))
  const days = burnIn(buyers, to - from + 1)
  const lines = counted.flatMap(countedLines)
  const kinds = (kind: string) => counted.filter(order => kindOf(order.alias) === kind).length
  const outlierOrders = sum(outliers.map(one => one.own.length))
  const returned = counted.flatMap(order => skusOf(order).map(sku => returnedOf(order, sku, asOf)))
  const shopReturnedUnits = sum(returned.map(one => one.units))
  const sold = asinsOf(orders, asOf)
  return {
    marketplace: shop.marketplace,
    currency: shop.currency,
    coverage: {
      orders: counted.length,
      ordersWithBuyer: kinds('buyer') - outlierOrders,
      excluded: {
        blank: kinds('blank'),
        noReply: kinds('noReply'),
        businessRelay: kinds('businessRelay'),
        outlier: outlierOrders,
      },
      notInBuyerFile: counted.filter(order => order.alias === null).length,
      from: iso(from),
      to: iso(to),
      leftCensoredBuyers: buyers.filter(one => one.entry < from + days).length,
      burnInDays: days,
    },
    totals: {
      buyers: buyers.length,
      purchases: sum(buyers.map(one => one.purchases.length)),
      orders: counted.length,
      lines: lines.length,
      units: sum(lines.map(line => line.quantity)),
      revenueMinor: sum(lines.map(line => line.revenue)),
      returnedUnits: shopReturnedUnits,
      returnedMinor: sum(returned.map(one => one.value)),
      cancelledOrders: orders.filter(one => one.sale && one.lines.every(line => line.cancelled)).length,
    },
    ...groupOf(buyers, asOf, margin),
    cohorts: cohortsOf(buyers, asOf),
    asins: [...sold]
      .map(([asin, sums]) => {
        const entered = buyers.filter(one => one.purchases[0]?.best.asin === asin)
        return {
          asin,
          entryBuyers: entered.length,
          sold: { orders: sums.orders, units: sums.units, revenueMinor: sums.revenue },
          ...groupOf(entered, asOf, margin),
          // Forty buyers are the least that are looked at by month.
          cohorts: entered.length < 40 ? [] : cohortsOf(entered, asOf),
          next: nextOf(entered),
          baseline: {
            returnRate: shopReturnedUnits === 0 || sums.ripe < 25 ? null : sums.ripeBack / sums.ripe,
            cancellationRate: sums.placed === 0 ? null : sums.cancelled / sums.placed,
          },
        }
      })
      .filter(one => one.sold.orders > 0)
      .toSorted(
        (a, b) =>
          b.entryBuyers - a.entryBuyers ||
          b.sold.revenueMinor - a.sold.revenueMinor ||
          (a.asin < b.asin ? -1 : 1),
      ),
  }
}

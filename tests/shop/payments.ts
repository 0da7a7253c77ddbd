// What Amazon booked in the invented shop: sales, refunds, fees, ads, storage, reimbursements. Settlements and transaction reports
// are both written from these bookings, so what is read back from either must be the same, to the minor unit.
import { isoMonth } from '@/lib/schema/dates'
import type { AmountKind } from '@/lib/schema/money-facts'
import { inventAds } from './invent-ads'
import type { Country } from './parameters'
import type { Product, Shop, ShopLine, ShopOrder, ShopReturn } from './shop'
import { unitEconomics } from './unit-economics'

/** What one amount is: its kind, and on a refund. */
export const PARTS = {
  principal: ['product-sales', 'refund-product'],
  tax: ['tax', 'tax'],
  withheldTax: ['tax', 'tax'],
  promotion: ['promotion', 'refund-other'],
  commission: ['referral-fee', 'refund-fee'],
  refundCommission: ['refund-fee', 'refund-fee'],
  fulfilment: ['fba-fee', 'refund-fee'],
  advertising: ['advertising', 'advertising'],
  storage: ['storage', 'storage'],
  subscription: ['subscription', 'subscription'],
  reimbursement: ['reimbursement', 'reimbursement'],
  reserve: ['transfer', 'transfer'],
} as const satisfies Record<string, readonly [sale: AmountKind, refund: AmountKind]>
export type Part = keyof typeof PARTS

/** One booking: a row of the transaction report, and a row for each of its parts in a settlement. */
export interface Booking {
  at: number
  type: 'order' | 'refund' | 'entry'
  order: ShopOrder | null
  line: ShopLine | null
  product: Product | null
  quantity: number
  parts: Partial<Record<Part, number>>
  /** Number of the settlement it belongs to. */
  settlement: string
}

/** Kind of a booking's part. */
export const kindOfPart = (booking: Booking, part: Part): AmountKind =>
  PARTS[part][booking.type === 'refund' ? 1 : 0]

const DAY = 86_400
const SETTLEMENT_DAYS = 14
const FEES: Record<Country, { subscription: number; storage: number; reserve: number }> = {
  US: { subscription: 3999, storage: 6120, reserve: 25_000 },
  UK: { subscription: 2500, storage: 4980, reserve: 21_000 },
  DE: { subscription: 3900, storage: 5530, reserve: 23_000 },
  FR: { subscription: 3900, storage: 5410, reserve: 22_000 },
  JP: { subscription: 4900, storage: 7300, reserve: 30_000 },
}
/** Amazon collects and keeps the sales tax itself. */
const withholds = (country: Country): boolean => country === 'US'

/** Whole settlements, each of two weeks: days from `firstDay` on, the last one cut off by the end of the history. */
export function settlementsOf(
  shop: Shop,
  country: Country,
): { id: string; firstDay: number; lastDay: number }[] {
  const place = shop.parameters.countries.indexOf(country) + 1
  const count = Math.ceil((shop.lastDay - shop.firstDay + 1) / SETTLEMENT_DAYS)
  return Array.from({ length: count }, (_, i) => ({
    id: `19${String(place).padStart(3, '0')}${String(i + 1).padStart(6, '0')}`,
    firstDay: shop.firstDay + i * SETTLEMENT_DAYS,
    lastDay: Math.min(shop.firstDay + (i + 1) * SETTLEMENT_DAYS - 1, shop.lastDay),
  }))
}

type Entry = Omit<Booking, 'settlement'>
const entry = (at: number, parts: Booking['parts'], product: Product | null = null, quantity = 0): Entry => ({
  at,
  type: 'entry',
  order: null,
  line: null,
  product,
  quantity,
  parts,
})

/** The booking of a line when its last package has left; null before. */
function saleOf(shop: Shop, order: ShopOrder, line: ShopLine): Entry | null {
  const product = shop.products[line.product]
  const shipped = line.shipments.at(-1)
  if (product === undefined || shipped === undefined) return null
  const unit = unitEconomics(product, order.country)
  const elsewhere = order.kind === 'multi-channel'
  const paid = order.kind === 'sale' ? (line.priceMinor ?? 0) : 0
  const tax = paid > 0 ? line.taxMinor : 0
  return {
    at: shipped.at,
    type: 'order',
    order,
    line,
    product,
    quantity: line.quantity,
    parts: {
      principal: paid,
      tax,
      withheldTax: withholds(order.country) ? -tax : 0,
      promotion: -line.discountMinor,
      commission: paid > 0 ? -unit.referralMinor * line.quantity : 0,
      fulfilment: -(unit.fulfilmentMinor + (elsewhere ? 100 : 0)) * line.quantity,
    },
  }
}

/** What a return gives back to the buyer, and what of the fees comes back to the seller. */
function refundOf(shop: Shop, back: ShopReturn): Entry {
  const { order, line } = back
  const product = shop.products[line.product] as Product
  const share = (minor: number): number => Math.round((minor * back.quantity) / line.quantity)
  const promotion = share(line.discountMinor)
  const tax = share(line.taxMinor)
  const commission = unitEconomics(product, order.country).referralMinor * back.quantity
  return {
    at: back.at + 3600,
    type: 'refund',
    order,
    line,
    product,
    quantity: back.quantity,
    parts: {
      principal: -(back.refundMinor + promotion),
      tax: -tax,
      withheldTax: withholds(order.country) ? tax : 0,
      promotion,
      commission,
      refundCommission: -Math.round(commission * 0.2),
    },
  }
}

/** Once a month: storage, the account's fee, and a unit damaged in the warehouse. */
function monthlyOf(shop: Shop, country: Country): Entry[] {
  const { subscription, storage } = FEES[country]
  const stored = shop.products.filter(product => !product.merchantFulfilled)
  const entries: Entry[] = []
  for (let day = shop.firstDay, month = 0; day <= shop.lastDay; day++) {
    if (isoMonth(day) === isoMonth(day - 1)) continue
    const product = stored[month++ % stored.length] as Product
    const at = day * DAY + 10 * 3600
    entries.push(
      entry(at, { subscription: -subscription }),
      entry(at + 60, { storage: -storage }),
      entry(at + 120, { reimbursement: Math.round(product.price[country] / 2) }, product, 1),
    )
  }
  return entries
}

/** The settlement's advertising and what Amazon holds back, with what it held back before. */
function closingOf(shop: Shop, country: Country): Entry[] {
  const spend = new Map<number, number>()
  for (const { day, spendMinor } of inventAds(shop, country))
    spend.set(day, (spend.get(day) ?? 0) + spendMinor)
  return settlementsOf(shop, country).flatMap(({ firstDay, lastDay }, i) => {
    let ads = 0
    for (let day = firstDay; day <= lastDay; day++) ads += spend.get(day) ?? 0
    const at = lastDay * DAY + 20 * 3600
    const { reserve } = FEES[country]
    return [
      ...(ads > 0 ? [entry(at, { advertising: -ads })] : []),
      ...(i > 0 ? [entry(at + 60, { reserve })] : []),
      entry(at + 120, { reserve: -reserve }),
    ]
  })
}

/** Everything booked in one marketplace up to the end of the history, by time. */
export function inventPayments(shop: Shop, country: Country): Booking[] {
  const settlements = settlementsOf(shop, country)
  const sales = shop.orders
    .filter(order => order.country === country)
    .flatMap(order => order.lines.flatMap(line => saleOf(shop, order, line) ?? []))
  const refunds = shop.returns
    .filter(back => back.order.country === country)
    .map(back => refundOf(shop, back))
  return [...sales, ...refunds, ...monthlyOf(shop, country), ...closingOf(shop, country)]
    .filter(one => Math.floor(one.at / DAY) <= shop.lastDay)
    .sort((a, b) => a.at - b.at)
    .map(one => {
      const day = Math.floor(one.at / DAY)
      return { ...one, settlement: settlements.find(({ lastDay }) => day <= lastDay)?.id ?? '' }
    })
}

/** Bookings by what they have in common, in their order. */
export function groupBookings(
  bookings: readonly Booking[],
  keyOf: (booking: Booking) => string,
): Map<string, Booking[]> {
  const groups = new Map<string, Booking[]>()
  for (const booking of bookings) {
    const key = keyOf(booking)
    const own = groups.get(key)
    if (own) own.push(booking)
    else groups.set(key, [booking])
  }
  return groups
}

/** Sums of bookings by order id ('' for none) and kind: what any way through the files must give back. */
export function paidByOrder(bookings: readonly Booking[]): Map<string, Partial<Record<AmountKind, number>>> {
  const sums = new Map<string, Partial<Record<AmountKind, number>>>()
  for (const booking of bookings) {
    // Multi-channel orders have no order id that any book knows.
    const id = booking.order === null || booking.order.kind === 'multi-channel' ? '' : booking.order.id
    const own = sums.get(id) ?? {}
    sums.set(id, own)
    for (const [part, minor] of Object.entries(booking.parts) as [Part, number][]) {
      const kind = kindOfPart(booking, part)
      if (minor !== 0) own[kind] = (own[kind] ?? 0) + minor
    }
  }
  return sums
}

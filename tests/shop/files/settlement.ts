// Settlements, flat file V2: a row that sums up, then a row for each amount. Only the first row names the currency; on the Continent
// amounts have decimal commas and dates are written with dots.
import type { Country } from '@/tests/shop/parameters'
import { type Booking, groupBookings, inventPayments, type Part, settlementsOf } from '@/tests/shop/payments'
import type { Shop } from '@/tests/shop/shop'
import { type Cells, type ReportFile, tabFile } from './report-file'
import { plainAmount } from './spelling'

const HEADERS = (
  'settlement-id settlement-start-date settlement-end-date deposit-date total-amount currency transaction-type ' +
  'order-id merchant-order-id adjustment-id shipment-id marketplace-name amount-type amount-description amount ' +
  'fulfillment-id posted-date posted-date-time order-item-code merchant-order-item-id ' +
  'merchant-adjustment-item-id sku quantity-purchased promotion-id'
).split(' ')

/** Transaction type of what belongs to no order, amount type and amount description. */
const WORDS: Record<Part, readonly [string, string, string]> = {
  principal: ['', 'ItemPrice', 'Principal'],
  tax: ['', 'ItemPrice', 'Tax'],
  withheldTax: ['', 'ItemWithheldTax', 'MarketplaceFacilitatorTax-Principal'],
  promotion: ['', 'Promotion', 'Principal'],
  commission: ['', 'ItemFees', 'Commission'],
  refundCommission: ['', 'ItemFees', 'RefundCommission'],
  fulfilment: ['', 'ItemFees', 'FBAPerUnitFulfillmentFee'],
  advertising: ['ServiceFee', 'Cost of Advertising', 'TransactionTotalAmount'],
  storage: ['other-transaction', 'other-transaction', 'Storage Fee'],
  subscription: ['other-transaction', 'other-transaction', 'Subscription Fee'],
  reimbursement: ['other-transaction', 'FBA Inventory Reimbursement', 'WAREHOUSE_DAMAGE'],
  reserve: ['other-transaction', 'other-transaction', 'Current Reserve Amount'],
}

const onContinent = (country: Country): boolean => country === 'DE' || country === 'FR'

/** "2026-03-06 08:52:26 UTC", "06.03.2026 08:52:26 UTC" */
function instant(seconds: number, country: Country): string {
  const [day = '', time = ''] = new Date(seconds * 1000).toISOString().slice(0, 19).split('T')
  return `${onContinent(country) ? day.split('-').reverse().join('.') : day} ${time} UTC`
}

const amount = (minor: number, currency: string, country: Country): string => {
  const plain = plainAmount(minor, currency)
  return onContinent(country) ? plain.replace('.', ',') : plain
}

/** The parts that are there: a settlement has no rows of nothing. */
const rowsOf = (booking: Booking): [Part, number][] =>
  (Object.entries(booking.parts) as [Part, number][]).filter(([, minor]) => minor !== 0)

function cells(booking: Booking, part: Part, minor: number, shop: Shop, country: Country): Cells {
  const [entry, type, description] = WORDS[part]
  const { order, line, product } = booking
  const marketplace = shop.marketplaces.get(country)
  const elsewhere = order?.kind === 'multi-channel'
  return {
    'settlement-id': booking.settlement,
    'transaction-type': entry || (booking.type === 'refund' ? 'Refund' : 'Order'),
    'order-id': order?.id ?? '',
    'adjustment-id': booking.type === 'refund' ? `A${line?.itemId ?? ''}` : '',
    'shipment-id': line?.shipments.at(-1)?.shipmentId ?? '',
    'marketplace-name': order === null ? '' : elsewhere ? 'Non-Amazon' : (marketplace?.salesChannel ?? ''),
    'amount-type': type,
    'amount-description': part === 'reserve' && minor > 0 ? 'Previous Reserve Amount Balance' : description,
    amount: amount(minor, marketplace?.currency ?? '', country),
    'fulfillment-id': order === null ? '' : order.merchantFulfilled ? 'MFN' : 'AFN',
    'posted-date': instant(booking.at, country).split(' ')[0] ?? '',
    'posted-date-time': instant(booking.at, country),
    'order-item-code': line?.itemId ?? '',
    sku: product?.sku ?? '',
    'quantity-purchased':
      (part === 'principal' && booking.type === 'order') || part === 'reimbursement'
        ? String(booking.quantity)
        : '',
    'promotion-id': part === 'promotion' ? (line?.promotion ?? '') : '',
  }
}

/** One file a settlement. */
export function settlementFiles(shop: Shop, country: Country): ReportFile[] {
  const currency = shop.marketplaces.get(country)?.currency ?? ''
  const bookings = groupBookings(inventPayments(shop, country), one => one.settlement)
  return settlementsOf(shop, country).map(({ id, firstDay, lastDay }) => {
    const rows = (bookings.get(id) ?? []).flatMap(booking =>
      rowsOf(booking).map(row => [booking, ...row] as const),
    )
    const summary: Cells = {
      'settlement-id': id,
      'settlement-start-date': instant(firstDay * 86_400, country),
      'settlement-end-date': instant((lastDay + 1) * 86_400, country),
      'deposit-date': instant((lastDay + 3) * 86_400, country),
      'total-amount': amount(
        rows.reduce((sum, [, , minor]) => sum + minor, 0),
        currency,
        country,
      ),
      currency,
    }
    return tabFile(`settlement-${country.toLowerCase()}-${id}.txt`, 'settlement', HEADERS, [
      summary,
      ...rows.map(([booking, part, minor]) => cells(booking, part, minor, shop, country)),
    ])
  })
}

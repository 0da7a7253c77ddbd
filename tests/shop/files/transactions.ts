// Date-range transaction reports, one a month: a preamble, headers in the marketplace's language, local numbers and dates, a row for
// each booking. What Amazon holds back is in settlements alone.
import { isoMonth } from '@/lib/schema/dates'
import { languageOf } from '@/tests/shop/languages'
import type { Country } from '@/tests/shop/parameters'
import { type Booking, groupBookings, inventPayments, type Part } from '@/tests/shop/payments'
import type { Shop } from '@/tests/shop/shop'
import { type Cells, commaFile, type ReportFile } from './report-file'
import { localInteger, plainAmount } from './spelling'
import { TRANSACTION_WORDS, type TransactionColumn } from './transaction-words'

/** Column of each part; null: not in this report. */
const COLUMN: Record<Part, TransactionColumn | null> = {
  principal: 'sales',
  tax: 'tax',
  withheldTax: 'withheldTax',
  promotion: 'promotion',
  commission: 'sellingFees',
  refundCommission: 'sellingFees',
  fulfilment: 'fbaFees',
  advertising: 'otherFees',
  storage: 'other',
  subscription: 'other',
  reimbursement: 'other',
  reserve: null,
}
const MONTHS: Partial<Record<Country, string>> = {
  US: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  UK: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec',
  FR: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
}
const two = (value: number): string => String(value).padStart(2, '0')

/** "Jun 1, 2026 1:00:00 AM PDT", "1 juil. 2026 08:31:35 UTC", "01.06.2026 08:31:35 UTC", "2026/06/01 8:31:35 JST" */
function localInstant(seconds: number, country: Country): string {
  const zone = { US: ['PDT', -7], JP: ['JST', 9], UK: ['UTC', 0], DE: ['UTC', 0], FR: ['UTC', 0] } as const
  const [name, hours] = zone[country]
  const date = new Date((seconds + hours * 3600) * 1000)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  const hour = date.getUTCHours()
  const rest = date.toISOString().slice(14, 19)
  const word = MONTHS[country]?.split(' ')[month] ?? ''
  if (country === 'US')
    return `${word} ${day}, ${year} ${hour % 12 || 12}:${rest} ${hour < 12 ? 'AM' : 'PM'} ${name}`
  if (country === 'JP') return `${year}/${two(month + 1)}/${two(day)} ${hour}:${rest} ${name}`
  const clock = `${two(hour)}:${rest} ${name}`
  return country === 'DE'
    ? `${two(day)}.${two(month + 1)}.${year} ${clock}`
    : `${day} ${word} ${year} ${clock}`
}

/** "1,247.04", "-1.247,04", "1 247,04", "5,600"; "0" for nothing. */
function localAmount(minor: number, currency: string, country: Country): string {
  if (minor === 0) return '0'
  const [whole = '0', cents] = plainAmount(Math.abs(minor), currency).split('.')
  const point = country === 'DE' || country === 'FR' ? ',' : '.'
  return `${minor < 0 ? '-' : ''}${localInteger(Number(whole), country)}${cents ? point + cents : ''}`
}

function wordsOf(booking: Booking, country: Country): readonly [string, string] {
  const { order, refund, entries } = TRANSACTION_WORDS[languageOf(country)]
  const title = booking.product?.title[languageOf(country)] ?? ''
  if (booking.type !== 'entry') return [booking.type === 'order' ? order : refund, title]
  const [part] = Object.keys(booking.parts) as Part[]
  return (part && entries[part]) ?? ['', '']
}

function cells(
  booking: Booking,
  shop: Shop,
  country: Country,
  released: boolean,
): Partial<Record<TransactionColumn, string>> {
  const marketplace = shop.marketplaces.get(country)
  const currency = marketplace?.currency ?? ''
  const sums: Partial<Record<TransactionColumn, number>> = {}
  for (const [part, minor] of Object.entries(booking.parts) as [Part, number][]) {
    const column = COLUMN[part]
    if (column !== null) sums[column] = (sums[column] ?? 0) + minor
  }
  const total = Object.values(sums).reduce((sum, minor) => sum + minor, 0)
  const [type, description] = wordsOf(booking, country)
  const amounts = (
    [
      'sales',
      'tax',
      'shipping',
      'promotion',
      'withheldTax',
      'sellingFees',
      'fbaFees',
      'otherFees',
      'other',
    ] as const
  ).map(column => [column, localAmount(sums[column] ?? 0, currency, country)] as const)
  return {
    at: localInstant(booking.at, country),
    settlement: released ? booking.settlement : '',
    type,
    order: booking.order?.id ?? '',
    sku: booking.product?.sku ?? '',
    description,
    quantity: booking.quantity === 0 ? '' : String(booking.quantity),
    marketplace:
      booking.order?.kind === 'multi-channel'
        ? 'Non-Amazon'
        : (marketplace?.salesChannel.toLowerCase() ?? ''),
    city: booking.order === null ? '' : 'INVENTED TOWN',
    postal: booking.order === null ? '' : '00000',
    ...Object.fromEntries(amounts),
    total: localAmount(total, currency, country),
    status: released ? '' : TRANSACTION_WORDS[languageOf(country)].deferred,
  }
}

/** One file a month; the bookings of the last settlement are not yet released. */
export function transactionFiles(shop: Shop, country: Country): ReportFile[] {
  const { headers, preamble } = TRANSACTION_WORDS[languageOf(country)]
  const currency = shop.marketplaces.get(country)?.currency ?? ''
  const bookings = inventPayments(shop, country).filter(one => one.parts.reserve === undefined)
  const last = bookings.at(-1)?.settlement
  const months = groupBookings(bookings, one => isoMonth(Math.floor(one.at / 86_400)))
  const columns = Object.keys(headers) as TransactionColumn[]
  return [...months].map(([month, own]) => {
    const rows = own.map((booking): Cells => {
      const row = cells(booking, shop, country, booking.settlement !== last)
      return Object.fromEntries(columns.map(column => [headers[column], row[column] ?? '']))
    })
    return commaFile(
      `${month}-MonthlyTransaction-${country.toLowerCase()}.csv`,
      'transactions',
      columns.map(column => headers[column]),
      rows,
      country === 'JP' ? 'shift_jis' : country === 'UK' ? 'utf-8' : 'utf-8-bom',
      preamble.map(line => line.replace('{currency}', currency)),
    )
  })
}

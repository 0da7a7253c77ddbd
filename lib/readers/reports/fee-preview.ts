// Fee preview: what Amazon expects to charge for one unit of each SKU. Estimates: fees that were really booked outrank them.
// Columns of future fees and of single countries come and go; they are left alone.
import { CellError, type ReportReader, type Row } from '@/lib/readers/report-reader'
import { asinIn, currencyIn, skuIn } from './reading/cell-values'
import { optional, required } from './reading/column'
import { storeIn } from './reading/store-cell'

const columns = {
  sku: required('sku', 'merchant-sku'),
  asin: required('asin'),
  referralFee: required('estimated-referral-fee-per-unit'),
  store: optional('amazon-store'),
  productGroup: optional('product-group'),
  currency: optional('currency'),
  price: optional('your-price'),
  salesPrice: optional('sales-price'),
  fulfilmentFee: optional(
    'expected-fulfillment-fee-per-unit',
    'expected-fulfilment-fee-per-unit',
    'expected-domestic-fulfilment-fee-per-unit',
  ),
  pickPackFee: optional('estimated-pick-pack-fee-per-unit'),
  weightFee: optional('estimated-weight-handling-fee-per-unit'),
  orderFee: optional('estimated-order-handling-fee-per-order'),
  closingFee: optional('estimated-variable-closing-fee', 'estimated-variable-closing-fee-per-unit'),
  fixedFee: optional('estimated-fixed-closing-fee', 'estimated-fixed-closing-fee-per-unit'),
  // Not read: they only tell this report from others.
  feeTotal: optional('estimated-fee-total'),
  sizeTier: optional('product-size-tier'),
}
type Field = keyof typeof columns

/** The currency the row states, or that of an amount in it, or the shop's. */
function currencyOf(row: Row<Field>): string | null {
  const stated = currencyIn(row, 'currency')
  return stated ?? row.money('referralFee', null)?.currency ?? row.money('price', null)?.currency ?? null
}

/** The sum of the fees that are stated, as a positive number; null when none is. */
function sumOf(row: Row<Field>, fields: readonly Field[], currency: string): number | null {
  let sum: number | null = null
  for (const field of fields) {
    const fee = row.money(field, currency)
    if (fee === null) continue
    if (fee.currency !== currency) throw new CellError(field, 'bad-number')
    sum = (sum ?? 0) + Math.abs(fee.minor)
  }
  return sum
}

export const feePreview = {
  id: 'fee-preview',
  reportType: 'GET_FBA_ESTIMATED_FBA_FEES_TXT_DATA',
  columns,
  hallmarks: ['referralFee', 'feeTotal', 'fulfilmentFee', 'sizeTier', 'pickPackFee'],
  read(row, sink) {
    const sku = skuIn(row, 'sku')
    const asin = asinIn(row, 'asin')
    if (sku === null && asin === null) return 'no-product'
    const currency = currencyOf(row)
    if (currency === null) return 'no-currency'
    sink.money?.unitFee({
      marketplace: storeIn(row, 'store'),
      sku,
      asin,
      currency,
      // Fees are estimated at the price buyers pay now.
      priceMinor: sumOf(row, ['salesPrice'], currency) ?? sumOf(row, ['price'], currency),
      referralMinor: sumOf(row, ['referralFee'], currency),
      fulfilmentMinor:
        sumOf(row, ['fulfilmentFee'], currency) ??
        sumOf(row, ['pickPackFee', 'weightFee', 'orderFee'], currency),
      otherMinor: sumOf(row, ['closingFee', 'fixedFee'], currency),
      productGroup: row.text('productGroup'),
    })
    return null
  },
} satisfies ReportReader<Field>

// Fee preview: one row for each product that Amazon stores, with its fees as the marketplace prints amounts.
import { languageOf } from '@/tests/shop/languages'
import type { Country } from '@/tests/shop/parameters'
import type { Shop } from '@/tests/shop/shop'
import { unitEconomics } from '@/tests/shop/unit-economics'
import { type Cells, type ReportFile, tabFile } from './report-file'
import { localMoney, plainAmount } from './spelling'

const HEADERS = [
  ...(
    'sku fnsku asin amazon-store product-name product-group brand fulfilled-by your-price sales-price ' +
    'longest-side median-side shortest-side length-and-girth unit-of-dimension item-package-weight ' +
    'unit-of-weight product-size-tier currency estimated-fee-total estimated-referral-fee-per-unit ' +
    'estimated-variable-closing-fee estimated-order-handling-fee-per-order ' +
    'estimated-pick-pack-fee-per-unit estimated-weight-handling-fee-per-unit ' +
    'expected-fulfillment-fee-per-unit'
  ).split(' '),
  'estimated-future-fee (Current Selling on Amazon + Future Fulfillment fees)',
  'estimated-future-pick-pack-fee-per-unit',
  'expected-future-fulfillment-fee-per-unit',
]

/** Fees of every stored product of one marketplace. */
export function feePreviewFile(shop: Shop, name: string, country: Country): ReportFile {
  const currency = shop.marketplaces.get(country)?.currency ?? ''
  // Germany and France have been seen to print "24,99 €" here.
  const print = (minor: number): string =>
    country === 'DE' || country === 'FR' ? localMoney(minor, currency, country) : plainAmount(minor, currency)
  const rows = shop.products
    .filter(product => !product.merchantFulfilled)
    .map((product): Cells => {
      const unit = unitEconomics(product, country)
      return {
        sku: product.sku,
        fnsku: product.fnsku,
        asin: product.asin,
        'amazon-store': country === 'UK' ? 'GB' : country,
        'product-name': product.title[languageOf(country)],
        'product-group': unit.productGroup,
        brand: shop.accountName,
        'fulfilled-by': 'Amazon',
        'your-price': print(unit.priceMinor),
        'sales-price': '--',
        'product-size-tier': 'UsLargeStandardSize',
        currency,
        'estimated-fee-total': print(unit.referralMinor + unit.fulfilmentMinor),
        'estimated-referral-fee-per-unit': print(unit.referralMinor),
        'estimated-variable-closing-fee': print(0),
        'estimated-order-handling-fee-per-order': '--',
        'estimated-pick-pack-fee-per-unit': '--',
        'estimated-weight-handling-fee-per-unit': '--',
        'expected-fulfillment-fee-per-unit': print(unit.fulfilmentMinor),
        'expected-future-fulfillment-fee-per-unit': print(unit.fulfilmentMinor + 20),
      }
    })
  return tabFile(name, 'fee-preview', HEADERS, rows)
}

// The order report (New Orders): orders the seller ships, with the buyer and without the ASIN. It names no marketplace.
import { languageOf } from '@/tests/shop/languages'
import type { Shop, ShopOrder } from '@/tests/shop/shop'
import type { TextEncoding } from './encode'
import { type Cells, type ReportFile, tabFile } from './report-file'
import { isoInstant, plainAmount } from './spelling'

const HEADERS = (
  'order-id order-item-id purchase-date payments-date reporting-date promise-date days-past-promise ' +
  'buyer-email buyer-name payment-method-details buyer-phone-number sku number-of-items product-name ' +
  'quantity-purchased quantity-shipped quantity-to-ship ship-service-level recipient-name ship-address-1 ' +
  'ship-address-2 ship-address-3 ship-city ship-state ship-postal-code ship-country currency item-price ' +
  'item-tax shipping-price shipping-tax item-promotion-discount is-business-order purchase-order-number ' +
  'price-designation buyer-company-name is-iba verge-of-cancellation verge-of-lateShipment ' +
  'is-buyer-requested-cancellation'
).split(' ')

/** The file over the given orders; only those the seller ships are in it, and none that is pending or cancelled. */
export function orderReportFile(
  shop: Shop,
  name: string,
  orders: readonly ShopOrder[],
  encoding: TextEncoding = 'utf-8',
): ReportFile {
  const wanted = orders.filter(
    order => order.merchantFulfilled && order.kind !== 'pending' && order.kind !== 'cancelled',
  )
  const rows = wanted.flatMap(order =>
    order.lines.map((line): Cells => {
      const currency = shop.marketplaces.get(order.country)?.currency ?? ''
      const product = shop.products[line.product]
      const shipped = line.shipments.reduce((sum, one) => sum + one.quantity, 0)
      return {
        'order-id': order.id,
        'order-item-id': line.itemId,
        'purchase-date': isoInstant(order.at),
        'payments-date': isoInstant(order.at + 3600),
        'reporting-date': isoInstant(order.at + 7200),
        'promise-date': isoInstant(order.at + 6 * 86_400),
        'days-past-promise': '-3',
        'buyer-email': order.alias,
        'buyer-name': order.buyerName,
        sku: product?.sku ?? '',
        'number-of-items': '1',
        'product-name': product?.title[languageOf(order.country)] ?? '',
        'quantity-purchased': String(line.quantity),
        'quantity-shipped': String(shipped),
        'quantity-to-ship': String(line.quantity - shipped),
        'ship-service-level': 'Standard',
        'recipient-name': order.buyerName,
        'ship-address-1': '1 Invented Street',
        currency,
        'item-price': plainAmount(line.priceMinor ?? 0, currency),
        'item-tax': plainAmount(line.taxMinor, currency),
        'item-promotion-discount': plainAmount(line.discountMinor, currency),
        'is-business-order': String(order.business),
        'is-iba': String(order.relay),
      }
    }),
  )
  return tabFile(name, 'order-report', HEADERS, rows, encoding)
}

// The two returns reports: of goods Amazon sent, and of goods the seller sent. Comments of buyers are in the first, on purpose.
import { isoDate } from '@/lib/schema/dates'
import { languageOf } from '@/tests/shop/languages'
import type { Shop, ShopReturn } from '@/tests/shop/shop'
import { type Cells, type ReportFile, tabFile } from './report-file'
import { isoInstant, plainAmount } from './spelling'

const FBA = (
  'return-date order-id sku asin fnsku product-name quantity fulfillment-center-id detailed-disposition ' +
  'reason status license-plate-number customer-comments'
).split(' ')

const MFN = [
  'Order ID',
  'Order date',
  'Return request date',
  'Return request status',
  'Amazon RMA ID',
  'Merchant RMA ID',
  'Label type',
  'Label cost',
  'Currency code',
  'Return carrier',
  'Tracking ID',
  'Label to be paid by',
  'A-to-Z Claim',
  'Is prime',
  'ASIN',
  'Merchant SKU',
  'Item Name',
  'Return quantity',
  'Return Reason',
  'In policy',
  'Return type',
  'Resolution',
  'Invoice number',
  'Return delivery date',
  'Order Amount',
  'Order quantity',
  'SafeT Action reason',
  'SafeT claim id',
  'SafeT claim state',
  'SafeT claim creation time',
  'SafeT claim reimbursement amount',
  'Refunded Amount',
  'Order Item ID',
]

/** A comment no report reader may keep: tests look for it in the books. */
export const RETURN_COMMENT = 'private words of an invented buyer'

const productOf = (shop: Shop, one: ShopReturn) => shop.products[one.line.product]

/** FBA customer returns of the given returns. */
export function fbaReturnsFile(shop: Shop, name: string, returns: readonly ShopReturn[]): ReportFile {
  const rows = returns
    .filter(one => !one.order.merchantFulfilled)
    .map(
      (one): Cells => ({
        'return-date': isoInstant(one.at),
        'order-id': one.order.id,
        sku: productOf(shop, one)?.sku ?? '',
        asin: productOf(shop, one)?.asin ?? '',
        fnsku: productOf(shop, one)?.fnsku ?? '',
        'product-name': productOf(shop, one)?.title[languageOf(one.order.country)] ?? '',
        quantity: String(one.quantity),
        'fulfillment-center-id': 'TST1',
        'detailed-disposition': one.reason === 'UNWANTED_ITEM' ? 'SELLABLE' : 'CUSTOMER_DAMAGED',
        reason: one.reason,
        status: 'Unit returned to inventory',
        'license-plate-number': one.licencePlate,
        'customer-comments': RETURN_COMMENT,
      }),
    )
  return tabFile(name, 'fba-returns', FBA, rows)
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** "02-Mar-2026" */
function shortDate(seconds: number): string {
  const [year, month, day] = isoDate(Math.floor(seconds / 86_400)).split('-')
  return `${day}-${MONTHS[Number(month) - 1]}-${year}`
}

/** Returns of goods the seller sent. */
export function mfnReturnsFile(shop: Shop, name: string, returns: readonly ShopReturn[]): ReportFile {
  const rows = returns
    .filter(one => one.order.merchantFulfilled)
    .map((one): Cells => {
      const currency = shop.marketplaces.get(one.order.country)?.currency ?? ''
      return {
        'Order ID': one.order.id,
        'Order date': shortDate(one.order.at),
        'Return request date': shortDate(one.at),
        'Return request status': 'Approved',
        'Amazon RMA ID': `D${one.licencePlate.slice(4)}RRMA`,
        'Currency code': currency,
        ASIN: productOf(shop, one)?.asin ?? '',
        'Merchant SKU': productOf(shop, one)?.sku ?? '',
        'Item Name': productOf(shop, one)?.title[languageOf(one.order.country)] ?? '',
        'Return quantity': String(one.quantity),
        'Return Reason': `CR-${one.reason}`,
        'In policy': 'Y',
        'Return type': 'C-Returns',
        Resolution: 'StandardRefund',
        'Order Amount': plainAmount(one.line.priceMinor ?? 0, currency),
        'Order quantity': String(one.line.quantity),
        'Refunded Amount': plainAmount(one.refundMinor, currency),
        'Order Item ID': one.line.itemId,
      }
    })
  return tabFile(name, 'mfn-returns', MFN, rows)
}

// FBA promotions and FBA reimbursements: the discounts behind the promotions of shipped lines, and what Amazon paid for goods it damaged.
import type { Country } from '@/tests/shop/parameters'
import { inventPayments } from '@/tests/shop/payments'
import type { Shop } from '@/tests/shop/shop'
import { type Cells, type ReportFile, tabFile } from './report-file'
import { isoInstant, plainAmount } from './spelling'

const PROMOTION_HEADERS = (
  'shipment-date currency item-promotion-discount item-promotion-id description promotion-rule-value ' +
  'amazon-order-id shipment-id shipment-item-id'
).split(' ')

/** Every discount on a line that Amazon shipped, with the last of its packages. */
export function promotionsFile(shop: Shop, name: string, country: Country): ReportFile {
  const currency = shop.marketplaces.get(country)?.currency ?? ''
  const rows = shop.orders
    .filter(order => order.country === country && !order.merchantFulfilled)
    .flatMap(order =>
      order.lines.flatMap((line): Cells[] => {
        const shipped = line.shipments.at(-1)
        if (shipped === undefined || line.discountMinor === 0) return []
        return [
          {
            'shipment-date': isoInstant(shipped.at),
            currency,
            'item-promotion-discount': plainAmount(line.discountMinor, currency),
            'item-promotion-id': line.promotion,
            description: `Percentage off, ${line.promotion.slice(-1)}`,
            'amazon-order-id': order.id,
            'shipment-id': shipped.shipmentId,
            'shipment-item-id': shipped.shipmentItemId,
          },
        ]
      }),
    )
  return tabFile(name, 'promotions', PROMOTION_HEADERS, rows)
}

const REIMBURSEMENT_HEADERS = (
  'approval-date reimbursement-id case-id amazon-order-id reason sku fnsku asin product-name condition ' +
  'currency-unit amount-per-unit amount-total quantity-reimbursed-cash quantity-reimbursed-inventory ' +
  'quantity-reimbursed-total original-reimbursement-id original-reimbursement-type'
).split(' ')

/** Every reimbursement that was booked. */
export function reimbursementsFile(shop: Shop, name: string, country: Country): ReportFile {
  const currency = shop.marketplaces.get(country)?.currency ?? ''
  const rows = inventPayments(shop, country)
    .filter(one => one.parts.reimbursement !== undefined)
    .map((one, i): Cells => {
      const amount = plainAmount(one.parts.reimbursement ?? 0, currency)
      return {
        'approval-date': isoInstant(one.at),
        'reimbursement-id': String(90_000_001 + i),
        reason: 'Damaged_Warehouse',
        sku: one.product?.sku ?? '',
        fnsku: one.product?.fnsku ?? '',
        asin: one.product?.asin ?? '',
        condition: 'NewItem',
        'currency-unit': currency,
        'amount-per-unit': amount,
        'amount-total': amount,
        'quantity-reimbursed-cash': String(one.quantity),
        'quantity-reimbursed-inventory': '0',
        'quantity-reimbursed-total': String(one.quantity),
      }
    })
  return tabFile(name, 'reimbursements', REIMBURSEMENT_HEADERS, rows)
}

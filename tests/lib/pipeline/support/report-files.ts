// Small report files as Seller Central writes them, by row; only the columns a case is about need to be said.
import type { ReportFile } from '@/lib/readers/reports/read-report'

type Cells = Record<string, string>

/** A text as a dropped file. */
export const fileOf = (name: string, text: string): ReportFile => {
  const blob = new Blob([text])
  return { name, size: blob.size, stream: () => blob.stream() as ReadableStream<Uint8Array> }
}
const table = (name: string, columns: string[], rows: Cells[]): ReportFile =>
  fileOf(
    name,
    [columns.join('\t'), ...rows.map(row => columns.map(column => row[column] ?? '').join('\t'))].join('\n') +
      '\n',
  )

const ALL_ORDERS = [
  'amazon-order-id',
  'merchant-order-id',
  'purchase-date',
  'last-updated-date',
  'order-status',
  'fulfillment-channel',
  'sales-channel',
  'order-channel',
  'product-name',
  'sku',
  'asin',
  'item-status',
  'quantity',
  'currency',
  'item-price',
  'item-promotion-discount',
  'is-business-order',
]
const SHIPMENTS = [
  'amazon-order-id',
  'merchant-order-id',
  'shipment-id',
  'shipment-item-id',
  'purchase-date',
  'payments-date',
  'shipment-date',
  'buyer-email',
  'sku',
  'product-name',
  'quantity-shipped',
  'currency',
  'item-price',
  'item-promotion-discount',
  'fulfillment-center-id',
  'fulfillment-channel',
  'sales-channel',
]
const RETURNS = [
  'return-date',
  'order-id',
  'sku',
  'asin',
  'fnsku',
  'quantity',
  'reason',
  'license-plate-number',
]

export const allOrders = (name: string, rows: Cells[]): ReportFile =>
  table(
    name,
    ALL_ORDERS,
    rows.map(row => ({
      'purchase-date': '2026-03-02T12:00:00+00:00',
      'last-updated-date': '2026-03-03T12:00:00+00:00',
      'order-status': 'Shipped',
      'fulfillment-channel': 'Amazon',
      'sales-channel': 'Amazon.com',
      sku: 'TEA-1',
      asin: 'B000TEST01',
      'item-status': 'Shipped',
      quantity: '1',
      currency: 'USD',
      'item-price': '10.00',
      ...row,
    })),
  )

export const shipments = (name: string, rows: Cells[]): ReportFile =>
  table(
    name,
    SHIPMENTS,
    rows.map((row, i) => ({
      'shipment-id': 'S1',
      'shipment-item-id': `I${i}-${row['amazon-order-id']}`,
      'purchase-date': '2026-03-02T12:00:00+00:00',
      'shipment-date': '2026-03-03T12:00:00+00:00',
      sku: 'TEA-1',
      'quantity-shipped': '1',
      currency: 'USD',
      'item-price': '10.00',
      'fulfillment-channel': 'AFN',
      'sales-channel': 'Amazon.com',
      ...row,
    })),
  )

export const fbaReturns = (name: string, rows: Cells[]): ReportFile =>
  table(
    name,
    RETURNS,
    rows.map(row => ({
      'return-date': '2026-03-20T12:00:00+00:00',
      sku: 'TEA-1',
      asin: 'B000TEST01',
      quantity: '1',
      reason: 'UNWANTED_ITEM',
      ...row,
    })),
  )

export const orderIdOf = (n: number): string => `111-0000000-${String(n).padStart(7, '0')}`

// The fields a seller can assign by hand, per report: what a reader must have, and what is worth having.
// The readers themselves stay in the worker; a test holds this list against theirs.
import type { ReportId } from '@/lib/schema/import-report'

export interface ReportFields {
  required: readonly string[]
  optional: readonly string[]
}
const TRAFFIC = [
  'title',
  'sessions',
  'pageViews',
  'orderItems',
  'unitSession',
  'featuredOffer',
  'unitsRefunded',
]

export const REPORT_FIELDS: Record<ReportId, ReportFields> = {
  'all-orders': {
    required: [
      'orderId',
      'purchasedAt',
      'status',
      'sku',
      'asin',
      'quantity',
      'currency',
      'price',
      'salesChannel',
    ],
    optional: [
      'updatedAt',
      'itemStatus',
      'fulfilment',
      'title',
      'discount',
      'business',
      'replacement',
      'orderItemId',
    ],
  },
  shipments: {
    required: ['orderId', 'purchasedAt', 'buyer', 'sku', 'quantity', 'currency', 'price'],
    optional: [
      'shipmentId',
      'shipmentItemId',
      'orderItemId',
      'title',
      'discount',
      'fulfilment',
      'salesChannel',
    ],
  },
  'order-report': {
    required: ['orderId', 'purchasedAt', 'buyer', 'sku', 'quantity'],
    optional: ['orderItemId', 'title', 'currency', 'price', 'discount', 'salesChannel', 'business'],
  },
  'fba-returns': {
    required: ['returnedAt', 'orderId', 'sku', 'asin', 'quantity'],
    optional: ['reason', 'plate'],
  },
  'mfn-returns': {
    required: ['orderId', 'returnedAt', 'quantity', 'asin'],
    optional: ['rma', 'sku', 'reason', 'refunded', 'currency'],
  },
  'business-by-child': {
    required: ['childAsin', 'unitsOrdered', 'sales'],
    optional: ['parentAsin', 'sku', ...TRAFFIC],
  },
  'business-by-parent': { required: ['parentAsin', 'unitsOrdered', 'sales'], optional: TRAFFIC },
  'business-by-date': {
    required: ['date', 'unitsOrdered', 'sales'],
    optional: TRAFFIC.filter(field => field !== 'title'),
  },
  'inventory-myi': {
    required: ['sku', 'asin', 'available'],
    optional: ['title', 'price', 'working', 'shipped', 'receiving'],
  },
  'inventory-planning': {
    required: ['snapshot', 'sku', 'asin', 'available'],
    optional: ['title', 'inbound', 'shipped30', 'shipped90', 'daysOfSupply', 'price', 'currency'],
  },
  'inventory-restock': {
    required: ['sku', 'asin', 'available', 'shipped30'],
    optional: ['country', 'title', 'currency', 'price', 'inbound', 'totalDaysOfSupply'],
  },
  settlement: {
    required: ['settlementId', 'transactionType', 'orderId', 'amountType', 'amountDescription', 'amount'],
    optional: ['currency', 'marketplace', 'postedAt', 'postedOn', 'sku', 'quantity', 'orderItemId'],
  },
  transactions: {
    required: ['postedAt', 'type', 'orderId', 'sku', 'productSales', 'total'],
    optional: [
      'settlementId',
      'description',
      'quantity',
      'marketplace',
      'productTax',
      'shipping',
      'shippingTax',
      'giftWrap',
      'giftWrapTax',
      'promotion',
      'promotionTax',
      'withheldTax',
      'sellingFees',
      'fbaFees',
      'otherFees',
    ],
  },
  promotions: {
    required: ['shippedAt', 'orderId', 'promotionId', 'discount'],
    optional: ['currency', 'description', 'shipmentId', 'shipmentItemId'],
  },
  reimbursements: {
    required: ['approvedAt', 'reimbursementId', 'amount'],
    optional: [
      'orderId',
      'reason',
      'sku',
      'asin',
      'currency',
      'quantity',
      'quantityCash',
      'quantityInventory',
    ],
  },
  'fee-preview': {
    required: ['sku', 'asin', 'referralFee'],
    optional: ['store', 'productGroup', 'currency', 'price', 'salesPrice', 'fulfilmentFee', 'closingFee'],
  },
  'advertised-products': {
    required: ['campaign', 'asin', 'spend'],
    optional: [
      'date',
      'startDate',
      'endDate',
      'sku',
      'adGroup',
      'country',
      'currency',
      'impressions',
      'clicks',
      'adSales',
      'adOrders',
      'adUnits',
    ],
  },
  'subscribe-save-forecast': {
    required: ['sku', 'asin', 'weekStart', 'active', 'scheduled1'],
    optional: ['snapshot', 'country', 'discount'],
  },
  'subscribe-save-performance': {
    required: ['sku', 'asin', 'weekStart', 'shipped1'],
    optional: ['snapshot', 'country', 'outOfStock1', 'discount1'],
  },
  coupons: {
    required: ['couponId', 'couponStart', 'couponEnd', 'clips', 'redemptions'],
    optional: [
      'couponName',
      'discountType',
      'discountAmount',
      'couponSales',
      'budgetSpent',
      'couponAsins',
      'currency',
    ],
  },
  'repeat-purchase': {
    required: ['asin', 'orders', 'customers', 'repeatShare'],
    optional: ['startDate', 'endDate', 'revenue', 'revenueShare', 'currency'],
  },
  'unit-costs': {
    required: ['sku', 'unitCost', 'currency', 'validFrom'],
    optional: ['inboundCost', 'otherCost'],
  },
}

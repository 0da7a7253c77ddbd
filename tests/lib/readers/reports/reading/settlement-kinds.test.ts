// What each pair of words in a settlement means: on the row of an order, on the row of a refund, and on rows of neither.
import { describe, expect, it } from 'vitest'
import { settlementKind } from '@/lib/readers/reports/reading/settlement-kinds'

describe('settlementKind', () => {
  it.each([
    ['ItemPrice', 'Principal', 'product-sales', 'refund-product'],
    ['ItemPrice', 'Tax', 'tax', 'tax'],
    ['ItemPrice', 'Shipping', 'shipping-sales', 'refund-other'],
    ['ItemPrice', 'ShippingTax', 'tax', 'tax'],
    ['ItemPrice', 'GiftWrap', 'gift-wrap-sales', 'refund-other'],
    ['ItemPrice', 'GiftWrapTax', 'tax', 'tax'],
    ['ItemPrice', 'LowValueGoodsTax-Principal', 'tax', 'tax'],
    ['ItemPrice', 'PointsGranted', 'promotion', 'refund-other'],
    ['ItemFees', 'Commission', 'referral-fee', 'refund-fee'],
    ['ItemFees', 'FixedClosingFee', 'referral-fee', 'refund-fee'],
    ['ItemFees', 'VariableClosingFee', 'referral-fee', 'refund-fee'],
    ['ItemFees', 'FBAPerUnitFulfillmentFee', 'fba-fee', 'refund-fee'],
    ['ItemFees', 'FBAPerOrderFulfillmentFee', 'fba-fee', 'refund-fee'],
    ['ItemFees', 'FBAWeightBasedFee', 'fba-fee', 'refund-fee'],
    ['ItemFees', 'ShippingChargeback', 'other-fee', 'refund-fee'],
    ['ItemFees', 'ShippingHB', 'other-fee', 'refund-fee'],
    ['ItemFees', 'GiftwrapChargeback', 'other-fee', 'refund-fee'],
    ['ItemFees', 'SalesTaxCollectionFee', 'other-fee', 'refund-fee'],
    ['ItemFees', 'DigitalServicesFee', 'other-fee', 'refund-fee'],
    ['ItemFees', 'RefundCommission', 'refund-fee', 'refund-fee'],
    ['ItemFees', 'A fee of next year', 'other-fee', 'refund-fee'],
    ['ItemWithheldTax', 'MarketplaceFacilitatorTax-Principal', 'tax', 'tax'],
    ['ItemWithheldTax', 'MarketplaceFacilitatorVAT-Shipping', 'tax', 'tax'],
    ['ItemWithheldTax', 'TCS-CGST', 'tax', 'tax'],
    ['Promotion', 'Principal', 'promotion', 'refund-other'],
    ['Promotion', 'Shipping', 'promotion', 'refund-other'],
    ['Promotion', 'TaxDiscount', 'tax', 'tax'],
  ])('%s / %s: %s, on a refund %s', (type, description, sale, refund) => {
    expect(settlementKind('Order', type, description)).toBe(sale)
    expect(settlementKind('Order_Retrocharge', type, description)).toBe(sale)
    for (const transaction of [
      'Refund',
      'Chargeback Refund',
      'A-to-z Guarantee Refund',
      'Refund_Retrocharge',
    ])
      expect(settlementKind(transaction, type, description), transaction).toBe(refund)
  })

  it.each([
    ['ServiceFee', 'Cost of Advertising', 'TransactionTotalAmount', 'advertising'],
    ['other-transaction', 'other-transaction', 'Subscription Fee', 'subscription'],
    ['other-transaction', 'other-transaction', 'NonSubscriptionFeeAdj', 'other-fee'],
    ['other-transaction', 'other-transaction', 'Storage Fee', 'storage'],
    ['other-transaction', 'other-transaction', 'StorageRenewalBilling', 'storage'],
    ['other-transaction', 'other-transaction', 'RemovalComplete', 'storage'],
    ['other-transaction', 'other-transaction', 'DisposalComplete', 'storage'],
    ['other-transaction', 'other-transaction', 'FBAInboundTransportationFee', 'storage'],
    ['other-transaction', 'FBA Inventory Reimbursement', 'REVERSAL_REIMBURSEMENT', 'reimbursement'],
    ['other-transaction', 'FBA Inventory Reimbursement', 'WAREHOUSE_DAMAGE', 'reimbursement'],
    ['other-transaction', 'FBA Inventory Reimbursement', 'COMPENSATED_CLAWBACK', 'reimbursement'],
    ['other-transaction', 'FBA Inventory Reimbursement', 'A reason of next year', 'reimbursement'],
    ['other-transaction', 'other-transaction', 'MISSING_FROM_INBOUND', 'reimbursement'],
    ['SAFE-T Reimbursement', 'other-transaction', 'SAFE-T Reimbursement', 'reimbursement'],
    ['other-transaction', 'other-transaction', 'Previous Reserve Amount Balance', 'transfer'],
    ['other-transaction', 'other-transaction', 'Current Reserve Amount', 'transfer'],
    ['other-transaction', 'other-transaction', 'Payable to Amazon', 'transfer'],
    ['other-transaction', 'other-transaction', 'Successful charge', 'transfer'],
    ['CouponRedemptionFee', 'CouponRedemptionFee', 'Coupon Redemption Fee: V123', 'other-fee'],
    ['other-transaction', 'other-transaction', 'Lightning Deal Fee', 'other-fee'],
    ['other-transaction', 'other-transaction', 'Shipping label purchase', 'other-fee'],
    ['BuyerRecharge', 'ItemPrice', 'Principal', 'refund-product'],
    ['Liquidations', 'ItemPrice', 'Principal', 'other'],
    ['Order', 'ItemPrice', 'Quantum charge', null],
    ['other-transaction', 'other-transaction', 'Quantum Levy', null],
    [null, null, null, null],
  ])('%s / %s / %s: %s', (transaction, type, description, kind) => {
    expect(settlementKind(transaction, type, description)).toBe(kind)
  })
})

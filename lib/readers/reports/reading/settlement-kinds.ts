// What a row of a settlement is, by its transaction type, amount type and amount description. All three are English in every
// country, but differ in spaces, hyphens, underscores and case: they are compared by letters and digits alone.
import type { AmountKind } from '@/lib/schema/money-facts'

const plain = (text: string | null): string => (text ?? '').toLowerCase().replace(/[^a-z0-9]/g, '')

/** Money that goes back to a buyer, or comes back from one who had been refunded. */
const REFUND = /refund|chargeback|atoz|guaranteeclaim|buyerrecharge/
/** Fees named after a tax are fees. */
const TAX = /tax(?!.*fee$)|facilitator|^t[cd]s|^vat|vat$|gst$/
const REIMBURSEMENT =
  /reimburs|clawback|^warehouse(?:lost|damage)|missingfrominbound|freereplacement|cserror|^reevaluation|incorrectfees|lostinbound|lostoutbound|multichannelorderlost|removalorderlost|customerreturn$|generaladjustment/
const ADVERTISING = /advertis|sponsored/
/** What is charged for stock and not for a sale: storage, removal, inbound, preparation. */
const STORAGE =
  /storage|removal|disposal|inbound|capacity|warehouseprep|labell?ingfee|unplannedservice|overage|^awd|grading/
const TRANSFER =
  /reserve(?:amount|debit|credit|d)|transferoffunds|^transfer|payabletoamazon|successfulcharge|failedcharge|unsuccessful|microdeposit|^debt|balanceadj/
const SELLING_FEE = /^(?:commission|referralfee|fixedclosingfee|variableclosingfee)/
const FULFILMENT_FEE = /^fba|fulfil+ment/
const ANY_FEE = /fee|postage|label|shippingservice|chargeback|commission|hb$/

const PRICES: Record<string, { sale: AmountKind; refund: AmountKind }> = {
  principal: { sale: 'product-sales', refund: 'refund-product' },
  shipping: { sale: 'shipping-sales', refund: 'refund-other' },
  exportcharge: { sale: 'shipping-sales', refund: 'refund-other' },
  cod: { sale: 'shipping-sales', refund: 'refund-other' },
  giftwrap: { sale: 'gift-wrap-sales', refund: 'refund-other' },
  goodwill: { sale: 'refund-other', refund: 'refund-other' },
  restockingfee: { sale: 'refund-other', refund: 'refund-other' },
  returnshipping: { sale: 'refund-other', refund: 'refund-other' },
  pointsgranted: { sale: 'promotion', refund: 'refund-other' },
  pointsreturned: { sale: 'promotion', refund: 'refund-other' },
}

function kindOfFee(description: string, refund: boolean): AmountKind {
  // Japan's points are given to buyers at the seller's cost.
  if (description.startsWith('points')) return refund ? 'refund-other' : 'promotion'
  if (refund || description === 'refundcommission') return 'refund-fee'
  if (SELLING_FEE.test(description)) return 'referral-fee'
  return FULFILMENT_FEE.test(description) ? 'fba-fee' : 'other-fee'
}

/** What is booked to no order item. */
function kindOfOther(all: string, description: string, refund: boolean): AmountKind | null {
  if (/subscription(?!feeadj)/.test(all) && !/nonsubscription/.test(all)) return 'subscription'
  if (STORAGE.test(all)) return 'storage'
  if (TRANSFER.test(all)) return 'transfer'
  if (ANY_FEE.test(refund ? description : all)) return kindOfFee(description, refund)
  return /liquidation/.test(all) ? 'other' : null
}

function kindOfWords(
  transactionType: string | null,
  amountType: string | null,
  amountDescription: string | null,
): AmountKind | null {
  const transaction = plain(transactionType)
  const type = plain(amountType)
  const description = plain(amountDescription)
  const all = `${transaction} ${type} ${description}`
  const refund = REFUND.test(transaction) && transaction !== 'refundforadvertiser'
  if (type === 'itemwithheldtax' || TAX.test(description)) return 'tax'
  if (ADVERTISING.test(all)) return 'advertising'
  if (type === 'promotion') return refund ? 'refund-other' : 'promotion'
  if (type === 'itemprice') {
    if (transaction.startsWith('liquidation')) return 'other'
    const price = PRICES[description]
    return price === undefined ? null : refund ? price.refund : price.sale
  }
  if (type === 'fbainventoryreimbursement' || REIMBURSEMENT.test(description)) return 'reimbursement'
  if (/^(?:item|shipment|order)fees$/.test(type)) return kindOfFee(description, refund)
  return kindOfOther(all, description, refund)
}

/** What was found for words: a settlement of a hundred thousand rows has some fifty of them. */
const found = new Map<string, AmountKind | null>()
/** Beyond that, descriptions hold ids of their own. */
const MOST_FOUND = 4096

/**
 * Kind of an amount by the three words a settlement prints beside it; null for words nobody has seen, whose amount is `other`.
 * What is charged for advertising, stock or an account is that, whichever type it is booked under.
 */
export function settlementKind(
  transactionType: string | null,
  amountType: string | null,
  amountDescription: string | null,
): AmountKind | null {
  const words = `${transactionType}|${amountType}|${amountDescription}`
  const known = found.get(words)
  if (known !== undefined) return known
  const kind = kindOfWords(transactionType, amountType, amountDescription)
  if (found.size < MOST_FOUND) found.set(words, kind)
  return kind
}

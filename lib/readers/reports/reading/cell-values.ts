// Readings of a cell that several reports share: a checked quantity, a yes, an ASIN, a currency, a price with a discount.
import { CellError, type Row } from '@/lib/readers/report-reader'
import type { Sku } from '@/lib/schema/ids'

/** Units, whole and not negative; null for a gap. @throws CellError "bad-quantity". */
export function quantityIn<Field extends string>(row: Row<Field>, field: Field): number | null {
  let quantity: number | null = -1
  try {
    quantity = row.integer(field)
  } catch (error) {
    if (!(error instanceof CellError)) throw error
  }
  if (quantity !== null && quantity < 0) throw new CellError(field, 'bad-quantity')
  return quantity
}

/** "true", "Yes", "Y" or "1", in any case. */
export function saysYes<Field extends string>(row: Row<Field>, field: Field): boolean {
  const text = row.text(field)
  if (text === null || text === 'false') return false
  return text === 'true' || /^(?:true|yes|y|1)$/i.test(text)
}

/** The seller's stock number as printed. */
export const skuIn = <Field extends string>(row: Row<Field>, field: Field): Sku | null =>
  row.text(field) as Sku | null

/** Checked before: nearly every row of a file has the currency of the row above. */
let lastCurrency = ''

/** ISO code of a currency column; null for a gap. @throws CellError "bad-number" for what is no code. */
export function currencyIn<Field extends string>(row: Row<Field>, field: Field): string | null {
  const text = row.text(field)
  if (text === null || text === lastCurrency) return text
  if (/^[A-Z]{3}$/.test(text)) {
    lastCurrency = text
    return text
  }
  throw new CellError(field, 'bad-number')
}

/** A promotion discount as a positive number, whichever sign the file prints. */
export function discountIn<Field extends string>(
  row: Row<Field>,
  field: Field,
  currency: string,
): number | null {
  const minor = row.minor(field, currency)
  return minor === null ? null : Math.abs(minor)
}

/** "Merchant", "MFN" or "Merchant-fulfilled", where Amazon's own is "Amazon" or "AFN". */
export function isMerchantFulfilled<Field extends string>(row: Row<Field>, field: Field): boolean {
  const text = row.text(field)
  return text !== null && text !== 'Amazon' && /^(?:merchant|mfn)/i.test(text)
}

// Readings of a cell that several reports share: a checked quantity, a yes, an ASIN, a currency, a price with a discount.
import { CellError, type Row } from '@/lib/readers/report-reader'
import { type Asin, isAsin, type Sku } from '@/lib/schema/ids'

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

const isYes = (text: string): boolean => /^(?:true|yes|y|1)$/i.test(text)

/** "true", "Yes", "Y" or "1", in any case. */
export const saysYes = <Field extends string>(row: Row<Field>, field: Field): boolean =>
  row.mapped(field, isYes) === true

const asinOrFalse = (text: string): Asin | false => (isAsin(text) ? text : false)

/** null for a gap. @throws CellError "no-product" for what cannot be an ASIN: the row's cells have been shifted. */
export function asinIn<Field extends string>(row: Row<Field>, field: Field): Asin | null {
  const asin = row.mapped(field, asinOrFalse)
  if (asin === false) throw new CellError(field, 'no-product')
  return asin
}

/** The seller's stock number as printed. */
export const skuIn = <Field extends string>(row: Row<Field>, field: Field): Sku | null =>
  row.text(field) as Sku | null

const codeOrFalse = (text: string): string | false => (/^[A-Z]{3}$/.test(text) ? text : false)

/** ISO code of a currency column; null for a gap. @throws CellError "bad-number" for what is no code. */
export function currencyIn<Field extends string>(row: Row<Field>, field: Field): string | null {
  const code = row.mapped(field, codeOrFalse)
  if (code === false) throw new CellError(field, 'bad-number')
  return code
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

const isMerchant = (text: string): boolean => /^(?:merchant|mfn)/i.test(text)

/** "Merchant", "MFN" or "Merchant-fulfilled", where Amazon's own is "Amazon" or "AFN". */
export const isMerchantFulfilled = <Field extends string>(row: Row<Field>, field: Field): boolean =>
  row.mapped(field, isMerchant) === true

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

/** "true", "Yes", "Y" or "1", in any case. */
export function saysYes<Field extends string>(row: Row<Field>, field: Field): boolean {
  const text = row.text(field)
  return text !== null && text !== 'false' && /^(?:true|yes|y|1)$/i.test(text)
}

/** null for a gap. @throws CellError "no-product" for what cannot be an ASIN: the row's cells have been shifted. */
export function asinIn<Field extends string>(row: Row<Field>, field: Field): Asin | null {
  const text = row.text(field)
  if (text === null || isAsin(text)) return text
  throw new CellError(field, 'no-product')
}

/** The seller's stock number as printed. */
export const skuIn = <Field extends string>(row: Row<Field>, field: Field): Sku | null =>
  row.text(field) as Sku | null

/** ISO code of a currency column; null for a gap. @throws CellError "bad-number" for what is no code. */
export function currencyIn<Field extends string>(row: Row<Field>, field: Field): string | null {
  const text = row.text(field)
  if (text === null || /^[A-Z]{3}$/.test(text)) return text
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

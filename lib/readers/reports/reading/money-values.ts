// Readings that the reports of money share: settlement and order of a row, its marketplace and currency, amounts, and the key that
// tells a row from all others.
import type { FileAtHand, Row } from '@/lib/readers/report-reader'
import { hashText, mixKeys } from '@/lib/readers/scan/hash-bytes'
import type { MarketplaceId } from '@/lib/schema/ids'
import { marketplaceById, marketplaceBySalesChannel } from '@/lib/schema/marketplaces'

const keyOfDigits = (text: string): number => hashText(text.replace(/\D/g, ''))

/** Key of a settlement by the digits of its number: the same in every report that names it; 0 where the row names none. */
export const settlementKeyIn = <Field extends string>(row: Row<Field>, field: Field): number =>
  row.mapped(field, keyOfDigits) ?? 0

/** The order of a row; 0 and 0 for rows of no order and for multi-channel orders, whose amounts count all the same. */
export function orderIn<Field extends string>(
  row: Row<Field>,
  field: Field,
  out: { orderHigh: number; orderLow: number },
): void {
  if (row.orderId(field, out)) return
  out.orderHigh = 0
  out.orderLow = 0
}

const marketplaceOf = (text: string): MarketplaceId | null => marketplaceBySalesChannel(text)?.id ?? null

/** "Amazon.de", "amazon.com.mx"; null for a gap, "Non-Amazon" and names that are none. */
export const marketplaceIn = <Field extends string>(row: Row<Field>, field: Field): MarketplaceId | null =>
  row.mapped(field, marketplaceOf)

/** What a marketplace trades in, or null. */
export const currencyOf = (marketplace: MarketplaceId | null): string | null =>
  marketplace === null ? null : (marketplaceById(marketplace)?.currency ?? null)

/** Minor units with their sign; where no currency is known in those of the shop at hand. */
export function signedMinor<Field extends string>(
  row: Row<Field>,
  field: Field,
  currency: string | null,
): number | null {
  return currency === null ? (row.money(field, null)?.minor ?? null) : row.minor(field, currency)
}

/** Key of a cell by its text, whatever encoding the file is in; 0 for a gap. */
export const textKey = <Field extends string>(row: Row<Field>, field: Field): number =>
  row.mapped(field, hashText) ?? 0

/** One key for a row out of all that tells it from others; equal rows of one file are counted through. */
export function rowKeyOf(parts: readonly number[], file: FileAtHand): number {
  let key = 0
  for (const part of parts) key = mixKeys(key, part)
  const ordinal = file.ordinal(key)
  return ordinal === 0 ? key : mixKeys(key, ordinal)
}

// Small facts and dictionary chunks as they are stored: a list of JSON rows under a format number, in UTF-8.
import type { LedgerPart } from './books'
import { PARTS_FORMAT } from './packed-rows'

/** A part holding the rows as JSON. */
export const sheetPart = (key: string, rows: readonly unknown[]): LedgerPart => ({
  key,
  bytes: new TextEncoder().encode(JSON.stringify({ format: PARTS_FORMAT, rows })).buffer as ArrayBuffer,
})

/** The rows of a part written by `sheetPart`. @throws RangeError on another format. */
export function openSheet<Row>(key: string, bytes: ArrayBuffer): Row[] {
  const sheet = JSON.parse(new TextDecoder().decode(bytes)) as { format: number; rows: Row[] }
  if (sheet.format !== PARTS_FORMAT) throw new RangeError(`Part ${key} has a form these books cannot read.`)
  return sheet.rows
}

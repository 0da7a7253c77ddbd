// The shape of a report-file reader: columns are declared by header, rows become facts. One file a report type.
import type { FactSink, LineSource, SkipReason } from '@/lib/schema/facts'
import type { ReportId } from '@/lib/schema/import-report'
import type { MoneySink } from '@/lib/schema/money-facts'

export interface Column {
  /** Header spellings, any language; compared exactly after normaliseHeader. */
  headers: readonly string[]
  required: boolean
}

/** The row at hand. Reused: valid only during the call. Every getter answers null for a gap ("", "--", "N/A"). */
export interface Row<Field extends string> {
  /** 1-based line number in the file. */
  readonly line: number
  has(field: Field): boolean
  /** The cell is there and no gap. */
  filled(field: Field): boolean
  /** Interned: equal text is the same string object. */
  text(field: Field): string | null
  /** The text this field had at the first row with the same `key` text: titles are long, and one a SKU is enough. */
  textOnce(field: Field, key: Field): string | null
  /** What `of` makes of the text, asked once for each distinct text of the field; null for a gap. `of` must be pure and never answer undefined. */
  mapped<T>(field: Field, of: (text: string) => T): T | null
  /** @throws CellError on text that is no whole number. */
  integer(field: Field): number | null
  decimal(field: Field): number | null
  /** Share 0 to 1 of "12.34%". */
  percent(field: Field): number | null
  /** Minor units of a currency, which may be given or read from the cell. */
  money(field: Field, currency: string | null): { minor: number; currency: string | null } | null
  /** Hot-path twin of money: minor units only. @throws CellError also on the sign of another currency. */
  minor(field: Field, currency: string): number | null
  /** Epoch seconds of an ISO instant, or of a date in one of the known forms; noon where only a day is printed. */
  instant(field: Field): number | null
  /** Epoch day of a date as printed. */
  day(field: Field): number | null
  /** Fills orderHigh and orderLow; false for anything but 3-7-7 digits. */
  orderId(field: Field, out: { orderHigh: number; orderLow: number }): boolean
  /** 32-bit hash of the cell, 0 for a gap. */
  key(field: Field): number
  /** Buyer code (see BUYER): the alias is classified and hashed at the edge and never leaves the runner. */
  alias(field: Field): number
}

/** A cell that holds something, but not what its column promises: the row is skipped for this reason. */
export class CellError extends Error {
  readonly field: string
  readonly reason: SkipReason
  constructor(field: string, reason: SkipReason) {
    super(`Column "${field}" holds no such value (${reason}).`)
    this.field = field
    this.reason = reason
  }
}

/**
 * Where the values of an order line lie, for rows in which nothing is amiss: those are read a column at a time, which is
 * several times faster. `read` stays the one that says what a row means: it reads every row that is not plain, and the
 * first of each kind.
 */
export interface PlainLines<Field extends string = string> {
  source: LineSource
  /** Every field that settles status, marketplace, currency and marks of a line. */
  kind: readonly Field[]
  orderId: Field
  purchasedAt: Field
  updatedAt?: Field
  sku: Field
  asin?: Field
  title: Field
  quantity: Field
  price: Field
  /** Counted without its sign. */
  discount: Field
  buyer?: Field
  /** Fields that name the item, and what `itemKey` makes of their keys. */
  item: readonly Field[]
  itemKey(first: number, second: number, third: number): number
}

/** Facts, and money where whoever reads keeps it. */
export type ReportSink = FactSink & { readonly money?: MoneySink }

/** What a file says beyond the row at hand; made anew for each file. */
export interface FileAtHand {
  /** The lines above the header; empty where the table begins at once. */
  readonly preamble: readonly string[]
  /** Currency that the preamble names for all amounts; null = it names none. */
  readonly currency: string | null
  /** 0 for the first row of the file with this key, then 1, 2, …: keeps equal rows of one file apart. */
  ordinal(key: number): number
  /** Keeps what later rows lean on, such as a currency that only the first row names. */
  note(name: string, text: string): void
  noted(name: string): string | null
  /** Tells of a row that was taken although nobody knows what kind of amount it is. */
  unknownKind(word: string, line: number): void
}

export interface ReportReader<Field extends string = string> {
  /** = file name = fixture folder. */
  id: ReportId
  /** Amazon's own name of the report type. */
  reportType: string
  columns: Record<Field, Column>
  /** Fields that tell this report from its neighbours: with two of them a file is of this type even when a column is missing. */
  hallmarks: readonly Field[]
  /** True for normalised headers that make the file another report, though all required columns are there. */
  rejects?(headers: readonly string[]): boolean
  /** What to download instead, where normalised cells are of a form of this report that is no longer read; else null. */
  superseded?(cells: readonly string[]): string | null
  /** The seller writes such files: the report names every bad line, not only the first of its kind, and a last line may end early. */
  handmade?: true
  plain?: PlainLines<Field>
  /** Reads one row into the sink, or says why not. */
  read(row: Row<Field>, sink: ReportSink, file: FileAtHand): SkipReason | null
}

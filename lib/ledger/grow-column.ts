// Typed arrays that grow: room is doubled, so that adding a million entries copies each only about once.
export type NumberColumn =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>

/** The column itself when it holds `length` entries, else a copy with room for at least that many; new entries are 0. */
export function growColumn<T extends NumberColumn>(column: T, length: number): T {
  if (length <= column.length) return column
  const Kind = column.constructor as new (length: number) => T
  const larger = new Kind(Math.max(length, column.length * 2, 256))
  larger.set(column as never)
  return larger
}

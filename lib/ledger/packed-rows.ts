// Rows packed by column: segments of 32,768 rows, one ArrayBuffer each, the same bytes in memory and on disk.
// A store pays about 100 µs a record whatever is in it, so thirty rows of thirty-two thousand cost nothing to keep,
// and a scan touches only the columns it needs. A segment starts small and is copied to a larger one as it fills.
import type { LedgerPart } from './books'

export const SEGMENT_BITS = 15
export const SEGMENT_ROWS = 1 << SEGMENT_BITS
export const SEGMENT_MASK = SEGMENT_ROWS - 1

/** Raised with every change of any part's layout; older parts are then read by a migration, newer ones refused. */
export const PARTS_FORMAT = 1
/** Four u32 before the columns: format, rows in use, capacity, 0. */
const HEADER_BYTES = 16
const FIRST_CAPACITY = 1024
const GROWTH = 8

interface Views {
  u32: Uint32Array<ArrayBuffer>
  i32: Int32Array<ArrayBuffer>
  u16: Uint16Array<ArrayBuffer>
  u8: Uint8Array<ArrayBuffer>
}
export type ColumnKind = keyof Views
/** Column name -> kind, widest first so that every view is aligned. */
export type ColumnLayout = Readonly<Record<string, ColumnKind>>
export type Segment<L extends ColumnLayout> = { readonly [K in keyof L]: Views[L[K]] }

const WIDTH: Record<ColumnKind, number> = { u32: 4, i32: 4, u16: 2, u8: 1 }

export interface PackedRows<L extends ColumnLayout> {
  /** Row r is entry r & SEGMENT_MASK of segments[r >>> SEGMENT_BITS]. */
  readonly segments: readonly Segment<L>[]
  count(): number
  /** Makes room for one more row and says its number; the caller fills every column. */
  add(): number
  /** Makes room for up to `wanted` more rows in one segment and says for how many; the caller fills every column. */
  extend(wanted: number): number
  /** Adds copies of `rows` rows of a segment from place `first` on: column by column, which costs next to nothing. */
  append(from: Segment<L>, first: number, rows: number): void
  /** Its segment has to be stored again. */
  touch(row: number): void
  truncate(count: number): void
  /** Gives a segment's memory back; its rows must not be looked at again. */
  release(index: number): void
  /** The segments changed since the last call, as parts "<name>/<n>". */
  takeDirty(): LedgerPart[]
  /** Takes a stored segment over. @throws RangeError on another format or a damaged part. */
  restore(index: number, bytes: ArrayBuffer): void
}

function openSegment<L extends ColumnLayout>(layout: L, bytes: ArrayBuffer, capacity: number): Segment<L> {
  let at = HEADER_BYTES
  const columns: Record<string, unknown> = {}
  for (const [name, kind] of Object.entries(layout)) {
    if (kind === 'u32') columns[name] = new Uint32Array(bytes, at, capacity)
    else if (kind === 'i32') columns[name] = new Int32Array(bytes, at, capacity)
    else if (kind === 'u16') columns[name] = new Uint16Array(bytes, at, capacity)
    else columns[name] = new Uint8Array(bytes, at, capacity)
    at += capacity * WIDTH[kind]
  }
  return columns as Segment<L>
}

const bytesFor = (layout: ColumnLayout, capacity: number): number =>
  HEADER_BYTES + capacity * Object.values(layout).reduce((sum, kind) => sum + WIDTH[kind], 0)

/** Rows of one layout; `name` is the first half of its parts' keys. */
export function createPackedRows<L extends ColumnLayout>(name: string, layout: L): PackedRows<L> {
  const segments: Segment<L>[] = []
  const buffers: ArrayBuffer[] = []
  const columns: readonly (keyof L)[] = Object.keys(layout)
  const dirty = new Set<number>()
  let count = 0
  let room = 0
  /** First row added since parts were last taken, -1 when none was. */
  let addedFrom = -1

  /** Puts a segment with room for `needed` rows in the place of a smaller one, or a new one at the end. */
  function enlarge(index: number, needed: number): void {
    const old = segments[index]
    let capacity = FIRST_CAPACITY
    while (capacity < needed) capacity = Math.min(SEGMENT_ROWS, capacity * GROWTH)
    const bytes = new ArrayBuffer(bytesFor(layout, capacity))
    const fresh = openSegment(layout, bytes, capacity)
    if (old !== undefined) for (const column of columns) fresh[column].set(old[column] as never)
    new Uint32Array(bytes, 0, 4).set([PARTS_FORMAT, 0, capacity, 0])
    segments[index] = fresh
    buffers[index] = bytes
    room = index * SEGMENT_ROWS + capacity
  }

  function extend(wanted: number): number {
    const start = count & SEGMENT_MASK
    const rows = Math.min(wanted, SEGMENT_ROWS - start)
    if (count + rows > room) enlarge(count >>> SEGMENT_BITS, start + rows)
    if (addedFrom < 0) addedFrom = count
    count += rows
    return rows
  }

  return {
    segments,
    count: () => count,
    add() {
      if (count === room) enlarge(count >>> SEGMENT_BITS, (count & SEGMENT_MASK) + 1)
      if (addedFrom < 0) addedFrom = count
      return count++
    },
    extend,
    append(from, first, rows) {
      for (let done = 0; done < rows; ) {
        const row = count
        const end = first + done + extend(rows - done)
        const to = segments[row >>> SEGMENT_BITS] as Segment<L>
        for (const column of columns)
          to[column].set(from[column].subarray(first + done, end) as never, row & SEGMENT_MASK)
        done = end - first
      }
    },
    touch(row) {
      dirty.add(row >>> SEGMENT_BITS)
    },
    truncate(to) {
      count = to
      const kept = Math.ceil(to / SEGMENT_ROWS)
      segments.length = buffers.length = kept
      for (const index of dirty) if (index >= kept) dirty.delete(index)
      if (addedFrom >= to) addedFrom = -1
      const last = buffers[kept - 1]
      room = last === undefined ? 0 : (kept - 1) * SEGMENT_ROWS + capacityOf(last)
    },
    release(index) {
      const bytes = new ArrayBuffer(HEADER_BYTES)
      buffers[index] = bytes
      segments[index] = openSegment(layout, bytes, 0)
    },
    takeDirty() {
      if (addedFrom >= 0)
        for (let index = addedFrom >>> SEGMENT_BITS; index < segments.length; index++) dirty.add(index)
      const parts = [...dirty].sort((a, b) => a - b)
      dirty.clear()
      addedFrom = -1
      return parts.map(index => {
        const bytes = buffers[index] as ArrayBuffer
        new Uint32Array(bytes, 0, 4)[1] = Math.min(SEGMENT_ROWS, count - index * SEGMENT_ROWS)
        return { key: `${name}/${index}`, bytes }
      })
    },
    restore(index, bytes) {
      const [format, rows = 0, capacity = 0] = new Uint32Array(bytes, 0, 4)
      if (format !== PARTS_FORMAT || bytes.byteLength !== bytesFor(layout, capacity))
        throw new RangeError(`Part ${name}/${index} has a form these books cannot read.`)
      segments[index] = openSegment(layout, bytes, capacity)
      buffers[index] = bytes
      count = Math.max(count, index * SEGMENT_ROWS + rows)
      room = Math.max(room, index * SEGMENT_ROWS + capacity)
    },
  }
}

const capacityOf = (bytes: ArrayBuffer): number => new Uint32Array(bytes, 0, 4)[2] as number

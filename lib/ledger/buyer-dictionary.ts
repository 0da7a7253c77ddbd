// Buyers by code: the 16-byte keyed hash of each alias, in packed rows, found by open addressing over the hash itself.
// A hash is as good as random, so its first word is its place in the table.
import { BUYER } from '@/lib/schema/facts'
import type { LedgerPart } from './books'
import { createPackedRows, SEGMENT_BITS, SEGMENT_MASK } from './packed-rows'

export interface BuyerDictionary {
  /** The code (BUYER.first and up) of a hash. @throws RangeError unless it has 16 bytes. */
  codeOf(hash: Uint8Array): number
  /** First code never given: codes are BUYER.first … end() - 1. */
  end(): number
  /** Below 0 when the hash of the first code sorts before that of the second: an order that does not depend on import. */
  compare(a: number, b: number): number
  truncate(end: number): void
  takeDirty(): LedgerPart[]
  restore(index: number, bytes: ArrayBuffer): void
  /** After the last `restore`. */
  reindex(): void
}

const word = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] as number) << 24) |
    ((bytes[at + 1] as number) << 16) |
    ((bytes[at + 2] as number) << 8) |
    (bytes[at + 3] as number)) >>>
  0

export function createBuyerDictionary(): BuyerDictionary {
  const rows = createPackedRows('buyers', { a: 'u32', b: 'u32', c: 'u32', d: 'u32' })
  let slots = new Int32Array(1 << 10)
  const segmentOf = (row: number) => rows.segments[row >>> SEGMENT_BITS] as (typeof rows.segments)[number]

  function reindex(): void {
    let size = 1 << 10
    while (size < rows.count() * 2) size *= 2
    slots = new Int32Array(size)
    for (let row = 0; row < rows.count(); row++) {
      let slot = (segmentOf(row).a[row & SEGMENT_MASK] as number) & (size - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
      slots[slot] = row + 1
    }
  }

  function add(a: number, b: number, c: number, d: number): number {
    const row = rows.add()
    const segment = segmentOf(row)
    const i = row & SEGMENT_MASK
    segment.a[i] = a
    segment.b[i] = b
    segment.c[i] = c
    segment.d[i] = d
    rows.touch(row)
    return row
  }

  return {
    codeOf(hash) {
      if (hash.length !== 16) throw new RangeError('A buyer hash has 16 bytes.')
      const a = word(hash, 0)
      const b = word(hash, 4)
      const c = word(hash, 8)
      const d = word(hash, 12)
      const mask = slots.length - 1
      let slot = a & mask
      for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
        const segment = segmentOf(entry - 1)
        const i = (entry - 1) & SEGMENT_MASK
        if (segment.a[i] === a && segment.b[i] === b && segment.c[i] === c && segment.d[i] === d)
          return entry - 1 + BUYER.first
        slot = (slot + 1) & mask
      }
      const row = add(a, b, c, d)
      slots[slot] = row + 1
      if (rows.count() * 2 > slots.length) reindex()
      return row + BUYER.first
    },
    end: () => rows.count() + BUYER.first,
    compare(first, second) {
      const [x, y] = [first - BUYER.first, second - BUYER.first]
      for (const column of ['a', 'b', 'c', 'd'] as const) {
        const difference =
          (segmentOf(x)[column][x & SEGMENT_MASK] as number) -
          (segmentOf(y)[column][y & SEGMENT_MASK] as number)
        if (difference !== 0) return difference
      }
      return 0
    },
    truncate(end) {
      rows.truncate(end - BUYER.first)
      reindex()
    },
    takeDirty: rows.takeDirty,
    restore: rows.restore,
    reindex,
  }
}

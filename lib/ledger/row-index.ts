// Finds a row by its key: a hash table of row numbers over typed arrays, without one object a row. What the key is, whoever
// asks says. Derived from the rows, never stored.

const NONE = -1

export interface RowIndex {
  /** The first row of this hash that `isSame`; -1 when there is none. */
  find(hash: number, isSame: (row: number) => boolean): number
  add(hash: number, row: number): void
}

export function createRowIndex(): RowIndex {
  let count = 0
  /** Row + 1 by slot, 0 = free, and the hash it was added under. */
  let rows = new Int32Array(1 << 10)
  let hashes = new Int32Array(rows.length)

  function enter(hash: number, entry: number): void {
    const mask = rows.length - 1
    let slot = spread(hash) & mask
    while (rows[slot] !== 0) slot = (slot + 1) & mask
    rows[slot] = entry
    hashes[slot] = hash
  }

  function grow(): void {
    const oldRows = rows
    const oldHashes = hashes
    rows = new Int32Array(oldRows.length * 2)
    hashes = new Int32Array(rows.length)
    for (let slot = 0; slot < oldRows.length; slot++)
      if (oldRows[slot] !== 0) enter(oldHashes[slot] as number, oldRows[slot] as number)
  }

  return {
    find(hash, isSame) {
      const mask = rows.length - 1
      for (let slot = spread(hash) & mask; rows[slot] !== 0; slot = (slot + 1) & mask)
        if (hashes[slot] === hash && isSame((rows[slot] as number) - 1)) return (rows[slot] as number) - 1
      return NONE
    },
    add(hash, row) {
      if (++count * 2 > rows.length) grow()
      enter(hash, row + 1)
    },
  }
}

const spread = (hash: number): number => {
  const mixed = Math.imul(hash, 0x9e37_79b1)
  return mixed ^ (mixed >>> 15)
}

/** One signed 32-bit hash of a few numbers; whole numbers beyond 32 bits are cut. */
export function hashNumbers(a: number, b: number, c: number, d: number): number {
  const first = Math.imul(a, 0x85eb_ca6b) ^ Math.imul(b, 0x9e37_79b1)
  const second = Math.imul(c, 0xc2b2_ae35) ^ Math.imul(d, 0x27d4_eb2f)
  return Math.imul(first ^ (first >>> 13), 0x1656_67b1) ^ (second ^ (second >>> 16))
}

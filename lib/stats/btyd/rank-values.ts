// Ranks of a column's distinct values: the step on which grouping and all tables by value stand.

export interface RankedValues {
  /** The distinct values, ascending. */
  readonly unique: Float64Array
  /** rank[i] = where values[i] stands in `unique`. */
  readonly rank: Int32Array
}

/** Whole numbers up to here, or up to so many times as many as there are values, are marked in a table. */
const DENSE = 2048
const TIMES = 4

/**
 * Numbers the distinct values by size. Linear: a table of marks for whole numbers, a hash table for others, and a sort
 * of the distinct values only.
 *
 * @param values finite numbers.
 * @example rankValues(Float64Array.of(30, 10, 30)) // { unique: [10, 30], rank: [1, 0, 1] }
 * @throws never.
 */
export function rankValues(values: Float64Array): RankedValues {
  const limit = Math.max(DENSE, TIMES * values.length)
  let most = -1
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (!(value >= 0 && value <= limit && value === Math.trunc(value))) return rankByHash(values)
    if (value > most) most = value
  }
  return rankByMarks(values, most)
}

function rankByMarks(values: Float64Array, most: number): RankedValues {
  const rankOf = new Int32Array(most + 1)
  for (let i = 0; i < values.length; i++) rankOf[values[i] as number] = 1
  let distinct = 0
  for (let value = 0; value <= most; value++) distinct += rankOf[value] as number
  const unique = new Float64Array(distinct)
  let next = 0
  for (let value = 0; value <= most; value++)
    if (rankOf[value] === 1) {
      unique[next] = value
      rankOf[value] = next++
    }
  const rank = new Int32Array(values.length)
  for (let i = 0; i < values.length; i++) rank[i] = rankOf[values[i] as number] as number
  return { unique, rank }
}

function rankByHash(values: Float64Array): RankedValues {
  // Adding 0 makes one value of 0 and -0.
  const plain = values.map(value => value + 0)
  const bits = new Uint32Array(plain.buffer)
  const n = plain.length
  const first = new Int32Array(n)
  const rank = new Int32Array(n)
  let size = 1024
  let slots = new Int32Array(size).fill(-1)
  let distinct = 0
  /** The slot of a value: the one that holds its number, or the empty one it would take. */
  const slotOf = (i: number): number => {
    const mixed = Math.imul(
      (bits[2 * i] as number) ^ Math.imul(bits[2 * i + 1] as number, 0x9e3779b1),
      0x85ebca6b,
    )
    let slot = (mixed ^ (mixed >>> 15)) & (size - 1)
    for (;;) {
      const held = slots[slot] as number
      if (held < 0 || plain[first[held] as number] === plain[i]) return slot
      slot = (slot + 1) & (size - 1)
    }
  }
  for (let i = 0; i < n; i++) {
    const slot = slotOf(i)
    if ((slots[slot] as number) < 0) {
      first[distinct] = i
      slots[slot] = distinct++
    }
    rank[i] = slots[slot] as number
    if (2 * distinct > size) {
      size *= 4
      slots = new Int32Array(size).fill(-1)
      for (let held = 0; held < distinct; held++) slots[slotOf(first[held] as number)] = held
    }
  }
  return sortDistinct(plain, first.subarray(0, distinct), rank)
}

/** Turns numbers by first sight into ranks by size. */
function sortDistinct(values: Float64Array, first: Int32Array, seen: Int32Array): RankedValues {
  const found = Float64Array.from(first, i => values[i] as number)
  const order = Int32Array.from(found, (_, i) => i).sort(
    (i, j) => (found[i] as number) - (found[j] as number),
  )
  const rankOf = new Int32Array(order.length)
  for (let rank = 0; rank < order.length; rank++) rankOf[order[rank] as number] = rank
  const rank = new Int32Array(seen.length)
  for (let i = 0; i < seen.length; i++) rank[i] = rankOf[seen[i] as number] as number
  return { unique: Float64Array.from(order, i => found[i] as number), rank }
}

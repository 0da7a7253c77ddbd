// Ranks of a column's distinct values: the step on which grouping and all tables by value stand.

export interface RankedValues {
  /** The distinct values, ascending. */
  readonly unique: Float64Array
  /** How many values are equal to each of them. */
  readonly count: Int32Array
  /** rank[i] = where values[i] stands in `unique`. */
  readonly rank: Int32Array
}

/** Whole numbers up to here, or up to so many times as many as there are values, are counted in a table. */
const DENSE = 2048
const TIMES = 4

/**
 * Numbers the distinct values by size. Linear: a table of counts for whole numbers, a hash table for others, and a sort
 * of the distinct values only.
 *
 * @param values finite numbers.
 * @example rankValues(Float64Array.of(30, 10, 30)) // { unique: [10, 30], count: [1, 2], rank: [1, 0, 1] }
 * @throws never.
 */
export function rankValues(values: Float64Array): RankedValues {
  const limit = Math.max(DENSE, TIMES * values.length)
  const counts = new Int32Array(limit + 1)
  let most = -1
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (!(value >= 0 && value <= limit && value === Math.trunc(value))) return rankByHash(values)
    if (value > most) most = value
    counts[value] = (counts[value] as number) + 1
  }
  return rankByCounts(values, counts, most)
}

/** Turns the table of counts into one of ranks as it goes. */
function rankByCounts(values: Float64Array, counts: Int32Array, most: number): RankedValues {
  let distinct = 0
  for (let value = 0; value <= most; value++) if (counts[value] !== 0) distinct++
  const unique = new Float64Array(distinct)
  const count = new Int32Array(distinct)
  let next = 0
  for (let value = 0; value <= most; value++) {
    if (counts[value] === 0) continue
    unique[next] = value
    count[next] = counts[value] as number
    counts[value] = next++
  }
  const rank = new Int32Array(values.length)
  for (let i = 0; i < rank.length; i++) rank[i] = counts[values[i] as number] as number
  return { unique, count, rank }
}

/** Numbers the values as they are first seen, by open addressing on their bits. */
function rankByHash(values: Float64Array): RankedValues {
  // One value of 0 and -0, which differ in their bits.
  const plain = new Float64Array(values.length)
  for (let i = 0; i < plain.length; i++) plain[i] = (values[i] as number) + 0
  const bits = new Uint32Array(plain.buffer)
  const first: number[] = []
  const counts: number[] = []
  const seen = new Int32Array(plain.length)
  let size = 1024
  let slots = new Int32Array(size)
  for (let i = 0; i < plain.length; i++) {
    const slot = slotOf(plain, bits, first, slots, i)
    let number = slots[slot] as number
    if (number === 0) {
      first.push(i)
      counts.push(0)
      number = first.length
      slots[slot] = number
      if (2 * number > size) {
        size *= 4
        slots = new Int32Array(size)
        for (let held = 0; held < number; held++)
          slots[slotOf(plain, bits, first, slots, first[held] as number)] = held + 1
      }
    }
    seen[i] = number - 1
    counts[number - 1] = (counts[number - 1] as number) + 1
  }
  return sortDistinct(plain, first, counts, seen)
}

/** The slot of value i: the one that holds its number plus 1, or the empty one it would take. */
function slotOf(
  plain: Float64Array,
  bits: Uint32Array,
  first: readonly number[],
  slots: Int32Array,
  i: number,
): number {
  const value = plain[i] as number
  const mixed = Math.imul(
    (bits[2 * i] as number) ^ Math.imul(bits[2 * i + 1] as number, 0x9e3779b1),
    0x85ebca6b,
  )
  let slot = (mixed ^ (mixed >>> 15)) & (slots.length - 1)
  for (;;) {
    const held = slots[slot] as number
    if (held === 0 || plain[first[held - 1] as number] === value) return slot
    slot = (slot + 1) & (slots.length - 1)
  }
}

/** Turns numbers by first sight into ranks by size. */
function sortDistinct(
  values: Float64Array,
  first: readonly number[],
  counts: readonly number[],
  seen: Int32Array,
): RankedValues {
  const found = Float64Array.from(first, i => values[i] as number)
  // Sorted as plain numbers, which is several times faster than by a comparison of our own; then each looks itself up.
  const unique = found.slice().sort()
  const count = new Int32Array(unique.length)
  const rankOf = Int32Array.from(found, value => placeOf(unique, value))
  for (let i = 0; i < found.length; i++) count[rankOf[i] as number] = counts[i] as number
  for (let i = 0; i < seen.length; i++) seen[i] = rankOf[seen[i] as number] as number
  return { unique, count, rank: seen }
}

/** Where a value stands among ascending ones, by halving. */
function placeOf(unique: Float64Array, value: number): number {
  let [low, high] = [0, unique.length - 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((unique[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

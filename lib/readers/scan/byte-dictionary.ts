// Equal cells get equal numbers without becoming strings: a hash table over one arena of bytes, which can be wiped.

export interface ByteDictionary {
  readonly size: number
  /**
   * Number of this text, 0 for the first; `size - 1` after a new one was added; -1 when it is new and the limit is reached.
   */
  idOf(bytes: Uint8Array, start: number, end: number): number
  /** Overwrites every byte held: it may hold aliases. */
  wipe(): void
}

const SAMPLED = 32

/** Bytes of long texts are sampled: titles differ early and often, and the full comparison decides anyway. */
function sampleHash(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start
  const step = length <= SAMPLED ? 1 : (length / SAMPLED) | 0
  let hash = length
  for (let i = start; i < end; i += step) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193)
  return hash ^ (hash >>> 15)
}

function grown<T extends Uint8Array | Uint32Array | Int32Array>(old: T, length: number, wiped: boolean): T {
  const larger = new (old.constructor as new (length: number) => T)(length)
  larger.set(old)
  if (wiped) old.fill(0)
  return larger
}

/** A dictionary of at most `limit` texts. Not for concurrent use; `idOf` copies what it keeps. */
export function createByteDictionary(limit: number): ByteDictionary {
  let arena = new Uint8Array(1 << 15)
  /** ends[id] is where text id ends in the arena; it starts where the one before ends. */
  let ends = new Uint32Array(1 << 10)
  let hashes = new Int32Array(1 << 10)
  /** id + 1; 0 = free. At most half full. */
  let table = new Int32Array(1 << 11)
  let mask = table.length - 1
  let size = 0

  function same(id: number, bytes: Uint8Array, start: number, length: number): boolean {
    const held = arena
    const from = id === 0 ? 0 : (ends[id - 1] as number)
    if ((ends[id] as number) - from !== length) return false
    for (let i = 0; i < length; i++) if (held[from + i] !== bytes[start + i]) return false
    return true
  }

  function rehash(): void {
    table = new Int32Array(table.length * 2)
    mask = table.length - 1
    for (let id = 0; id < size; id++) {
      let place = (hashes[id] as number) & mask
      while (table[place] !== 0) place = (place + 1) & mask
      table[place] = id + 1
    }
  }

  function add(bytes: Uint8Array, start: number, end: number, hash: number, place: number): number {
    if (size >= limit) return -1
    const used = size === 0 ? 0 : (ends[size - 1] as number)
    const needed = used + end - start
    if (needed > arena.length) arena = grown(arena, Math.max(needed, arena.length * 2), true)
    if (size === ends.length) {
      ends = grown(ends, size * 2, false)
      hashes = grown(hashes, size * 2, false)
    }
    for (let i = start, to = used; i < end; i++, to++) arena[to] = bytes[i] as number
    ends[size] = needed
    hashes[size] = hash
    table[place] = ++size
    if (size * 2 > table.length) rehash()
    return size - 1
  }

  return {
    get size() {
      return size
    },
    idOf(bytes, start, end) {
      const hash = sampleHash(bytes, start, end)
      let place = hash & mask
      for (;;) {
        const held = table[place] as number
        if (held === 0) return add(bytes, start, end, hash, place)
        if (hashes[held - 1] === hash && same(held - 1, bytes, start, end - start)) return held - 1
        place = (place + 1) & mask
      }
    },
    wipe() {
      arena.fill(0)
      ends.fill(0)
      hashes.fill(0)
      table.fill(0)
      size = 0
    },
  }
}

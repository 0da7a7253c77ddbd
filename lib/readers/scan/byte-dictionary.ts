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

const SAMPLED = 64
const PRIME = 0x01000193

/** Four bytes a step; of long texts a sample: titles differ early and often, and the full comparison decides anyway. */
function sampleHash(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start
  const last = end - 4
  const step = length <= SAMPLED ? 4 : (length / (SAMPLED / 4)) | 0
  let hash = length
  let at = start
  for (; at <= last; at += step) {
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)
    hash = Math.imul(hash ^ word, PRIME)
    hash ^= hash >>> 15
  }
  for (; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), PRIME)
  return hash ^ (hash >>> 15)
}

function grown<T extends Uint8Array | Int32Array>(old: T, length: number, wiped: boolean): T {
  const larger = new (old.constructor as new (length: number) => T)(length)
  larger.set(old)
  if (wiped) old.fill(0)
  return larger
}

/** A text's hash and where it ends in the arena lie side by side: one look into far memory finds both. */
const HASH = 0
const END = 1
const ENTRY = 2

/** A dictionary of at most `limit` texts. Not for concurrent use; `idOf` copies what it keeps. */
export function createByteDictionary(limit: number): ByteDictionary {
  let arena = new Uint8Array(1 << 15)
  /** Text id starts in the arena where the one before ends; entry 0 stands before the first, so text id is entry id + 1. */
  let entries = new Int32Array(ENTRY << 10)
  /** Number of the entry; 0 = free. At most half full. */
  let table = new Int32Array(1 << 11)
  let mask = table.length - 1
  let size = 0

  function same(entry: number, bytes: Uint8Array, start: number, length: number): boolean {
    const held = arena
    const from = entries[(entry - 1) * ENTRY + END] as number
    if ((entries[entry * ENTRY + END] as number) - from !== length) return false
    for (let i = 0; i < length; i++) if (held[from + i] !== bytes[start + i]) return false
    return true
  }

  function rehash(): void {
    table = new Int32Array(table.length * 2)
    mask = table.length - 1
    for (let entry = 1; entry <= size; entry++) {
      let place = (entries[entry * ENTRY + HASH] as number) & mask
      while (table[place] !== 0) place = (place + 1) & mask
      table[place] = entry
    }
  }

  function add(bytes: Uint8Array, start: number, end: number, hash: number, place: number): number {
    if (size >= limit) return -1
    const used = entries[size * ENTRY + END] as number
    const needed = used + end - start
    if (needed > arena.length) arena = grown(arena, Math.max(needed, arena.length * 2), true)
    const entry = ++size
    if ((entry + 1) * ENTRY > entries.length) entries = grown(entries, entries.length * 2, false)
    for (let i = start, to = used; i < end; i++, to++) arena[to] = bytes[i] as number
    entries[entry * ENTRY + END] = needed
    entries[entry * ENTRY + HASH] = hash
    table[place] = entry
    if (size * 2 > table.length) rehash()
    return entry - 1
  }

  return {
    get size() {
      return size
    },
    idOf(bytes, start, end) {
      const hash = sampleHash(bytes, start, end)
      let place = hash & mask
      for (;;) {
        const entry = table[place] as number
        if (entry === 0) return add(bytes, start, end, hash, place)
        if (entries[entry * ENTRY + HASH] === hash && same(entry, bytes, start, end - start)) return entry - 1
        place = (place + 1) & mask
      }
    },
    wipe() {
      arena.fill(0)
      entries.fill(0)
      table.fill(0)
      size = 0
    },
  }
}

// Remembers the code of every alias of one import by its bytes: a file repeats each buyer several times, and looking an
// alias up costs a tenth of hashing it. Open addressing over one arena; both are wiped with the key.

const EMPTY = -1
/** Beyond this much text nothing more is remembered; aliases are then hashed again, which is slower and as right. */
const ARENA_LIMIT = 1 << 26

export interface AliasMemo {
  /** The code of bytes[0, length), asked from `codeOf` the first time. */
  recall(bytes: Uint8Array, length: number, codeOf: () => number): number
  wipe(): void
}

export function createAliasMemo(firstSlots = 1 << 12): AliasMemo {
  let arena = new Uint8Array(firstSlots * 16)
  let used = 0
  /** Four numbers a slot: 32-bit fingerprint, place in the arena, length, code. */
  let slots = new Int32Array(firstSlots * 4).fill(EMPTY)
  let filled = 0

  const slotOf = (bytes: Uint8Array, length: number, print: number): number => {
    const mask = slots.length / 4 - 1
    for (let slot = print & mask; ; slot = (slot + 1) & mask) {
      const at = slots[slot * 4 + 1] as number
      if (at === EMPTY) return slot
      if (slots[slot * 4] === print && slots[slot * 4 + 2] === length && same(arena, at, bytes, length))
        return slot
    }
  }

  function grow(): void {
    const old = slots
    slots = new Int32Array(old.length * 2).fill(EMPTY)
    const mask = slots.length / 4 - 1
    for (let from = 0; from < old.length; from += 4) {
      if (old[from + 1] === EMPTY) continue
      let slot = (old[from] as number) & mask
      while (slots[slot * 4 + 1] !== EMPTY) slot = (slot + 1) & mask
      slots.set(old.subarray(from, from + 4), slot * 4)
    }
  }

  function keep(bytes: Uint8Array, length: number): number {
    if (used + length > arena.length) {
      const larger = new Uint8Array(Math.max(arena.length * 2, used + length))
      larger.set(arena)
      arena.fill(0)
      arena = larger
    }
    arena.set(bytes.subarray(0, length), used)
    used += length
    return used - length
  }

  return {
    recall(bytes, length, codeOf) {
      const print = fingerprint(bytes, length)
      const slot = slotOf(bytes, length, print)
      if (slots[slot * 4 + 1] !== EMPTY) return slots[slot * 4 + 3] as number
      const code = codeOf()
      if (used + length > ARENA_LIMIT) return code
      slots[slot * 4] = print
      slots[slot * 4 + 1] = keep(bytes, length)
      slots[slot * 4 + 2] = length
      slots[slot * 4 + 3] = code
      if (++filled * 2 > slots.length / 4) grow()
      return code
    },
    wipe() {
      arena.fill(0)
      slots.fill(EMPTY)
      arena = new Uint8Array(0)
      used = 0
      filled = 0
    },
  }
}

/** FNV-1a with a final mix (Fowler, Noll, Vo 1991; mix of MurmurHash3, Appleby 2011): only chooses the slot. */
function fingerprint(bytes: Uint8Array, length: number): number {
  let h = 0x811c9dc5
  for (let i = 0; i < length; i++) h = Math.imul(h ^ (bytes[i] as number), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function same(arena: Uint8Array, at: number, bytes: Uint8Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (arena[at + i] !== bytes[i]) return false
  return true
}

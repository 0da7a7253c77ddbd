// HMAC-SHA-256 (RFC 2104) of aliases in bulk, cut to 16 bytes: the two key blocks are compressed once and kept as
// midstates, so that an alias costs two compressions and no allocation. The key lives here during an import, then is wiped.
import { compress, INITIAL_STATE } from './sha256'

/** Bytes of the keyed hash that are kept: 128 bits tell half a billion buyers apart. */
export const ALIAS_HASH_BYTES = 16
const BLOCK = 64

export interface AliasHasher {
  /** Writes the keyed hash of the normalised alias bytes[start, end) into out16. @throws after `wipe`. */
  hash(bytes: Uint8Array, start: number, end: number, out16: Uint8Array): void
  /** Overwrites all that comes from the key. */
  wipe(): void
}

/** The state after the block of the key xor-ed with one byte. */
function midstate(key: Uint8Array, pad: number, words: Int32Array): Int32Array {
  const block = new Uint8Array(BLOCK).fill(pad)
  for (let i = 0; i < key.length; i++) block[i] = (key[i] as number) ^ pad
  const view = new DataView(block.buffer)
  for (let t = 0; t < 16; t++) words[t] = view.getInt32(t * 4)
  const state = new Int32Array(8)
  compress(INITIAL_STATE, words, state)
  block.fill(0)
  return state
}

/** Absorbs bytes[start, end) with padding and length after `before` bytes already absorbed. */
function absorb(
  state: Int32Array,
  words: Int32Array,
  bytes: Uint8Array,
  start: number,
  end: number,
  out: Int32Array,
): void {
  let at = start
  let current = state
  while (end - at >= BLOCK) {
    for (let t = 0; t < 16; t++, at += 4)
      words[t] =
        ((bytes[at] as number) << 24) |
        ((bytes[at + 1] as number) << 16) |
        ((bytes[at + 2] as number) << 8) |
        (bytes[at + 3] as number)
    compress(current, words, out)
    current = out
  }
  for (let t = 0; t < 16; t++) words[t] = 0
  const left = end - at
  for (let i = 0; i < left; i++)
    words[i >> 2] = (words[i >> 2] as number) | ((bytes[at + i] as number) << (24 - 8 * (i & 3)))
  words[left >> 2] = (words[left >> 2] as number) | (0x80 << (24 - 8 * (left & 3)))
  if (left >= 56) {
    compress(current, words, out)
    current = out
    for (let t = 0; t < 16; t++) words[t] = 0
  }
  // Length in bits, the key block included; an alias is never 512 MB long, so the high word stays 0.
  words[15] = (BLOCK + end - start) * 8
  compress(current, words, out)
}

/** A hasher under a working key. @throws RangeError on a key that is not 1 to 64 bytes long. */
export function createAliasHasher(keyBytes: Uint8Array): AliasHasher {
  if (keyBytes.length < 1 || keyBytes.length > BLOCK)
    throw new RangeError(`A working key has 1 to ${BLOCK} bytes, not ${keyBytes.length}.`)
  const words = new Int32Array(64)
  const inner = midstate(keyBytes, 0x36, words)
  const outer = midstate(keyBytes, 0x5c, words)
  const digest = new Int32Array(8)
  let wiped = false
  return {
    hash(bytes, start, end, out16) {
      if (wiped) throw new Error('The working key of this import has been wiped.')
      absorb(inner, words, bytes, start, end, digest)
      for (let t = 0; t < 8; t++) words[t] = digest[t] as number
      words[8] = 0x8000_0000
      for (let t = 9; t < 15; t++) words[t] = 0
      words[15] = (BLOCK + 32) * 8
      compress(outer, words, digest)
      for (let t = 0; t < ALIAS_HASH_BYTES / 4; t++) {
        const word = digest[t] as number
        out16[t * 4] = word >>> 24
        out16[t * 4 + 1] = word >>> 16
        out16[t * 4 + 2] = word >>> 8
        out16[t * 4 + 3] = word
      }
    },
    wipe() {
      wiped = true
      for (const array of [inner, outer, words, digest]) array.fill(0)
    },
  }
}

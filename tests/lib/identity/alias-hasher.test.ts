// The bulk hasher against WebCrypto's own HMAC, byte for byte.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALIAS_HASH_BYTES, createAliasHasher } from '@/lib/identity/alias-hasher'

async function reference(key: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>): Promise<number[]> {
  const hmac = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return [...new Uint8Array(await crypto.subtle.sign('HMAC', hmac, message)).subarray(0, ALIAS_HASH_BYTES)]
}

function ours(key: Uint8Array, message: Uint8Array, offset = 0): number[] {
  const bytes = new Uint8Array(offset + message.length + 3).fill(0xaa)
  bytes.set(message, offset)
  const out = new Uint8Array(ALIAS_HASH_BYTES)
  createAliasHasher(key).hash(bytes, offset, offset + message.length, out)
  return [...out]
}

const bytesOf = (minLength: number, maxLength: number) =>
  fc.uint8Array({ minLength, maxLength }).map(bytes => new Uint8Array(bytes))

describe('createAliasHasher', () => {
  it('equals WebCrypto at every length from 0 to 300, where blocks and padding change', async () => {
    const key = Uint8Array.from({ length: 32 }, (_, i) => i * 7)
    for (let length = 0; length <= 300; length++) {
      const message = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 255)
      expect(ours(key, message), `${length} bytes`).toEqual(await reference(key, message))
    }
  })

  it('equals WebCrypto for any key up to a block and any message, wherever it lies in the buffer', async () => {
    await fc.assert(
      fc.asyncProperty(bytesOf(1, 64), bytesOf(0, 300), fc.nat(9), async (key, message, offset) => {
        expect(ours(key, message, offset)).toEqual(await reference(key, message))
      }),
    )
  })

  it('gives what RFC 4231, test case 2, prints', () => {
    const text = new TextEncoder()
    const hex = ours(text.encode('Jefe'), text.encode('what do ya want for nothing?'))
      .map(byte => byte.toString(16).padStart(2, '0'))
      .join('')
    expect(hex).toBe('5bdcc146bf60754e6a042426089575c7')
  })

  it('carries nothing over from one alias to the next', () => {
    const key = new Uint8Array(32).fill(9)
    const hasher = createAliasHasher(key)
    const long = new Uint8Array(200).fill(1)
    const short = new Uint8Array(5).fill(2)
    const first = new Uint8Array(ALIAS_HASH_BYTES)
    const again = new Uint8Array(ALIAS_HASH_BYTES)
    hasher.hash(short, 0, 5, first)
    hasher.hash(long, 0, 200, again)
    hasher.hash(short, 0, 5, again)
    expect(again).toEqual(first)
  })

  it('hashes nothing after the key is wiped', () => {
    const hasher = createAliasHasher(new Uint8Array(32).fill(1))
    hasher.wipe()
    expect(() => hasher.hash(new Uint8Array(4), 0, 4, new Uint8Array(16))).toThrow(/wiped/)
  })

  it('refuses a key longer than a block', () => {
    expect(() => createAliasHasher(new Uint8Array(65))).toThrow(RangeError)
    expect(() => createAliasHasher(new Uint8Array(0))).toThrow(RangeError)
  })
})

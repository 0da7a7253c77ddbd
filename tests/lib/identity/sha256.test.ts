// The compression function alone, on the one-block example of the standard.
import { expect, it } from 'vitest'
import { compress, INITIAL_STATE } from '@/lib/identity/sha256'

it('gives the digest of "abc" that FIPS 180-4 prints', () => {
  const words = new Int32Array(64)
  words[0] = 0x61626380
  words[15] = 24
  const out = new Int32Array(8)
  compress(INITIAL_STATE, words, out)
  const hex = [...out].map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
  expect(hex).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

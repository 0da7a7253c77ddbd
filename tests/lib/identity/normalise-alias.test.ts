// One spelling for one alias.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseAlias } from '@/lib/identity/normalise-alias'

function normalised(raw: string): string {
  const bytes = new TextEncoder().encode(`xx${raw}yy`)
  const out = new Uint8Array(bytes.length)
  const length = normaliseAlias(bytes, 2, bytes.length - 2, out)
  return new TextDecoder().decode(out.subarray(0, length))
}

describe('normaliseAlias', () => {
  it.each([
    ['ABC123def@Marketplace.Amazon.COM', 'abc123def@marketplace.amazon.com'],
    ['  abc@marketplace.amazon.de\t\r', 'abc@marketplace.amazon.de'],
    ['\u00a0abc@marketplace.amazon.fr\u00a0 ', 'abc@marketplace.amazon.fr'],
    ['   ', ''],
    ['', ''],
    ['ÉÀ@x.y', 'ÉÀ@x.y'],
  ])('writes %j as %j', (raw, expected) => {
    expect(normalised(raw)).toBe(expected)
  })

  it('is settled after once', () => {
    fc.assert(fc.property(fc.string(), raw => normalised(normalised(raw)) === normalised(raw)))
  })

  it('agrees with trim and toLowerCase on printed ASCII', () => {
    const ascii = fc.string({ unit: 'grapheme-ascii' })
    fc.assert(fc.property(ascii, raw => normalised(raw) === raw.trim().toLowerCase()))
  })
})

// From a cell of a report file to a buyer code.
import { describe, expect, it } from 'vitest'
import { createAliasCoder } from '@/lib/identity/alias-coder'
import { createAliasHasher } from '@/lib/identity/alias-hasher'
import { BUYER } from '@/lib/schema/facts'

const key = () => new Uint8Array(32).fill(5)

function books() {
  const codes = new Map<string, number>()
  return (hash: Uint8Array): number => {
    const name = hash.join()
    if (!codes.has(name)) codes.set(name, BUYER.first + codes.size)
    return codes.get(name) ?? 0
  }
}

function coder() {
  const hasher = createAliasHasher(key())
  const code = createAliasCoder(hasher, books())
  const of = (alias: string): number => {
    const bytes = new TextEncoder().encode(`\t${alias}\t`)
    return code(bytes, 1, bytes.length - 1)
  }
  return { hasher, of }
}

describe('createAliasCoder', () => {
  it('gives one code for one buyer, however the alias is spelt, and two for two', () => {
    const { of } = coder()
    const first = of('abc123def456gh@marketplace.amazon.com')
    expect(first).toBeGreaterThanOrEqual(BUYER.first)
    expect(of(' ABC123DEF456GH@Marketplace.Amazon.com ')).toBe(first)
    expect(of('abc123def456gi@marketplace.amazon.com')).not.toBe(first)
    expect(of('abc123def456gh@marketplace.amazon.de')).not.toBe(first)
  })

  it('codes blanks and shared addresses without hashing them', () => {
    const { of } = coder()
    expect(of('')).toBe(BUYER.blank)
    expect(of('no-reply@marketplace.amazon.com')).toBe(BUYER.noReply)
    expect(of('no-reply-amazon-iba-buyer@marketplace.amazon.it')).toBe(BUYER.businessRelay)
  })

  it('takes an alias of any length', () => {
    const { of } = coder()
    const long = `${'a'.repeat(2000)}@marketplace.amazon.com`
    expect(of(long)).toBe(of(long))
    expect(of(long)).not.toBe(of(`b${long}`))
  })

  it('codes nothing more once the key is wiped', () => {
    const { hasher, of } = coder()
    of('abc@marketplace.amazon.com')
    hasher.wipe()
    expect(() => of('abc@marketplace.amazon.com')).toThrow(/wiped/)
  })
})

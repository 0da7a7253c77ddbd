// The alias of a page, hashed by WebCrypto, must meet the same buyer of a file.
import { describe, expect, it } from 'vitest'
import { createAliasHasher } from '@/lib/identity/alias-hasher'
import { createPageAliasHasher } from '@/lib/identity/page-alias-hasher'
import { BUYER } from '@/lib/schema/facts'
import { hashToHex } from '@/lib/schema/hashed-reading'

const key = () => new Uint8Array(32).fill(5)

describe('createPageAliasHasher', () => {
  it('gives the hash that the bulk hasher gives', async () => {
    const hashAlias = await createPageAliasHasher(crypto.subtle, key())
    const { code, hash } = await hashAlias(' Abc123@Marketplace.Amazon.com')
    const bytes = new TextEncoder().encode('abc123@marketplace.amazon.com')
    const out = new Uint8Array(16)
    createAliasHasher(key()).hash(bytes, 0, bytes.length, out)
    expect(code).toBe(BUYER.first)
    expect(hash).toBe(hashToHex(out))
  })

  it('hashes nothing that is no buyer', async () => {
    const hashAlias = await createPageAliasHasher(crypto.subtle, key())
    expect(await hashAlias(null)).toEqual({ code: BUYER.blank, hash: null })
    expect(await hashAlias('no-reply@amazon.com')).toEqual({ code: BUYER.noReply, hash: null })
  })

  it('wipes the working key it was made from', async () => {
    const working = key()
    await createPageAliasHasher(crypto.subtle, working)
    expect(working.every(byte => byte === 0)).toBe(true)
  })
})

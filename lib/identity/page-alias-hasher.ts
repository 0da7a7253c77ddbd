// The alias of one order read from a page, hashed by WebCrypto at the background's door: a page carries a few, so the
// browser's own HMAC is fast enough here, and it is the reference the bulk hasher is tested against.
import { BUYER } from '@/lib/schema/facts'
import { type HashedBuyer, hashToHex } from '@/lib/schema/hashed-reading'
import { ALIAS_HASH_BYTES } from './alias-hasher'
import { classifyAlias } from './classify-alias'
import { normaliseAlias } from './normalise-alias'

/** Hashes the aliases of one reading; the working key it was made from is wiped. */
export type PageAliasHasher = (alias: string | null) => Promise<HashedBuyer>

/** A hasher under a working key, whose bytes are overwritten. */
export async function createPageAliasHasher(
  subtle: Pick<SubtleCrypto, 'importKey' | 'sign'>,
  workingKey: Uint8Array<ArrayBuffer>,
): Promise<PageAliasHasher> {
  const key = await subtle.importKey('raw', workingKey, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  workingKey.fill(0)
  return async alias => {
    const raw = new TextEncoder().encode(alias ?? '')
    const bytes = new Uint8Array(raw.length)
    const length = normaliseAlias(raw, 0, raw.length, bytes)
    const code = length === 0 ? BUYER.blank : classifyAlias(bytes, length)
    if (code !== BUYER.first) return { code, hash: null }
    const signature = await subtle.sign('HMAC', key, bytes.subarray(0, length))
    return { code, hash: hashToHex(new Uint8Array(signature, 0, ALIAS_HASH_BYTES)) }
  }
}

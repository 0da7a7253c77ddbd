// From the alias in a report file's row to a buyer code, at the edge: the bytes are normalised, classified and hashed
// under the import's key here, and nothing after this line ever sees an address.
//
// One key an account, not one a marketplace: a pan-European file names its marketplace row by row, and the alias is
// "unique per user and marketplace" with the marketplace's domain in it, so two marketplaces never give equal hashes.
// Histories are kept per shop on top of that.
import { BUYER } from '@/lib/schema/facts'
import { ALIAS_HASH_BYTES, type AliasHasher } from './alias-hasher'
import { classifyAlias } from './classify-alias'
import { normaliseAlias } from './normalise-alias'

/** The buyer code (see BUYER) of the alias in bytes[start, end), UTF-8. */
export type AliasCoder = (bytes: Uint8Array, start: number, end: number) => number

/**
 * A coder for one file of an import, asked once for each distinct alias of it. `buyerCode` gives the books' code
 * (BUYER.first or more) of a 16-byte hash; the hash is reused. @throws once the hasher is wiped.
 */
export function createAliasCoder(hasher: AliasHasher, buyerCode: (hash: Uint8Array) => number): AliasCoder {
  const hash = new Uint8Array(ALIAS_HASH_BYTES)
  let alias = new Uint8Array(512)
  return (bytes, start, end) => {
    if (end - start > alias.length) alias = new Uint8Array(end - start)
    const length = normaliseAlias(bytes, start, end, alias)
    const kind = length === 0 ? BUYER.blank : classifyAlias(alias, length)
    if (kind !== BUYER.first) return kind
    hasher.hash(alias, 0, length, hash)
    return buyerCode(hash)
  }
}

// Hashes invented aliases by the product's own code or by WebCrypto in batches; both give their last hash to compare.
import { ALIAS_HASH_BYTES, createAliasHasher } from '@/lib/identity/alias-hasher'
import { answerOnce } from './answer-once'

export interface HashInput {
  by: 'ours' | 'webcrypto'
  aliases: number
}
export interface HashAnswer {
  ms: number
  /** Sum of all kept bytes: equal hashes give equal sums. */
  sum: number
}

/** Promises in flight at once: the fastest size found for subtle.sign. */
const BATCH = 1000

function inventAliases(howMany: number): Uint8Array<ArrayBuffer>[] {
  const encoder = new TextEncoder()
  return Array.from({ length: howMany }, (_, i) =>
    encoder.encode(`${i.toString(36).padStart(14, 'a')}@marketplace.amazon.com`),
  )
}

const sumOf = (bytes: Uint8Array): number => {
  let sum = 0
  for (let i = 0; i < ALIAS_HASH_BYTES; i++) sum += bytes[i] as number
  return sum
}

function ours(key: Uint8Array, aliases: Uint8Array[]): number {
  const hasher = createAliasHasher(key)
  const out = new Uint8Array(ALIAS_HASH_BYTES)
  let sum = 0
  for (const alias of aliases) {
    hasher.hash(alias, 0, alias.length, out)
    sum += sumOf(out)
  }
  hasher.wipe()
  return sum
}

async function webcrypto(raw: Uint8Array<ArrayBuffer>, aliases: Uint8Array<ArrayBuffer>[]): Promise<number> {
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  let sum = 0
  for (let i = 0; i < aliases.length; i += BATCH) {
    const batch = aliases.slice(i, i + BATCH)
    const hashes = await Promise.all(batch.map(alias => crypto.subtle.sign('HMAC', key, alias)))
    for (const hash of hashes) sum += sumOf(new Uint8Array(hash))
  }
  return sum
}

answerOnce<HashInput>(async ({ input }): Promise<HashAnswer> => {
  const aliases = inventAliases(input.aliases)
  const key = new Uint8Array(32).map((_, i) => i * 7)
  const start = performance.now()
  const sum = input.by === 'ours' ? ours(key, aliases) : await webcrypto(key, aliases)
  return { ms: performance.now() - start, sum }
})

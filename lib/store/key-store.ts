// The master key of this browser profile: kept as a key that the browser will not export, made when first needed.
import type { Database } from './database'
import { keep } from './keep'

/**
 * The stored master key, or the one `create` makes. Made outside the transaction, since an IndexedDB transaction does
 * not wait for WebCrypto; whoever is second takes what the first has stored.
 */
export async function loadMasterKey(
  database: Database,
  create: () => Promise<CryptoKey>,
): Promise<CryptoKey> {
  const stored = await database.keys.get('master')
  if (stored) return stored.key
  const key = await create()
  return keep(() =>
    database.transaction('rw', database.keys, async () => {
      const first = await database.keys.get('master')
      if (first) return first.key
      await database.keys.add({ id: 'master', key })
      return key
    }),
  )
}

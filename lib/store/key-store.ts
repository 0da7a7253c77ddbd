// The master key of this browser profile: kept as a key that the browser will not export, made when first needed.
import type { AccountId } from '@/lib/schema/ids'
import { keyLabelOf, loadAccounts, meetAccount } from './account-store'
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

/**
 * The master key, and the label an account's buyers are hashed under. Account and key are nearly always known: then one
 * look suffices, and nobody's writing is waited for but that of the table itself. Else the account is met, the key made.
 */
export async function loadHashing(
  database: Database,
  account: AccountId,
  create: () => Promise<CryptoKey>,
): Promise<{ master: CryptoKey; keyLabel: string }> {
  const [known, stored] = await database.transaction('r', database.meta, database.keys, () =>
    Promise.all([loadAccounts(database), database.keys.get('master')]),
  )
  const isKnown = known.some(entry => entry.account === account)
  const accounts = isKnown ? known : await meetAccount(database, account)
  const master = stored?.key ?? (await loadMasterKey(database, create))
  return { master, keyLabel: keyLabelOf(accounts, account) }
}

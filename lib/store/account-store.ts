// The seller accounts the books know. Files do not name theirs, so the first shops are "local" until a page tells whose
// they are; the label their buyers are hashed under stays, or the same buyer would hash two ways.
import { type AccountId, LOCAL_ACCOUNT } from '@/lib/schema/ids'
import type { Database } from './database'
import type { AccountEntry } from './records'

/** The accounts that pages have told, in that order. */
export async function loadAccounts(database: Database): Promise<AccountEntry[]> {
  const record = (await database.meta.get('accounts')) as { accounts: AccountEntry[] } | undefined
  return record?.accounts ?? []
}

/** The account that owns what was imported as "local": the first a page told, or "local" itself while there is none. */
export const localOwner = (accounts: readonly AccountEntry[]): AccountId =>
  accounts.find(({ keyLabel }) => keyLabel === LOCAL_ACCOUNT)?.account ?? LOCAL_ACCOUNT

/** The label the account's buyers are hashed under. */
export const keyLabelOf = (accounts: readonly AccountEntry[], account: AccountId): string =>
  accounts.find(entry => entry.account === account)?.keyLabel ?? account

/** Remembers an account a page told; the first takes over the "local" shops. Returns all of them. */
export function meetAccount(database: Database, account: AccountId): Promise<AccountEntry[]> {
  return database.transaction('rw', database.meta, async () => {
    const accounts = await loadAccounts(database)
    if (account === LOCAL_ACCOUNT || accounts.some(entry => entry.account === account)) return accounts
    const keyLabel = accounts.length === 0 ? LOCAL_ACCOUNT : account
    const met = [...accounts, { account, keyLabel }]
    await database.meta.put({ id: 'accounts', accounts: met })
    return met
  })
}

// Remembers which ids and names belong to one seller account, so that a page which prints only the name can be told apart later.
// Kept in the extension's own storage, never in the page's; it holds the seller's account names and ids and nothing of any buyer.
import { browser } from 'wxt/browser'
import type { KnownAccount } from '@/lib/readers/pages/detect-shop'

const KEY = 'accounts-seen'
const MOST = 40

export interface AccountMemory {
  known(): readonly KnownAccount[]
  /** Adds what a page has shown of an account to what is remembered of it. */
  remember(account: KnownAccount): void
}

/** A name two accounts share identifies neither: detection leaves it be, so it may stay in both. */
export async function openAccountMemory(): Promise<AccountMemory> {
  const stored = (await browser.storage.local.get(KEY).catch(() => ({})))[KEY as never] as unknown
  let all: KnownAccount[] = Array.isArray(stored) ? (stored as KnownAccount[]) : []
  return {
    known: () => all,
    remember({ account, names }) {
      const old = all.find(one => one.account === account)
      const merged = [...new Set([...(old?.names ?? []), ...names])]
      if (old !== undefined && merged.length === old.names.length) return
      all = [...all.filter(one => one !== old), { account, names: merged }].slice(-MOST)
      void browser.storage.local.set({ [KEY]: all }).catch(() => {})
    },
  }
}

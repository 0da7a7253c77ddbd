// Readings at the door: the account is met, aliases are hashed, then they are stored. Only the stored reading matters: whoever is ended
// after it was written, the next start folds it.
import { hashReading } from '@/lib/identity/hash-reading'
import { createMasterKey, deriveWorkingKey } from '@/lib/identity/master-key'
import { createPageAliasHasher } from '@/lib/identity/page-alias-hasher'
import type { PageReading } from '@/lib/schema/page-reading'
import { keyLabelOf, meetAccount } from '@/lib/store/account-store'
import { loadMasterKey } from '@/lib/store/key-store'
import { appendReading } from '@/lib/store/tail-store'
import type { BackgroundWorld } from './world'

/** Stores a reading, hashed; folding it is left to whoever calls. */
export async function keepReading(world: BackgroundWorld, reading: PageReading): Promise<void> {
  const { subtle } = world.crypto
  const database = await world.database()
  const accounts = await meetAccount(database, reading.shop.account)
  const master = await loadMasterKey(database, () =>
    createMasterKey(subtle, world.crypto.getRandomValues(new Uint8Array(32))),
  )
  const key = await deriveWorkingKey(subtle, master, keyLabelOf(accounts, reading.shop.account))
  await appendReading(database, await hashReading(reading, await createPageAliasHasher(subtle, key)))
}

/** Keeps and folds what was read from the screen. Answers how many facts were new to the books. */
export async function readPage(world: BackgroundWorld, reading: PageReading): Promise<{ changed: number }> {
  await keepReading(world, reading)
  const { changed } = await world.engine('fold')
  return { changed }
}

// Readings at the door: the account is met, aliases are hashed, then they are stored. Only the stored reading matters: whoever is ended
// after it was written, the next start folds it.
import { hashReading } from '@/lib/identity/hash-reading'
import { createMasterKey, deriveWorkingKey } from '@/lib/identity/master-key'
import { createPageAliasHasher } from '@/lib/identity/page-alias-hasher'
import type { PageReading, PageShop } from '@/lib/schema/page-reading'
import { loadHashing } from '@/lib/store/key-store'
import { appendReading } from '@/lib/store/tail-store'
import type { BackgroundWorld } from './world'

/** Stores readings of one shop, hashed; folding them is left to whoever calls. */
export async function keepReadings(
  world: BackgroundWorld,
  { account }: PageShop,
  readings: readonly PageReading[],
): Promise<void> {
  const { subtle } = world.crypto
  const database = await world.database()
  const { master, keyLabel } = await loadHashing(database, account, () =>
    createMasterKey(subtle, world.crypto.getRandomValues(new Uint8Array(32))),
  )
  const key = await deriveWorkingKey(subtle, master, keyLabel)
  const hashAlias = await createPageAliasHasher(subtle, key)
  const hashed = await Promise.all(readings.map(reading => hashReading(reading, hashAlias)))
  await appendReading(database, ...hashed)
}

/** Keeps and folds what was read from the screen. Answers how many facts were new to the books. */
export async function readPage(world: BackgroundWorld, reading: PageReading): Promise<{ changed: number }> {
  await keepReadings(world, reading.shop, [reading])
  const { changed } = await world.engine('fold')
  return { changed }
}

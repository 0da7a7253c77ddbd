// What is to be told to a seller who wants to be told, and what was told already. Nothing is told twice, nor of the first study
// of a shop: what stood before Encore came is on the board.
import type { Alert } from '@/lib/schema/alert'
import type { ShopKey } from '@/lib/schema/ids'
import type { Database } from './database'
import type { AlertedRecord, AlertRecord } from './records'

const ONE_DAY = 24 * 60 * 60

/** Notes what stands in a new study; to be called inside a transaction on `meta`. */
export async function noteAlerts(
  database: Database,
  shop: ShopKey,
  standing: readonly Alert[],
): Promise<void> {
  const before = (await database.meta.get(`alerts ${shop}`)) as AlertRecord | undefined
  const known = new Set(before?.known ?? standing.map(({ id }) => id))
  const still = new Set(standing.map(({ id }) => id))
  const waiting = before?.fresh.filter(({ id }) => still.has(id)) ?? []
  const fresh = [...waiting, ...standing.filter(({ id }) => !known.has(id))]
  await database.meta.put({ id: `alerts ${shop}`, known: [...still], fresh })
}

/** What has come up since it was last asked; at most once a day, else nothing. @param now epoch seconds. */
export function takeAlerts(database: Database, now: number): Promise<Alert[]> {
  return database.transaction('rw', database.meta, async () => {
    const last = (await database.meta.get('alerted')) as AlertedRecord | undefined
    if (last !== undefined && now - last.at < ONE_DAY) return []
    const fresh = await dropFresh(database)
    if (fresh.length > 0) await database.meta.put({ id: 'alerted', at: now, told: fresh })
    return fresh
  })
}

/** Forgets what has come up: the seller does not want to be told. */
export function forgetAlerts(database: Database): Promise<Alert[]> {
  return database.transaction('rw', database.meta, () => dropFresh(database))
}

/** What was told last. */
export async function toldAlerts(database: Database): Promise<Alert[]> {
  return ((await database.meta.get('alerted')) as AlertedRecord | undefined)?.told ?? []
}

async function dropFresh(database: Database): Promise<Alert[]> {
  const records = (await database.meta.where('id').startsWith('alerts ').toArray()) as AlertRecord[]
  const told = records.filter(({ fresh }) => fresh.length > 0)
  for (const record of told) await database.meta.put({ ...record, fresh: [] })
  return told.flatMap(({ fresh }) => fresh)
}

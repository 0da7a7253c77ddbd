// What the seller wrote down or set themselves, taken out of the store as a whole and brought back into it.
import type { OwnEntries } from '@/lib/schema/own-entries'
import { DEFAULT_SETTINGS, type Settings } from '@/lib/schema/settings'
import type { Database } from './database'
import { keep } from './keep'
import type { DismissedRecord } from './records'
import { loadSettings } from './settings-store'
import { touchBooks } from './stamp'
import { allStudiesAgain } from './study-store'

/** Unit costs are in the books: the engine hands them out. */
export type StoredEntries = Omit<OwnEntries, 'unitCosts'>

/** All of it as it stands at one moment. */
export function loadOwnEntries(database: Database): Promise<StoredEntries> {
  const { settings, ratings, journal, mappings, meta } = database
  return database.transaction('r', [settings, ratings, journal, mappings, meta], async () => {
    const dismissed = (await meta.where('id').startsWith('dismissed ').toArray()) as DismissedRecord[]
    return {
      settings: await loadSettings(database),
      ratings: await ratings.toArray(),
      journal: await journal.toArray(),
      dismissed: dismissed.map(({ id, changes }) => ({
        shop: id.slice('dismissed '.length) as OwnEntries['dismissed'][number]['shop'],
        changes,
      })),
      mappings: await mappings.toArray(),
    }
  })
}

/**
 * Adds what a file holds: nothing that stands here is lost. An entry of the journal that is here already stays as it is, of two
 * ratings the later one counts, settings are those of the file.
 *
 * @returns how many entries and ratings were brought back.
 * @throws Problem 'disk-full'; then nothing was changed.
 */
export function restoreOwnEntries(
  database: Database,
  own: StoredEntries,
): Promise<{ journal: number; ratings: number }> {
  const { settings, ratings, journal, mappings, meta } = database
  return keep(() =>
    database.transaction('rw', [settings, ratings, journal, mappings, meta], async () => {
      await settings.put({ id: 'settings', settings: merged(await loadSettings(database), own.settings) })
      const here = new Map(
        (await ratings.toArray()).map(one => [`${one.marketplace} ${one.asin}`, one.seenAt]),
      )
      const later = own.ratings.filter(
        one => one.seenAt > (here.get(`${one.marketplace} ${one.asin}`) ?? Number.NEGATIVE_INFINITY),
      )
      await ratings.bulkPut(later)
      const written = new Set(await journal.toCollection().primaryKeys())
      const missing = own.journal.filter(({ id }) => !written.has(id))
      await journal.bulkPut(missing)
      const answered = new Set(await mappings.toCollection().primaryKeys())
      await mappings.bulkPut(own.mappings.filter(({ signature }) => !answered.has(signature)))
      for (const { shop, changes } of own.dismissed) {
        const id = `dismissed ${shop}` as const
        const known = ((await meta.get(id)) as DismissedRecord | undefined)?.changes ?? []
        await meta.put({ id, changes: distinct([...known, ...changes]) })
      }
      await touchBooks(database)
      await allStudiesAgain(database)
      return { journal: missing.length, ratings: later.length }
    }),
  )
}

/** Single settings are those of the file; of what is kept by name (an ASIN, a SKU, a shop), that of the file joins what is here. */
function merged(here: Settings, file: Partial<Settings>): Settings {
  const byName = (name: keyof Settings): boolean =>
    name !== 'thresholds' &&
    !Array.isArray(here[name]) &&
    typeof here[name] === 'object' &&
    here[name] !== null
  const joined = (Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]).map(name => {
    const value = file[name]
    if (value === undefined) return [name, here[name]]
    return [name, byName(name) ? { ...(here[name] as object), ...(value as object) } : value]
  })
  const events = distinct([...here.events, ...(file.events ?? [])])
  return { ...(Object.fromEntries(joined) as Settings), events }
}

/** Two that read the same are one. */
const distinct = <T>(all: readonly T[]): T[] => [
  ...new Map(all.map(one => [JSON.stringify(one), one])).values(),
]

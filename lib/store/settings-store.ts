// What the seller has set, and the ratings they typed in. Both change figures, so both move the books' stamp.
import type { Asin, MarketplaceId } from '@/lib/schema/ids'
import { DEFAULT_SETTINGS, type Settings } from '@/lib/schema/settings'
import type { Database } from './database'
import { keep } from './keep'
import type { RatingRecord } from './records'
import { touchBooks } from './stamp'

/** Stored settings over the defaults, so that a setting added later has its default. */
export async function loadSettings(database: Database): Promise<Settings> {
  const stored = (await database.settings.get('settings'))?.settings
  return {
    ...DEFAULT_SETTINGS,
    ...stored,
    thresholds: { ...DEFAULT_SETTINGS.thresholds, ...stored?.thresholds },
  }
}

/**
 * Whether figures are out of date by it: what the seller ticks off in the routine is in none.
 *
 * @throws Problem 'disk-full'.
 */
export function saveSettings(database: Database, settings: Settings): Promise<boolean> {
  return keep(() =>
    database.transaction('rw', database.settings, database.meta, async () => {
      const changes = inFigures(settings) !== inFigures(await loadSettings(database))
      await database.settings.put({ id: 'settings', settings })
      if (changes) await touchBooks(database)
      return changes
    }),
  )
}

const inFigures = (settings: Settings): string => {
  const { routineDone: _, ...others } = settings
  return JSON.stringify(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Ratings the seller typed in. */
export const loadTypedRatings = (database: Database): Promise<RatingRecord[]> => database.ratings.toArray()

/** Keeps a typed rating, or takes it back (null stars). @throws Problem 'disk-full'. */
export function saveTypedRating(
  database: Database,
  of: { marketplace: MarketplaceId; asin: Asin; stars: number | null; seenAt: number },
): Promise<void> {
  const { stars, ...rest } = of
  return keep(() =>
    database.transaction('rw', database.ratings, database.meta, async () => {
      if (stars === null) await database.ratings.delete([of.marketplace, of.asin])
      else await database.ratings.put({ ...rest, stars })
      await touchBooks(database)
    }),
  )
}

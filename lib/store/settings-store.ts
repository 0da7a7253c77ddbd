// What the seller has set, and the ratings they typed in. What changes figures moves the books' stamp; what changes only the
// study makes studies due again.
import type { Asin, MarketplaceId } from '@/lib/schema/ids'
import { DEFAULT_SETTINGS, type Settings, type Touched, touchedBy } from '@/lib/schema/settings'
import type { Database } from './database'
import { keep } from './keep'
import type { RatingRecord } from './records'
import { touchBooks } from './stamp'
import { allStudiesAgain } from './study-store'

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
 * Marks what the change touches as out of date, and says what that is, so that it can be computed.
 *
 * @throws Problem 'disk-full'.
 */
export function saveSettings(database: Database, settings: Settings): Promise<Touched> {
  return keep(() =>
    database.transaction('rw', database.settings, database.meta, async () => {
      const touched = touchedBy(await loadSettings(database), settings)
      await database.settings.put({ id: 'settings', settings })
      if (touched === 'figures') await touchBooks(database)
      if (touched === 'study') await allStudiesAgain(database)
      return touched
    }),
  )
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

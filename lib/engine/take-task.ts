// All that a study of a shop rests on, taken together: the books, the figures, what the seller has set and written down.
import type { Ledger } from '@/lib/ledger/books'
import { studiedAsin } from '@/lib/pipeline/draw-asin'
import { gatherStudy } from '@/lib/pipeline/gather-study'
import type { ShopKey } from '@/lib/schema/ids'
import type { StudyTask } from '@/lib/schema/study'
import type { Database } from '@/lib/store/database'
import { loadAsinRecords, loadShopFigures } from '@/lib/store/figure-store'
import { loadJournal } from '@/lib/store/journal-store'
import { loadSettings, loadTypedRatings } from '@/lib/store/settings-store'

/** Null before there are figures of the shop, or when the books know it no more. */
export async function takeTask(database: Database, ledger: Ledger, shop: ShopKey): Promise<StudyTask | null> {
  const figures = await loadShopFigures(database, shop)
  if (figures === null || !ledger.shops().includes(shop)) return null
  return gatherStudy(ledger, shop, {
    asOfDay: null,
    figures,
    asinFigures: (await loadAsinRecords(database, shop)).map(studiedAsin),
    settings: await loadSettings(database),
    journal: await loadJournal(database, shop),
    typedRatings: await loadTypedRatings(database),
  })
}

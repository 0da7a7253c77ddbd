// Books and the figures computed from them, stored as one change: all is written in one breath, since a transaction costs by
// the questions asked one after another.
import { type BookChange, movedBy, putBooks } from './book-store'
import type { Database } from './database'
import { type ResultChange, resultsWriter } from './figure-store'
import { keep } from './keep'
import type { Stamp } from './records'
import { loadStamp, putStamp, sameEpoch } from './stamp'

/** Keeps both. @throws Problem 'books-deleted' or 'disk-full'; then nothing was changed. */
export function saveWork(
  database: Database,
  change: BookChange,
  results: Omit<ResultChange, 'epoch'>,
): Promise<Stamp> {
  const { parts, files, tail, shops, figures, summaries, meta } = database
  // Parts may be being read for a study: only whoever changes them waits for that.
  const ofBooks = change.parts.length > 0 || change.file !== null ? [parts, files, tail] : [tail]
  const put = resultsWriter(database, results)
  return keep(() =>
    database.transaction('rw', [...ofBooks, shops, figures, summaries, meta], async () => {
      const [stamp] = await Promise.all([loadStamp(database), putBooks(database, change), put()])
      sameEpoch(stamp, change.epoch)
      return putStamp(database, stamp, { ...movedBy(stamp, change), figures: results.computedFrom })
    }),
  )
}

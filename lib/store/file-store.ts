// The log of imported files. A file is written down before it is read, so that an import that was cut off can be seen.
import type { StoredFile } from '@/lib/messages/protocol'
import type { FileProblem } from '@/lib/schema/import-report'
import type { Database } from './database'
import { keep } from './keep'
import type { FileRecord } from './records'
import { moveStamp } from './stamp'

const INTERRUPTED: FileProblem = {
  severity: 'stop',
  code: 'interrupted',
  line: null,
  column: null,
  expected: null,
}

/** Writes down that a file is being read; its id. @throws Problem 'disk-full'. */
export function startFile(
  database: Database,
  name: string,
  bytes: number,
  importedAt: number,
): Promise<number> {
  const record: FileRecord = {
    name,
    bytes,
    importedAt,
    report: null,
    rows: 0,
    accepted: 0,
    changed: 0,
    skipped: [],
    problems: [],
    from: null,
    to: null,
    state: 'running',
  }
  return keep(() => database.files.add(record))
}

/** To be called by a worker that starts: whatever still counts as running was cut off with the worker before. */
export function markInterrupted(database: Database): Promise<number> {
  return database.transaction('rw', database.files, database.meta, async () => {
    const cut = await database.files.filter(file => file.state === 'running').toArray()
    await database.files.bulkPut(cut.map(file => ({ ...file, state: 'done', problems: [INTERRUPTED] })))
    if (cut.length > 0) await moveStamp(database, () => ({}))
    return cut.length
  })
}

/** The log, newest first; files still being read are left out. */
export async function loadFiles(database: Database): Promise<StoredFile[]> {
  const records = await database.files.orderBy('id').reverse().toArray()
  return records
    .filter(record => record.state === 'done')
    .map(({ state: _, id = 0, ...file }) => ({ ...file, id }))
}

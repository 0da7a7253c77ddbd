// One import: its files one after another into the books, each stored as soon as it is read, then all figures. The key
// that buyers are hashed under exists from the first file to the last, and is wiped however the import ends.
import { type AliasHasher, createAliasHasher } from '@/lib/identity/alias-hasher'
import { createMasterKey, deriveWorkingKey } from '@/lib/identity/master-key'
import type { EngineEvent, EngineMethods, ImportOrder } from '@/lib/messages/engine-channel'
import { type ImportedFile, importFile } from '@/lib/pipeline/import-file'
import { isoDate } from '@/lib/schema/dates'
import type { FileProblem, FileReport, MappingAnswer } from '@/lib/schema/import-report'
import { keyLabelOf, loadAccounts } from '@/lib/store/account-store'
import { startFile } from '@/lib/store/file-store'
import { loadMasterKey } from '@/lib/store/key-store'
import { loadMappings } from '@/lib/store/mapping-store'
import type { FileRecord } from '@/lib/store/records'
import type { EngineWorld } from './engine-world'
import { accountOf, nameLocalShops, type OpenBooks, storeBooks } from './open-books'

type Result = ReturnType<EngineMethods['importFiles']>
type Phase = Extract<EngineEvent, { event: 'progress' }>['phase']

/** What is the same for all files of an order. */
interface Import {
  order: ImportOrder
  hasher: AliasHasher
  mappings: readonly MappingAnswer[]
  signal: AbortSignal
  /** Epoch seconds: after every import before. */
  notBefore: number
}

/** Reads and stores the files of an order; figures are the caller's to compute. @throws Problem of the store. */
export async function importFiles(
  world: EngineWorld,
  books: OpenBooks,
  order: ImportOrder,
  signal: AbortSignal,
): Promise<Result> {
  nameLocalShops(books, await loadAccounts(world.database))
  const hasher = await hasherFor(world, books, order)
  try {
    const mappings = await loadMappings(world.database)
    const job: Import = { order, hasher, mappings, signal, notBefore: books.importedAt + 1 }
    const result: Result = { reports: [], questions: [] }
    for (const file of order.files) {
      const { report, question } = await importOne(world, books, job, file)
      result.reports.push(report)
      if (question !== null) result.questions.push({ file: file.name, question })
    }
    return result
  } finally {
    hasher.wipe()
  }
}

/** The hasher of an account's import; the working key is wiped as soon as the hasher has it. */
async function hasherFor(
  { database, crypto }: EngineWorld,
  books: OpenBooks,
  order: ImportOrder,
): Promise<AliasHasher> {
  const master = await loadMasterKey(database, () =>
    createMasterKey(crypto.subtle, crypto.getRandomValues(new Uint8Array(32))),
  )
  const label = keyLabelOf(books.accounts, accountOf(books, order.account))
  const key = await deriveWorkingKey(crypto.subtle, master, label)
  try {
    return createAliasHasher(key)
  } finally {
    key.fill(0)
  }
}

/** One file: written down as being read, read, stored with what it changed. */
async function importOne(world: EngineWorld, books: OpenBooks, job: Import, file: File) {
  const { database, now } = world
  const { order } = job
  const importedAt = now()
  const seenAt = Math.max(importedAt, job.notBefore)
  books.importedAt = seenAt
  const id = await startFile(database, file.name, file.size, importedAt)
  const seen = { rows: 0, bytesRead: 0 }
  const tell = (phase: Phase) =>
    world.emit({ event: 'progress', jobId: order.jobId, file: file.name, phase, ...seen, bytes: file.size })
  tell('reading')
  const { report, question, outcome } = await importFile(books.ledger, file, {
    provenance: {
      name: file.name,
      account: accountOf(books, order.account),
      marketplace: order.marketplace,
      seenAt,
      period: order.period,
    },
    hasher: job.hasher,
    mappings: job.mappings,
    acceptOtherShop: order.acceptOtherShop,
    signal: job.signal,
    onProgress(rows, bytesRead) {
      Object.assign(seen, { rows, bytesRead })
      tell('reading')
    },
  }).catch(() => unreadable(file))
  const day = (of: number | null | undefined) => (of === null || of === undefined ? null : isoDate(of))
  const record: FileRecord = {
    ...report,
    id,
    importedAt,
    from: day(outcome?.fromDay),
    to: day(outcome?.toDay),
    state: 'done',
  }
  tell('storing')
  await storeBooks(database, books, record)
  tell(phaseOf(report))
  return { report, question }
}

/** How it ended: a file of which nothing was usable was refused. */
function phaseOf({ problems }: FileReport): Phase {
  const stop = problems.find(({ severity }) => severity === 'stop')
  return stop === undefined ? 'done' : stop.code === 'cancelled' ? 'cancelled' : 'refused'
}

/** A file that the reader was not made for: a defect of ours, told as the file's; the books are unchanged. */
function unreadable({ name, size }: File): ImportedFile {
  const problem: FileProblem = {
    severity: 'stop',
    code: 'unreadable',
    line: null,
    column: null,
    expected: null,
  }
  const counts = { report: null, rows: 0, accepted: 0, changed: 0, skipped: [] }
  return { report: { name, bytes: size, ...counts, problems: [problem] }, question: null, outcome: null }
}

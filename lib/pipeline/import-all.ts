// Files into books that live in memory only: the door of the headless twin, and of tests. The same reading, hashing and
// merging as in the extension, one file after another, in any order.
import { createAliasHasher } from '@/lib/identity/alias-hasher'
import { createBookState } from '@/lib/ledger/book-state'
import type { Ledger, Provenance } from '@/lib/ledger/books'
import { createLedger } from '@/lib/ledger/create-ledger'
import type { ReportFile } from '@/lib/readers/reports/read-report'
import type { AccountId, MarketplaceId } from '@/lib/schema/ids'
import type { FileReport, MappingAnswer } from '@/lib/schema/import-report'
import { importFile } from './import-file'

export interface ImportAllOptions {
  account: AccountId
  /** For files that name none. */
  marketplace: MarketplaceId | null
  /** Epoch seconds of the import. */
  now: number
  /** 1 to 64 random bytes that buyers are hashed under; overwritten. */
  key: Uint8Array
  /** Period of a by-ASIN business report by the name of its file, epoch days; left out or null = not known. */
  periodOf?: (name: string) => Provenance['period']
  mappings?: readonly MappingAnswer[]
  /** Calendar days are those of this zone instead of the marketplace's own. */
  timeZone?: string | null
  /** Default true: whoever names files on a command line means them. */
  acceptOtherShop?: boolean
  onProgress?: (file: string, rows: number, bytesRead: number) => void
}

/** Reads files into a new ledger; `reports` are in the order of the files. */
export async function importAll(
  files: readonly ReportFile[],
  options: ImportAllOptions,
): Promise<{ ledger: Ledger; reports: FileReport[] }> {
  const ledger = createLedger(createBookState(), options.timeZone ?? null)
  const hasher = createAliasHasher(options.key)
  options.key.fill(0)
  const { account, marketplace, now, periodOf, mappings = [], acceptOtherShop = true } = options
  const reports: FileReport[] = []
  try {
    for (const file of files) {
      const { report } = await importFile(ledger, file, {
        provenance: {
          name: file.name,
          account,
          marketplace,
          seenAt: now,
          period: periodOf?.(file.name) ?? null,
        },
        hasher,
        mappings,
        acceptOtherShop,
        onProgress: (rows, bytes) => options.onProgress?.(file.name, rows, bytes),
      })
      reports.push(report)
    }
  } finally {
    hasher.wipe()
  }
  return { ledger, reports }
}

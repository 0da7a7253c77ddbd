// Files in memory, read again where that helps: a date of two figures and two figures (03/04) is read by the habit of its
// marketplace, which some files do not name and the others do.
import type { Ledger } from '@/lib/ledger/books'
import { type ImportAllOptions, importAll } from '@/lib/pipeline/import-all'
import { type MarketplaceId, shopParts } from '@/lib/schema/ids'
import type { FileReport } from '@/lib/schema/import-report'

/** As `importAll`, for files that name no marketplace while all others name the same one. */
export async function importOnceKnown(
  files: Parameters<typeof importAll>[0],
  options: ImportAllOptions,
): Promise<{ ledger: Ledger; reports: FileReport[] }> {
  const key = options.key.slice()
  try {
    const first = await importAll(files, options)
    const marketplace = onlyMarketplace(first.ledger)
    const undecided = first.reports.some(({ skipped }) => skipped.some(({ reason }) => reason === 'bad-date'))
    if (marketplace === null || options.marketplace !== null || !undecided) return first
    return await importAll(files, { ...options, marketplace, key: key.slice() })
  } finally {
    key.fill(0)
  }
}

function onlyMarketplace(ledger: Ledger): MarketplaceId | null {
  const [first, ...others] = new Set(ledger.shops().map(shop => shopParts(shop).marketplace))
  return first === undefined || others.length > 0 ? null : first
}

// The headless twin on files in memory, for tests.
import { computeShop } from '@/lib/pipeline/compute-shop'
import { isoDate } from '@/lib/schema/dates'
import { LOCAL_ACCOUNT } from '@/lib/schema/ids'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import { type AnalysisOptions, analyseFiles } from '@/lib/twin/analyse-files'
import { importOnceKnown } from '@/lib/twin/import-once-known'
import { parseArguments, type TwinArguments } from '@/lib/twin/parse-arguments'
import { type TwinDocument, toDocument } from '@/lib/twin/to-document'

export interface TextFile {
  name: string
  bytes: Uint8Array
}

/** A file as the twin finds it, without a disk. */
export const inMemory = ({ name, bytes }: TextFile) => ({
  name,
  size: bytes.length,
  stream: () => new Blob([bytes as Uint8Array<ArrayBuffer>]).stream(),
})

/** Through JSON, as whoever reads stdout has it. */
export async function twinOf(
  files: readonly TextFile[],
  options: Partial<TwinArguments & Pick<AnalysisOptions, 'journal' | 'ratings'>> = {},
): Promise<TwinDocument> {
  const analysis = await analyseFiles(files.map(inMemory), {
    ...parseArguments(['files']),
    journal: [],

    ...options,
    now: 1_800_000_000,
    key: new Uint8Array(32).fill(7),
  })
  return JSON.parse(JSON.stringify(toDocument(analysis))) as TwinDocument
}

/** The document of the figures alone, without the study behind them, which takes most of the time: all shops as of one day. */
export async function figuresOf(
  files: readonly TextFile[],
  { asOfDay, timeZone = null, marginShare = null }: Partial<TwinArguments> & { asOfDay: number },
): Promise<TwinDocument> {
  const { ledger, reports } = await importOnceKnown(files.map(inMemory), {
    account: LOCAL_ACCOUNT,
    marketplace: null,
    now: 1_800_000_000,
    key: new Uint8Array(32).fill(7),
    timeZone,
  })
  const settings = { ...DEFAULT_SETTINGS, grossMarginShare: marginShare }
  const { outlierPurchaseDays } = settings
  const shops = ledger.shops().map(shop => {
    const books = ledger.shopLedger(shop, { asOfDay, outlierPurchaseDays })
    return { ...computeShop(books, asin => ledger.facts(shop, asin), settings, null), study: null }
  })
  return JSON.parse(JSON.stringify(toDocument({ asOf: isoDate(asOfDay), reports, shops }))) as TwinDocument
}

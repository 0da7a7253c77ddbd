// One report file into the books. All or nothing where the seller breaks it off: a cancelled file, a file of another shop
// and a file of which nothing was usable leave the books as they were. A file that is cut off or has bad rows keeps its
// good ones: they are counted, and the rest is named. (The rows are staged by the sink until the file is at its end, so
// no second pass over the file is needed to decide.)
import { createAliasCoder } from '@/lib/identity/alias-coder'
import type { AliasHasher } from '@/lib/identity/alias-hasher'
import type { ImportOutcome, ImportPreview, Ledger, Provenance } from '@/lib/ledger/books'
import { type ReportFile, readReport } from '@/lib/readers/reports/read-report'
import { shopParts } from '@/lib/schema/ids'
import type {
  FileProblem,
  FileReport,
  MappingAnswer,
  MappingQuestion,
  ReportId,
} from '@/lib/schema/import-report'

export interface ImportFileOptions {
  provenance: Provenance
  /** Under the working key of the account; the caller wipes it when the whole import is over. */
  hasher: AliasHasher
  mappings: readonly MappingAnswer[]
  /** The seller has looked at the "other shop" warning and wants the file all the same. */
  acceptOtherShop: boolean
  onProgress?: (rows: number, bytesRead: number) => void
  signal?: AbortSignal
}

export interface ImportedFile {
  report: FileReport
  /** Asked when nobody knows the headers. */
  question: MappingQuestion | null
  /** What the books took from it; null when the file left no trace. */
  outcome: ImportOutcome | null
}

/** A shop that knows fewer SKUs, or a file that names fewer, cannot be told from another. */
const TELLING_SKUS = 20

/** Reads one file into the ledger. Resolves with what became of it; rejects only on a defect, with the books unchanged. */
export async function importFile(
  ledger: Ledger,
  file: ReportFile,
  options: ImportFileOptions,
): Promise<ImportedFile> {
  const { provenance, hasher, mappings, onProgress, signal } = options
  const sink = ledger.open(provenance)
  let kept = false
  try {
    const { report, question } = await readReport(file, {
      sink,
      alias: createAliasCoder(hasher, hash => ledger.buyerCode(hash)),
      mappings,
      marketplace: provenance.marketplace,
      ...(onProgress && { onProgress }),
      ...(signal && { signal }),
    })
    const refusal = refusalOf(report, sink.preview(), options.acceptOtherShop)
    if (refusal !== null) return { report: refused(report, refusal), question, outcome: null }
    if (report.accepted === 0) return { report, question, outcome: null }
    kept = true
    const outcome = sink.finish()
    const warnings = warningsOf(report.report, ledger, provenance)
    return {
      report: { ...report, ...toldOf(report.report, outcome), problems: [...report.problems, ...warnings] },
      question,
      outcome,
    }
  } finally {
    if (!kept) sink.discard()
  }
}

/** How many rows said something new; of the seller's own file of costs, also what became of the rest. */
function toldOf(report: ReportId | null, outcome: ImportOutcome): Pick<FileReport, 'changed' | 'told'> {
  const { linesAdded, linesChanged, linesSame, linesDropped } = outcome
  const changed = linesAdded + linesChanged + linesDropped
  if (report !== 'unit-costs') return { changed }
  return {
    changed,
    told: { added: linesAdded, changed: linesChanged, same: linesSame, dropped: linesDropped },
  }
}

const problem = (code: FileProblem['code'], severity: FileProblem['severity']): FileProblem => ({
  severity,
  code,
  line: null,
  column: null,
  expected: null,
})

/** Why nothing of a file may enter the books although it was read, or null. */
function refusalOf(report: FileReport, preview: ImportPreview, acceptOtherShop: boolean): FileProblem | null {
  const cancelled = report.problems.find(({ code }) => code === 'cancelled')
  if (cancelled !== undefined) return { ...cancelled, severity: 'stop' }
  const { knownSkus, newSkus, shopSkus } = preview
  const telling = shopSkus >= TELLING_SKUS && newSkus >= TELLING_SKUS
  return telling && knownSkus === 0 && !acceptOtherShop && preview.knownOrders === 0
    ? problem('other-shop', 'stop')
    : null
}

/** The report of a file that was read but not taken. */
const refused = (report: FileReport, why: FileProblem): FileReport => ({
  ...report,
  accepted: 0,
  changed: 0,
  problems: [...report.problems.filter(({ code }) => code !== why.code), why],
})

const BY_ASIN: readonly ReportId[] = ['business-by-child', 'business-by-parent']
const WITHOUT_MARKETPLACE: readonly ReportId[] = [
  ...BY_ASIN,
  'business-by-date',
  'order-report',
  'inventory-myi',
  'inventory-planning',
  'advertised-products',
  'repeat-purchase',
  'unit-costs',
]

/** What the file does not say and the seller has not said either. */
function warningsOf(report: ReportId | null, ledger: Ledger, from: Provenance): FileProblem[] {
  if (report === null) return []
  const warnings: FileProblem[] = []
  if (BY_ASIN.includes(report) && from.period === null) warnings.push(problem('needs-period', 'warn'))
  if (WITHOUT_MARKETPLACE.includes(report) && from.marketplace === null) {
    const markets = new Set(ledger.shops().map(shop => shopParts(shop).marketplace))
    if (markets.size > 1) warnings.push(problem('needs-marketplace', 'warn'))
  }
  return warnings
}

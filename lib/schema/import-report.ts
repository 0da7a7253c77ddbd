// What became of one file: read, counted, or refused with a message that names what was expected.
import type { SkipReason } from './facts'

export const REPORT_IDS = [
  'all-orders',
  'shipments',
  'order-report',
  'fba-returns',
  'mfn-returns',
  'business-by-child',
  'business-by-parent',
  'business-by-date',
  'inventory-myi',
  'inventory-planning',
  'inventory-restock',
  'settlement',
  'transactions',
  'promotions',
  'reimbursements',
  'fee-preview',
  'advertised-products',
  'subscribe-save-forecast',
  'subscribe-save-performance',
  'coupons',
  'repeat-purchase',
  'unit-costs',
] as const
export type ReportId = (typeof REPORT_IDS)[number]

/** A problem with a file, as a key of a sentence and its arguments. `severity` stop: nothing usable; warn: the good rows were kept. */
export interface FileProblem {
  severity: 'stop' | 'warn'
  code:
    | 'unknown-report'
    | 'missing-column'
    | 'truncated'
    | 'other-shop'
    | 'empty'
    | 'not-text'
    | 'needs-mapping'
    | 'needs-period'
    | 'needs-marketplace'
    | 'cancelled'
    | 'interrupted'
    | 'unreadable'
    /** A spreadsheet or JSON that is broken or cut off. */
    | 'damaged'
    /** More than can be held in memory at once, packed or unpacked. */
    | 'too-large'
    | 'old-form'
    | 'unknown-kind'
  /** Line number in the file (1 = header), where one is to blame. */
  line: number | null
  column: string | null
  /** What was expected there, in words of the report itself. */
  expected: string | null
}

/** So many lines are named one by one; beyond that the file as a whole is wrong. */
export const MOST_LINES = 20

export interface FileReport {
  name: string
  report: ReportId | null
  rows: number
  accepted: number
  /** Rows that said something the books did not hold yet. */
  changed: number
  /** What became of the rows, where the seller wrote the file: new to the books, changed in them, as before, taken back. */
  told?: { added: number; changed: number; same: number; dropped: number }
  /** `lines`: every line (at most MOST_LINES) where the seller wrote the file and can mend it; left out elsewhere. */
  skipped: { reason: SkipReason; count: number; firstLine: number; lines?: number[] }[]
  problems: FileProblem[]
  bytes: number
}

/** An unknown header row held against a report the seller may mean: the mapping dialogue asks for the missing ones. */
export interface MappingQuestion {
  signature: string
  headers: string[]
  sample: string[][]
  /** Best guess of the report, or null. */
  report: ReportId | null
  /** field -> header index guessed, or null. */
  guess: Record<string, number | null>
  required: string[]
}
export type MappingAnswer = { signature: string; report: ReportId; columns: Record<string, number> }

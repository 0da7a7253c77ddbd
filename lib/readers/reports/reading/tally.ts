// Counts what became of the rows of one file: every row that was not taken is counted by reason, with the first line.
import type { SkipReason } from '@/lib/schema/facts'
import type { FileProblem, FileReport, ReportId } from '@/lib/schema/import-report'

export interface Tally {
  rows: number
  accepted: number
  skip(reason: SkipReason, line: number): void
  /** Notes a problem; of each code and column the first is kept. */
  problem(code: FileProblem['code'], at?: Partial<FileProblem>): void
  report(id: ReportId | null): FileReport
}

const STOPPING: ReadonlySet<FileProblem['code']> = new Set([
  'unknown-report',
  'missing-column',
  'empty',
  'not-text',
  'needs-mapping',
  'old-form',
])

/** An empty tally of a file. */
export function createTally(file: { name: string; size: number }): Tally {
  const skipped = new Map<SkipReason, { count: number; firstLine: number }>()
  const problems: FileProblem[] = []
  return {
    rows: 0,
    accepted: 0,
    skip(reason, line) {
      const known = skipped.get(reason)
      if (known) known.count++
      else skipped.set(reason, { count: 1, firstLine: line })
    },
    problem(code, { line = null, column = null, expected = null, severity } = {}) {
      if (problems.some(known => known.code === code && known.column === column)) return
      problems.push({
        severity: severity ?? (STOPPING.has(code) ? 'stop' : 'warn'),
        code,
        line,
        column,
        expected,
      })
    },
    report(id) {
      return {
        name: file.name,
        report: id,
        rows: this.rows,
        accepted: this.accepted,
        changed: 0,
        skipped: [...skipped].map(([reason, { count, firstLine }]) => ({ reason, count, firstLine })),
        problems,
        bytes: file.size,
      }
    },
  }
}

// Counts what became of the rows of one file: every row that was not taken is counted by reason, with the first line, or
// with every line where the seller can mend the file.
import type { SkipReason } from '@/lib/schema/facts'
import { type FileProblem, type FileReport, MOST_LINES, type ReportId } from '@/lib/schema/import-report'

export interface Tally {
  rows: number
  accepted: number
  skip(reason: SkipReason, line: number): void
  /** From here on every line is named. */
  nameLines(): void
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
  const skipped = new Map<SkipReason, FileReport['skipped'][number]>()
  let naming = false
  const problems: FileProblem[] = []
  return {
    rows: 0,
    accepted: 0,
    skip(reason, line) {
      const known = skipped.get(reason)
      if (known === undefined)
        skipped.set(reason, { reason, count: 1, firstLine: line, ...(naming && { lines: [line] }) })
      else {
        known.count++
        if (known.lines !== undefined && known.lines.length < MOST_LINES) known.lines.push(line)
      }
    },
    nameLines() {
      naming = true
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
        skipped: [...skipped.values()],
        problems,
        bytes: file.size,
      }
    },
  }
}

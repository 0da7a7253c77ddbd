// What became of the files, for the standard error of the headless twin: problems by file, rows left out by reason.
import { importWords } from '@/assets/words/en/import-words'
import { createSay } from '@/assets/words/say'
import type { SkipReason } from '@/lib/schema/facts'
import type { FileProblem, FileReport } from '@/lib/schema/import-report'

/** The panel asks below the file; here there is nobody to ask. */
const twinWords = {
  ...importWords,
  'problem.needs-period':
    'It does not say which days it covers: its traffic is taken for a month’s and no trend is made of it. Put them in its name, such as BusinessReport 2026-10-01 2026-10-31.csv.',
  'problem.needs-marketplace':
    'It does not name its marketplace: rows that no other file places are left out.',
  'problem.needs-mapping':
    'Its headers are in a language that is not known yet: switch Seller Central to English and download it again.',
  'problem.unreadable': 'It could not be read to its end.',
}
/** What the seller's own files should hold where a line was not understood. */
const EXPECTED: Partial<Record<SkipReason, string>> = {
  'no-product': 'a SKU in “sku”',
  'no-amount': 'an amount in “unitCost”',
  'bad-number': 'amounts such as 4.50, not below zero, in the currency of the line',
  'no-currency': 'a code such as EUR in “currency”',
  'no-date': 'a day such as 2026-01-31 in “from”',
  'bad-date': 'a day such as 2026-01-31 in “from”',
  'short-row': 'sku,unitCost,currency,from',
}
const say = createSay({ en: twinWords, fr: {} }, 'en')

/** Nothing for files that were read without loss. @throws never. */
export function reportLines(reports: readonly FileReport[]): string[] {
  const problems = reports.flatMap(({ name, problems }) =>
    problems.map(one => `${name}: ${problemText(one)}`),
  )
  const empty = reports.filter(({ rows, problems }) => rows === 0 && problems.length === 0)
  return [
    ...problems,
    ...empty.map(({ name }) => `${name}: ${say('problem.empty')}`),
    ...reports.flatMap(handmadeLines),
    ...skippedLines(reports),
  ]
}

/** Each line of a file the seller wrote, with what was expected there. */
const handmadeLines = ({ name, skipped }: FileReport): string[] =>
  skipped.flatMap(({ reason, count, lines }) => {
    if (lines === undefined) return []
    const more = count > lines.length ? ` and ${count - lines.length} more` : ''
    const where = `${count === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more}`
    const expected = EXPECTED[reason]
    const help = expected === undefined ? '' : ` ${say('problem.expected', { expected })}`
    return [`${name}, ${where}: ${say(`skip.${reason}`)}.${help}`]
  })

/** One line for each report type and reason: a year of monthly files says the same two dozen times. */
function skippedLines(reports: readonly FileReport[]): string[] {
  const sums = new Map<string, { text: string; count: number; files: number; first: string }>()
  for (const { name, report, skipped } of reports)
    for (const { reason, count, firstLine, lines } of skipped) {
      if (lines !== undefined) continue
      const key = `${report} ${reason}`
      const text = `${say(`report.${report ?? 'unknown'}`)}: ${say(`skip.${reason}`)}`
      const sum = sums.get(key) ?? { text, count: 0, files: 0, first: `${name}, line ${firstLine}` }
      sums.set(key, { ...sum, count: sum.count + count, files: sum.files + 1 })
    }
  return [...sums.values()].map(
    ({ text, count, files, first }) =>
      `${text}, ${count} ${count === 1 ? 'row' : 'rows'} left out in ${files} ${files === 1 ? 'file' : 'files'} (first in ${first})`,
  )
}

const problemText = ({ code, line, column, expected }: FileProblem): string =>
  [
    say(`problem.${code}`),
    line === null ? '' : say('problem.line', { line: String(line) }),
    column === null ? '' : say('problem.column', { column }),
    expected === null ? '' : say('problem.expected', { expected }),
  ]
    .filter(text => text !== '')
    .join(' ')

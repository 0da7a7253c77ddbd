// What became of the files, for the standard error of the headless twin: problems by name, rows left out by reason.
import { importWords } from '@/assets/words/en/import-words'
import { createSay } from '@/assets/words/say'
import type { FileProblem, FileReport } from '@/lib/schema/import-report'

const say = createSay({ en: importWords, fr: {} }, 'en')

/** Nothing for a file that was read without loss. @throws never. */
export function reportLines(reports: readonly FileReport[]): string[] {
  return reports.flatMap(({ name, rows, skipped, problems }) => [
    ...problems.map(problem => `${name}: ${problemText(problem)}`),
    ...skipped.map(
      ({ reason, count, firstLine }) =>
        `${name}: ${count} of ${rows} rows left out, ${say(`skip.${reason}`)} (first in line ${firstLine})`,
    ),
  ])
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

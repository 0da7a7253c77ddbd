// What became of one file: the report it is, rows accepted, rows left out by reason, and problems as sentences.
import { type Speak, useSpeak } from '@/components/primitives/speak'
import type { FileProblem, FileReport } from '@/lib/schema/import-report'

/** The sentence of a problem: the file, the line or the column, and what was expected. */
export function ProblemText({ problem }: { problem: FileProblem }) {
  const { say, sayKnown } = useSpeak()
  const at: string[] = []
  if (problem.line !== null) at.push(say('problem.line', { line: String(problem.line) }))
  if (problem.column !== null) at.push(say('problem.column', { column: problem.column }))
  if (problem.expected !== null) at.push(say('problem.expected', { expected: problem.expected }))
  return (
    <p class={problem.severity === 'stop' ? 'bad' : 'warn'}>
      {sayKnown(`problem.${problem.code}`, 'problem.other')} {at.join(' ')}
    </p>
  )
}

/** "5, 9, 12 …": the lines that are named, and a sign that there are more. */
const linesText = (lines: readonly number[], count: number): string =>
  lines.join(', ') + (count > lines.length ? ' …' : '')

/** "2 new, 1 changed, 11 as before": what is nought is not said. */
function toldText({ say, print }: Speak, told: NonNullable<FileReport['told']>): string {
  const said = (['added', 'changed', 'dropped', 'same'] as const)
    .filter(kind => told[kind] > 0)
    .map(kind => say(`outcome.told-${kind}`, { n: told[kind], count: print.count(told[kind]) }))
  return `${said.join(', ')}.`
}

/** `open`: the lines left out are listed at once, where the seller wrote the file and will mend them. */
export function FileOutcome({ report, open = false }: { report: FileReport; open?: boolean }) {
  const speak = useSpeak()
  const { say, print } = speak
  const stopped = report.problems.some(problem => problem.severity === 'stop')
  const left = report.skipped.reduce((sum, one) => sum + one.count, 0)
  return (
    <div class="outcome">
      <div class="reading-line">
        <span class="file-name" title={report.name}>
          <span class={stopped ? 'bad' : 'good'} aria-hidden="true">
            {stopped ? '× ' : '✓ '}
          </span>
          {report.name}
        </span>
        <span class="muted">{report.report ? say(`report.${report.report}`) : say('report.unknown')}</span>
      </div>
      {!stopped && (
        <p class="muted">
          {say('outcome.accepted', {
            n: report.rows,
            accepted: print.count(report.accepted),
            rows: print.count(report.rows),
          })}{' '}
          {report.told && report.changed > 0
            ? toldText(speak, report.told)
            : report.changed === 0
              ? say('outcome.nothing-new')
              : say('outcome.new', { n: report.changed, count: print.count(report.changed) })}
        </p>
      )}
      {report.problems.map(problem => (
        <ProblemText key={`${problem.code} ${problem.line} ${problem.column}`} problem={problem} />
      ))}
      {left > 0 && (
        <details class="skipped" open={open}>
          <summary>{say('outcome.skipped', { n: left, count: print.count(left) })}</summary>
          <ul>
            {report.skipped.map(one => (
              <li key={one.reason}>
                {one.lines === undefined
                  ? say('outcome.skip-line', {
                      why: say(`skip.${one.reason}`),
                      count: print.count(one.count),
                      line: String(one.firstLine),
                    })
                  : say('outcome.skip-lines', {
                      n: one.lines.length,
                      why: say(`skip.${one.reason}`),
                      lines: linesText(one.lines, one.count),
                    })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

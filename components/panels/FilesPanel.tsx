// Which files are in the books, what each holds, and what was wrong with it.
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { StoredFile } from '@/lib/messages/protocol'
import type { PanelState } from '@/lib/schema/panel-state'
import { ProblemText } from './parts/FileOutcome'

export function FilesPanel({ state }: { state: PanelState<StoredFile[]> }) {
  const { say } = useSpeak()
  return (
    <Panel title={say('files.title')} state={state} explain="files">
      {files =>
        files.length === 0 ? (
          <Notice tone="quiet">{say('files.none')}</Notice>
        ) : (
          <ul class="files">
            {[...files]
              .sort((a, b) => b.importedAt - a.importedAt)
              .map(file => (
                <File key={file.id} file={file} />
              ))}
          </ul>
        )
      }
    </Panel>
  )
}

function File({ file }: { file: StoredFile }) {
  const { say, print } = useSpeak()
  return (
    <li>
      <div class="reading-line">
        <span class="file-name" title={file.name}>
          {file.name}
        </span>
        <span class="muted">{print.instant(file.importedAt)}</span>
      </div>
      <p class="muted">
        {file.report ? say(`report.${file.report}`) : say('report.unknown')} ·{' '}
        {say('import.rows', { n: file.accepted, count: print.count(file.accepted) })}
        {file.from &&
          file.to &&
          ` · ${say('files.period', { from: print.day(file.from), to: print.day(file.to) })}`}
      </p>
      {file.problems.map(problem => (
        <ProblemText key={`${problem.code} ${problem.line} ${problem.column}`} problem={problem} />
      ))}
    </li>
  )
}

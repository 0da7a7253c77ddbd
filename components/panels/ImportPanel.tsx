// Files on their way into the books: drop or choose them, watch the rows go by, stop, and read what became of each.
import { DropZone } from '@/components/primitives/DropZone'
import { Panel } from '@/components/primitives/Panel'
import { Progress } from '@/components/primitives/Progress'
import { useSpeak } from '@/components/primitives/speak'
import type { ImportJob, JobFile } from '@/components/state/import-job'
import type { PanelState } from '@/lib/schema/panel-state'
import { FileOutcome } from './parts/FileOutcome'

export interface ImportProps {
  jobs: readonly ImportJob[]
  onFiles(files: File[]): void
  onCancel(jobId: string): void
  onDismiss(jobId: string): void
  /** Leave the frame away where the panel stands inside another (first run). */
  bare?: boolean
}
export const ACCEPTED_FILES =
  '.txt,.tsv,.csv,.xlsx,.json,text/plain,text/csv,text/tab-separated-values,application/json'
const READY: PanelState<null> = { kind: 'ready', view: null }

export function ImportPanel({ bare = false, ...props }: ImportProps) {
  const { say } = useSpeak()
  const body = (
    <div class="import">
      <DropZone
        title={say('import.drop')}
        hint={say('import.hint')}
        button={say('import.choose')}
        accept={ACCEPTED_FILES}
        onFiles={props.onFiles}
      />
      {props.jobs.map(job => (
        <Job key={job.id} job={job} onCancel={props.onCancel} onDismiss={props.onDismiss} />
      ))}
    </div>
  )
  if (bare) return body
  return (
    <Panel title={say('import.title')} state={READY} explain="import">
      {() => body}
    </Panel>
  )
}

const headOf = (job: ImportJob): string =>
  job.running ? 'import.running' : job.problem === null ? 'import.done' : 'import.stopped'
const takenOf = ({ files }: ImportJob): number =>
  files.filter(({ report }) => report?.problems.every(one => one.severity !== 'stop')).length

interface JobProps {
  job: ImportJob
  onCancel(jobId: string): void
  onDismiss(jobId: string): void
}
function Job({ job, onCancel, onDismiss }: JobProps) {
  const { say, sayKnown, print } = useSpeak()
  const bytes = job.files.reduce((sum, file) => sum + file.bytes, 0)
  const read = job.files.reduce((sum, file) => sum + file.bytesRead, 0)
  return (
    <section class="job" aria-label={say('import.job', { n: job.files.length })}>
      <div class="job-head">
        <strong>{say(headOf(job), { n: job.files.length, taken: takenOf(job) })}</strong>
        {job.running && <span class="muted">{print.share(bytes === 0 ? 0 : read / bytes, 'short')}</span>}
        <button
          type="button"
          class="button button-text"
          onClick={() => (job.running ? onCancel(job.id) : onDismiss(job.id))}
        >
          {say(job.running ? 'import.cancel' : 'import.dismiss')}
        </button>
      </div>
      {job.problem !== null && <p class="bad">{sayKnown(job.problem, 'problem.other')}</p>}
      <ul class="job-files">
        {job.files.map((file, i) => (
          <li key={`${i} ${file.name}`}>
            {file.report ? <FileOutcome report={file.report} /> : <Reading file={file} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Reading({ file }: { file: JobFile }) {
  const { say, print } = useSpeak()
  return (
    <div class="reading">
      <div class="reading-line">
        <span class="file-name" title={file.name}>
          {file.name}
        </span>
        <span class="muted">
          {say(`import.phase.${file.phase}`)}
          {file.rows > 0 && ` · ${say('import.rows', { n: file.rows, count: print.count(file.rows) })}`}
        </span>
      </div>
      <Progress share={file.bytes === 0 ? null : file.bytesRead / file.bytes} label={file.name} />
    </div>
  )
}

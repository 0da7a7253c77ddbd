// A file whose headers we do not know: which report is it, and which column is which? The answer is remembered.
import { useState } from 'preact/hooks'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import {
  type MappingAnswer,
  type MappingQuestion,
  REPORT_IDS,
  type ReportId,
} from '@/lib/schema/import-report'
import type { PanelState } from '@/lib/schema/panel-state'
import { SampleRows } from './parts/SampleRows'
import { REPORT_FIELDS, type ReportFields } from './report-fields'

export interface MappingView {
  file: string
  question: MappingQuestion
}
interface Props {
  state: PanelState<MappingView>
  onAnswer(answer: MappingAnswer): void
  onLeave(): void
}

export function MappingPanel({ state, onAnswer, onLeave }: Props) {
  const { say } = useSpeak()
  return (
    <Panel title={say('mapping.title')} state={state} explain="mapping">
      {view => <Form key={view.question.signature} {...view} onAnswer={onAnswer} onLeave={onLeave} />}
    </Panel>
  )
}

type Columns = Record<string, number | null>
const NO_FIELDS: ReportFields = { required: [], optional: [] }

/** The columns of the fields of the report chosen, those of another report left behind. */
const assigned = (columns: Columns, fields: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    fields.flatMap(field => {
      const at = columns[field] ?? null
      return at === null ? [] : [[field, at]]
    }),
  )

function Form({ file, question, onAnswer, onLeave }: MappingView & Omit<Props, 'state'>) {
  const { say } = useSpeak()
  const [report, setReport] = useState<ReportId | null>(question.report)
  const [columns, setColumns] = useState<Columns>(question.guess)
  const { required, optional } = report === null ? NO_FIELDS : REPORT_FIELDS[report]
  const missing = required.filter(field => (columns[field] ?? null) === null)
  const choice = (field: string) => (
    <FieldChoice
      key={field}
      field={field}
      required={required.includes(field)}
      headers={question.headers}
      value={columns[field] ?? null}
      onChoose={at => setColumns({ ...columns, [field]: at })}
    />
  )
  return (
    <form
      class="mapping"
      onSubmit={event => {
        event.preventDefault()
        if (report !== null && missing.length === 0)
          onAnswer({
            signature: question.signature,
            report,
            columns: assigned(columns, [...required, ...optional]),
          })
      }}
    >
      <p>{say('mapping.lede', { file })}</p>
      <SampleRows headers={question.headers} rows={question.sample} />
      <ReportChoice value={report} onChoose={setReport} />
      <div class="mapping-fields">{required.map(choice)}</div>
      {optional.length > 0 && (
        <details class="mapping-more">
          <summary>{say('mapping.more', { n: optional.length })}</summary>
          <div class="mapping-fields">{optional.map(choice)}</div>
        </details>
      )}
      {missing.length > 0 && <p class="warn">{say('mapping.missing', { n: missing.length })}</p>}
      <div class="buttons">
        <button type="submit" class="button button-primary" disabled={report === null || missing.length > 0}>
          {say('mapping.save')}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {say('question.leave')}
        </button>
      </div>
    </form>
  )
}

function ReportChoice({
  value,
  onChoose,
}: {
  value: ReportId | null
  onChoose(report: ReportId | null): void
}) {
  const { say } = useSpeak()
  return (
    <label class="labelled">
      <span>{say('mapping.report')}</span>
      <select
        class="field"
        value={value ?? ''}
        onChange={event => onChoose(REPORT_IDS.find(id => id === event.currentTarget.value) ?? null)}
      >
        <option value="">{say('mapping.choose')}</option>
        {REPORT_IDS.map(id => (
          <option key={id} value={id}>
            {say(`report.${id}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface FieldProps {
  field: string
  required: boolean
  headers: readonly string[]
  value: number | null
  onChoose(at: number | null): void
}
function FieldChoice({ field, required, headers, value, onChoose }: FieldProps) {
  const { say, sayKnown } = useSpeak()
  return (
    <label class="labelled">
      <span>
        {sayKnown(`field.${field}`, 'field.other', { field })}
        {required && <em class="required">{say('mapping.required')}</em>}
      </span>
      <select
        class="field"
        value={value === null ? '' : String(value)}
        onChange={event =>
          onChoose(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))
        }
      >
        <option value="">{say('mapping.none')}</option>
        {headers.map((header, at) => (
          <option key={`${at} ${header}`} value={String(at)}>
            {header}
          </option>
        ))}
      </select>
    </label>
  )
}

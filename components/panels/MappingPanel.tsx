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

function Form({ file, question, onAnswer, onLeave }: MappingView & Omit<Props, 'state'>) {
  const { say } = useSpeak()
  const [report, setReport] = useState<ReportId | null>(question.report)
  const [columns, setColumns] = useState<Columns>(question.guess)
  const fields = [...new Set([...question.required, ...Object.keys(question.guess)])]
  const missing = question.required.filter(field => (columns[field] ?? null) === null)
  return (
    <form
      class="mapping"
      onSubmit={event => {
        event.preventDefault()
        if (report === null || missing.length > 0) return
        const known = Object.entries(columns).filter((entry): entry is [string, number] => entry[1] !== null)
        onAnswer({ signature: question.signature, report, columns: Object.fromEntries(known) })
      }}
    >
      <p>{say('mapping.lede', { file })}</p>
      <SampleRows headers={question.headers} rows={question.sample} />
      <label class="labelled">
        <span>{say('mapping.report')}</span>
        <select
          class="field"
          value={report ?? ''}
          onChange={event => setReport((event.currentTarget.value || null) as ReportId | null)}
        >
          <option value="">{say('mapping.choose')}</option>
          {REPORT_IDS.map(id => (
            <option key={id} value={id}>
              {say(`report.${id}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="mapping-fields">
        {fields.map(field => (
          <FieldChoice
            key={field}
            field={field}
            required={question.required.includes(field)}
            headers={question.headers}
            value={columns[field] ?? null}
            onChoose={at => setColumns({ ...columns, [field]: at })}
          />
        ))}
      </div>
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

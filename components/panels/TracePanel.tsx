// Show me the rows: how a figure is worked out, what enters it, and the orders behind it, masked.
import { useMemo, useState } from 'preact/hooks'
import { DataTable, type TableColumn } from '@/components/primitives/DataTable'
import { Figure } from '@/components/primitives/Figure'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import type { SortBy } from '@/components/primitives/sort-rows'
import { useSpeak } from '@/components/primitives/speak'
import type { Trace, TraceRequest } from '@/lib/schema/figure-rows'
import type { PanelState } from '@/lib/schema/panel-state'
import { figureText, knownWord, traceText } from './trace-text'

export interface TraceView {
  request: TraceRequest
  trace: Trace
}
interface Props {
  state: PanelState<TraceView>
  /** Saves all rows, not only those drawn, as CSV. */
  onSaveCsv(): void
  onClose(): void
}

export function TracePanel({ state, onSaveCsv, onClose }: Props) {
  const { say } = useSpeak()
  return (
    <Panel title={say('trace.title')} state={state} explain="trace" footer={() => say('trace.masked')}>
      {view => (
        <>
          <Head {...view} />
          <Rows trace={view.trace} />
          <div class="buttons">
            <button
              type="button"
              class="button button-primary"
              disabled={view.trace.count === 0}
              onClick={onSaveCsv}
            >
              {say('trace.save')}
            </button>
            <button type="button" class="button" onClick={onClose}>
              {say('trace.close')}
            </button>
          </div>
        </>
      )}
    </Panel>
  )
}

/** The figure by name, its value, its formula, and each input. */
function Head({ request, trace }: TraceView) {
  const speak = useSpeak()
  const { say, print } = speak
  const { value, unit, currency, from, to, count, coverageShare } = trace
  return (
    <>
      <p class="trace-name">
        {figureText(speak, request)}
        {request.asin !== null && <code>{request.asin}</code>}
      </p>
      <p class="hero">
        {value === null ? (
          <Figure value={null} quantity={{ kind: 'count' }} size="large" missing={say('trace.no-value')} />
        ) : (
          <span class="figure figure-large">
            <span class="figure-value">{traceText(speak, value, unit, currency)}</span>
          </span>
        )}
      </p>
      <p class="explain-formula">{knownWord(speak, 'trace.formula', trace.formula)}</p>
      <dl class="inputs">
        {trace.inputs.map(input => (
          <div key={input.name}>
            <dt>{knownWord(speak, 'trace.input', input.name)}</dt>
            <dd>
              {input.value === null
                ? say('figure.missing')
                : traceText(speak, input.value, input.unit, currency)}
            </dd>
          </div>
        ))}
      </dl>
      <p class="muted small">
        {say('trace.count', { n: count, count: print.count(count) })}
        {from && to && ` · ${say('money.period', { from: print.day(from), to: print.day(to) })}`}
        {coverageShare !== null && ` · ${say('trace.coverage', { share: print.share(coverageShare) })}`}
      </p>
    </>
  )
}

interface Line {
  at: number
  cells: Trace['rows'][number]
}

function Rows({ trace }: { trace: Trace }) {
  const speak = useSpeak()
  const { say, print } = speak
  const [sortBy, setSortBy] = useState<SortBy>({ column: '', descending: false })
  const lines = useMemo(() => trace.rows.map((cells, at): Line => ({ at, cells })), [trace])
  const columns = useMemo(
    () =>
      trace.columns.map(
        ({ name, unit }, at): TableColumn<Line> => ({
          id: `${at} ${name}`,
          head: knownWord(speak, 'trace.column', name),
          width: unit === 'text' ? '124px' : '108px',
          align: unit === 'text' || unit === 'day' ? 'start' : 'end',
          sort: ({ cells }) => cells[at] ?? null,
          cell: ({ cells }) => traceText(speak, cells[at] ?? null, unit, trace.currency),
        }),
      ),
    [trace, speak],
  )
  if (trace.count === 0) return <Notice tone="quiet">{say('trace.none')}</Notice>
  return (
    <div class="trace-rows">
      <DataTable
        label={say('trace.rows')}
        columns={columns}
        rows={lines}
        rowKey={line => String(line.at)}
        sortBy={sortBy}
        onSort={setSortBy}
        rowHeight={32}
      />
      {trace.rows.length < trace.count && (
        <p class="muted small">
          {say('trace.first', {
            n: trace.rows.length,
            shown: print.count(trace.rows.length),
            count: print.count(trace.count),
          })}{' '}
          {say('trace.all-saved', { n: trace.count, count: print.count(trace.count) })}
        </p>
      )}
    </div>
  )
}

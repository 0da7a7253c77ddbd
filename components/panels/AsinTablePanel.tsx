// Which products bring in customers who come back? One row an entry ASIN: sort, search, open.
import { useMemo, useState } from 'preact/hooks'
import { DataTable, type TableColumn } from '@/components/primitives/DataTable'
import { Figure } from '@/components/primitives/Figure'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { SearchField } from '@/components/primitives/SearchField'
import type { SortBy } from '@/components/primitives/sort-rows'
import { type Speak, useSpeak } from '@/components/primitives/speak'
import type { AsinSummary, Coverage } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'
import type { PanelState } from '@/lib/schema/panel-state'
import { FEWEST_REORDERS } from './group-view'
import { BaselineLights } from './parts/BaselineLights'
import { CoverageLine } from './parts/CoverageLine'
import { ProposalText } from './parts/ProposalText'

export interface AsinTableView {
  rows: AsinSummary[]
  coverage: Coverage
  buyers: number
}
interface Props {
  state: PanelState<AsinTableView>
  onOpenAsin(asin: Asin): void
}

export function AsinTablePanel({ state, onOpenAsin }: Props) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('asins.title')}
      state={state}
      explain="asins"
      footer={({ coverage, buyers }) => <CoverageLine coverage={coverage} buyers={buyers} />}
    >
      {({ rows }) => <Rows rows={rows} onOpenAsin={onOpenAsin} />}
    </Panel>
  )
}

const matches = (row: AsinSummary, text: string): boolean =>
  `${row.asin} ${row.title ?? ''}`.toLowerCase().includes(text.trim().toLowerCase())
/** Red first when sorted downwards, then unknown, then green. */
const URGENCY = { red: 2, unknown: 1, green: 0 } as const

function Rows({ rows, onOpenAsin }: { rows: AsinSummary[]; onOpenAsin(asin: Asin): void }) {
  const speak = useSpeak()
  const { say } = speak
  const [text, setText] = useState('')
  const [sortBy, setSortBy] = useState<SortBy>({ column: 'buyers', descending: true })
  const columns = useMemo(() => columnsOf(speak, onOpenAsin), [speak, onOpenAsin])
  const found = useMemo(() => rows.filter(row => matches(row, text)), [rows, text])
  if (rows.length === 0) return <Notice tone="quiet">{say('asins.none')}</Notice>
  return (
    <>
      <div class="table-head">
        <SearchField label={say('asins.search')} value={text} onSearch={setText} />
        <span class="muted">{say('asins.found', { n: found.length })}</span>
      </div>
      {found.length === 0 ? (
        <Notice tone="quiet">{say('asins.not-found', { text })}</Notice>
      ) : (
        <DataTable
          label={say('asins.title')}
          columns={columns}
          rows={found}
          rowKey={row => row.asin}
          sortBy={sortBy}
          onSort={setSortBy}
        />
      )}
    </>
  )
}

function columnsOf(speak: Speak, onOpenAsin: (asin: Asin) => void): TableColumn<AsinSummary>[] {
  const { say } = speak
  const cell = { size: 'cell', missing: '' } as const
  return [
    {
      id: 'asin',
      head: say('asins.asin'),
      width: '168px',
      sort: row => row.title ?? row.asin,
      cell: row => (
        <button
          type="button"
          class="asin-cell"
          onClick={() => onOpenAsin(row.asin)}
          title={row.title ?? row.asin}
        >
          <span>{row.title ?? say('asins.no-title')}</span>
          <small>{row.asin}</small>
        </button>
      ),
    },
    {
      id: 'buyers',
      head: say('asins.buyers'),
      hint: say('asins.buyers-hint'),
      width: '104px',
      align: 'end',
      sort: row => row.entryBuyers,
      cell: row => <Figure value={row.entryBuyers} quantity={{ kind: 'count' }} size="cell" />,
    },
    {
      id: 'clv90',
      head: say('asins.clv90'),
      hint: say('asins.clv90-hint'),
      width: '98px',
      align: 'end',
      sort: row => row.clv[90].revenueMinor,
      cell: row => (
        <Figure
          {...cell}
          value={row.clv[90].revenueMinor}
          quantity={{ kind: 'money', currency: row.currency }}
        />
      ),
    },
    {
      id: 'repeat90',
      head: say('asins.repeat90'),
      hint: say('asins.repeat90-hint'),
      width: '124px',
      align: 'end',
      sort: row => row.repeatRate[90].value,
      cell: row => (
        <Figure
          {...cell}
          value={row.repeatRate[90].value}
          quantity={{ kind: 'share' }}
          limits={row.repeatRate[90]}
          length="short"
        />
      ),
    },
    {
      id: 'window',
      head: say('asins.window'),
      hint: say('asins.window-hint'),
      width: '112px',
      align: 'end',
      sort: row => (row.interval && row.interval.n >= FEWEST_REORDERS ? row.interval.window.from : null),
      cell: row => <WindowCell row={row} />,
    },
    {
      id: 'baseline',
      head: say('asins.baseline'),
      width: '112px',
      sort: row => URGENCY[row.baseline.state],
      cell: row => <BaselineLights baseline={row.baseline} />,
    },
    {
      id: 'lever',
      head: say('asins.lever'),
      width: '260px',
      sort: row => row.lever?.lever ?? null,
      cell: row => (row.lever ? <ProposalText proposal={row.lever} /> : <span class="muted">–</span>),
    },
  ]
}

function WindowCell({ row }: { row: AsinSummary }) {
  const { say } = useSpeak()
  const { interval } = row
  if (interval === null) return <span class="muted">–</span>
  if (interval.n < FEWEST_REORDERS)
    return <span class="muted">{say('asins.too-few', { n: interval.n })}</span>
  return <span>{say('interval.window-days', { from: interval.window.from, to: interval.window.to })}</span>
}

// Which products bring in customers who come back? One row an entry ASIN: sort, search, open.
import { useMemo, useState } from 'preact/hooks'
import { DataTable } from '@/components/primitives/DataTable'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { SearchField } from '@/components/primitives/SearchField'
import type { SortBy } from '@/components/primitives/sort-rows'
import { useSpeak } from '@/components/primitives/speak'
import type { AsinSummary, Coverage } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'
import type { PanelState } from '@/lib/schema/panel-state'
import { asinColumns } from './parts/AsinColumns'
import { CoverageLine } from './parts/CoverageLine'
import { SaveTable } from './parts/SaveTable'
import { productsSheet } from './sheets/products-sheet'

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
function Rows({ rows, onOpenAsin }: { rows: AsinSummary[]; onOpenAsin(asin: Asin): void }) {
  const speak = useSpeak()
  const { say } = speak
  const [text, setText] = useState('')
  const [sortBy, setSortBy] = useState<SortBy>({ column: 'buyers', descending: true })
  const columns = useMemo(() => asinColumns(speak, onOpenAsin), [speak, onOpenAsin])
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
      <SaveTable of={say('asins.title')} sheet={() => productsSheet(speak, found)} />
    </>
  )
}

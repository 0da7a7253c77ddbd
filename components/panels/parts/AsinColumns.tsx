// The columns of the product table: what each shows and what it is sorted by.

import { FEWEST_REORDERS } from '@/components/panels/group-view'
import type { Speak } from '@/components/primitives/create-speak'
import type { TableColumn } from '@/components/primitives/DataTable'
import { Figure } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { AsinSummary } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'
import { BaselineLights } from './BaselineLights'
import { ProposalText } from './ProposalText'

type Column = TableColumn<AsinSummary>
/** Red first when sorted downwards, then unknown, then green. */
const URGENCY = { red: 2, unknown: 1, green: 0 } as const

export const asinColumns = (speak: Speak, onOpenAsin: (asin: Asin) => void): Column[] => [
  productColumn(speak, onOpenAsin),
  ...figureColumns(speak),
  ...adviceColumns(speak),
]

const productColumn = ({ say }: Speak, onOpenAsin: (asin: Asin) => void): Column => ({
  id: 'asin',
  head: say('asins.asin'),
  width: '140px',
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
})

const figureColumns = ({ say }: Speak): Column[] => [
  {
    id: 'buyers',
    head: say('asins.buyers'),
    hint: say('asins.buyers-hint'),
    width: '78px',
    align: 'end',
    sort: row => row.entryBuyers,
    cell: row => <Figure value={row.entryBuyers} quantity={{ kind: 'count' }} size="cell" />,
  },
  {
    id: 'clv90',
    head: say('asins.clv90'),
    hint: say('asins.clv90-hint'),
    width: '80px',
    align: 'end',
    sort: row => row.clv[90].revenueMinor,
    cell: row => (
      <Figure
        value={row.clv[90].revenueMinor}
        quantity={{ kind: 'money', currency: row.currency }}
        size="cell"
        n={row.clv[90].n}
      />
    ),
  },
  {
    id: 'repeat90',
    head: say('asins.repeat90'),
    hint: say('asins.repeat90-hint'),
    width: '104px',
    align: 'end',
    sort: row => row.repeatRate[90].value,
    cell: row => (
      <Figure
        value={row.repeatRate[90].value}
        quantity={{ kind: 'share' }}
        limits={row.repeatRate[90]}
        length="short"
        size="cell"
      />
    ),
  },
  {
    id: 'window',
    head: say('asins.window'),
    hint: say('asins.window-hint'),
    width: '108px',
    align: 'end',
    sort: row => (row.interval && row.interval.n >= FEWEST_REORDERS ? row.interval.window.from : null),
    cell: row => <WindowCell row={row} />,
  },
]

const adviceColumns = ({ say }: Speak): Column[] => [
  {
    id: 'baseline',
    head: say('asins.baseline'),
    width: '104px',
    sort: row => URGENCY[row.baseline.state],
    cell: row => <BaselineLights baseline={row.baseline} />,
  },
  {
    id: 'lever',
    head: say('asins.lever'),
    width: 'auto',
    sort: row => row.lever?.lever ?? null,
    cell: row => (row.lever ? <ProposalText proposal={row.lever} /> : <span class="muted">–</span>),
  },
]

function WindowCell({ row }: { row: AsinSummary }) {
  const { say, print } = useSpeak()
  const { interval } = row
  if (interval === null) return <span class="muted">–</span>
  if (interval.n < FEWEST_REORDERS)
    return <span class="muted">{say('asins.too-few', { n: interval.n })}</span>
  return (
    <span class="figure figure-cell">
      <span class="figure-value">
        {say('interval.window-days', { from: interval.window.from, to: interval.window.to })}
      </span>
      <span class="figure-sure">{say('figure.n', { count: print.count(interval.n) })}</span>
    </span>
  )
}

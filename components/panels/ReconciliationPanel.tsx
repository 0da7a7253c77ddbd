// Do our figures agree with Seller Central's? Month by month, the newest first, with the reasons they differ.
import { useState } from 'preact/hooks'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { Segments } from '@/components/primitives/Segments'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import type { ReconciledMonth, Reconciliation } from '@/lib/schema/reconciliation'
import { COMPARISONS, type Comparison } from './comparisons'
import { MonthRows } from './parts/MonthRows'

interface Props {
  state: PanelState<Reconciliation>
  /** Opens what Seller Central reports of a month, "YYYY-MM". */
  onTraceMonth(month: string): void
}

/** Months drawn before one asks for more. */
const PAGE = 12

export function ReconciliationPanel({ state, onTraceMonth }: Props) {
  const { say, print } = useSpeak()
  return (
    <Panel
      title={say('recon.title')}
      state={state}
      explain="recon"
      footer={({ asOf }) => say('app.as-of', { day: print.day(asOf) })}
    >
      {view =>
        view.months.length === 0 ? (
          <Notice tone="quiet">{say('recon.none')}</Notice>
        ) : (
          <Body {...view} onTraceMonth={onTraceMonth} />
        )
      }
    </Panel>
  )
}

function Body({ months, currency, onTraceMonth }: Reconciliation & Pick<Props, 'onTraceMonth'>) {
  const { say } = useSpeak()
  const [comparison, setComparison] = useState<Comparison>('sales')
  const [shown, setShown] = useState(PAGE)
  const [open, setOpen] = useState<string | null>(null)
  const newest = [...months].reverse()
  return (
    <>
      <Segments<Comparison>
        label={say('recon.which')}
        options={COMPARISONS.map(id => ({ id, text: say(`recon.${id}`) }))}
        chosen={comparison}
        onChoose={setComparison}
      />
      <p class="muted small recon-means">{say(`recon.${comparison}.means`)}</p>
      <Agreement months={months} comparison={comparison} />
      <table class="plain money-table recon">
        <thead>
          <tr>
            <th scope="col">{say('recon.month')}</th>
            <th scope="col" class="end">
              {say('recon.ours')}
            </th>
            <th scope="col" class="end">
              {say(comparison === 'booked' ? 'recon.theirs-booked' : 'recon.theirs')}
            </th>
            <th scope="col" class="end">
              {say('recon.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {newest.slice(0, shown).map(month => (
            <MonthRows
              key={month.month}
              open={open === month.month}
              onOpen={() => setOpen(open === month.month ? null : month.month)}
              {...{ month, comparison, currency, onTraceMonth }}
            />
          ))}
        </tbody>
      </table>
      {newest.length > shown && (
        <button type="button" class="button button-text" onClick={() => setShown(shown + PAGE)}>
          {say('recon.more', { n: newest.length - shown })}
        </button>
      )}
    </>
  )
}

/** Differences up to this share are called agreement. */
const CLOSE = 0.01

/** How many ended months agree, in a sentence. */
function Agreement({ months, comparison }: { months: readonly ReconciledMonth[]; comparison: Comparison }) {
  const { say, print } = useSpeak()
  const told = months.flatMap(month => {
    const share = month[comparison].differenceShare
    return month.complete && share !== null ? [Math.abs(share)] : []
  })
  if (told.length === 0) return <p class="said">{say('recon.said-none')}</p>
  const close = told.filter(share => share <= CLOSE).length
  return (
    <p class="said">{say('recon.said', { n: told.length, close, most: print.share(Math.max(...told)) })}</p>
  )
}

// Do our figures agree with Seller Central's? Month by month, the newest first, with the reasons they differ; months without a
// report are one line, with what to download.
import { useState } from 'preact/hooks'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { Segments } from '@/components/primitives/Segments'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import type { ReconciledMonth, Reconciliation } from '@/lib/schema/reconciliation'
import { agreement, lackingMonths } from './agreement'
import { COMPARISONS, type Comparison } from './comparisons'
import { MonthRows } from './parts/MonthRows'
import { SaveTable } from './parts/SaveTable'
import { monthsSheet } from './sheets/months-sheet'
import { signed } from './verdict-text'

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

function Body({ onTraceMonth, ...view }: Reconciliation & Pick<Props, 'onTraceMonth'>) {
  const { months, currency } = view
  const speak = useSpeak()
  const { say } = speak
  const [comparison, setComparison] = useState<Comparison>('sales')
  const [shown, setShown] = useState(PAGE)
  const [open, setOpen] = useState<string | null>(null)
  const newest = months.filter(month => month[comparison].theirs !== null).reverse()
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
      {newest.length > 0 && (
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
      )}
      {newest.length > shown && (
        <button type="button" class="button button-text" onClick={() => setShown(shown + PAGE)}>
          {say('recon.more', { n: newest.length - shown })}
        </button>
      )}
      <Lacking months={months} comparison={comparison} />
      <SaveTable of={say('recon.title')} sheet={() => monthsSheet(speak, view)} />
    </>
  )
}

interface Compare {
  months: readonly ReconciledMonth[]
  comparison: Comparison
}

/** How many ended months agree, and the one that is furthest off, in two sentences. */
function Agreement({ months, comparison }: Compare) {
  const { say, print } = useSpeak()
  const { ended, close, furthest } = agreement(months, comparison)
  if (furthest === null) return <p class="said">{say('recon.said-none')}</p>
  const { apart, explained, left } = furthest
  const share = (of: number): string => signed(of, print.share(Math.abs(of)))
  const of = { month: print.month(furthest.month), apart: share(apart) }
  return (
    <p class="said">
      {say(left === null ? 'recon.said-plain' : 'recon.said', { n: ended, close })}{' '}
      {left === null || explained === null
        ? say('recon.furthest-plain', of)
        : say('recon.furthest', { ...of, explained: share(explained), left: share(left) })}
    </p>
  )
}

/** Runs of months that are named; more are counted. */
const RUNS = 3

/** Months that no report tells of, and where it is to be found. */
function Lacking({ months, comparison }: Compare) {
  const { say, print } = useSpeak()
  const { count, runs } = lackingMonths(months, comparison)
  if (count === 0) return null
  const named = runs
    .slice(-RUNS)
    .map(({ from, to }) =>
      from === to ? print.month(from) : say('recon.run', { from: print.month(from), to: print.month(to) }),
    )
  const kind = comparison === 'booked' ? 'settlements' : 'traffic'
  return (
    <Notice tone="quiet">
      {say(`recon.lacking.${kind}`, {
        n: count,
        runs: `${runs.length > RUNS ? '… ' : ''}${named.join(', ')}`,
        where: say(`weeks.${kind}.where`),
      })}
    </Notice>
  )
}

// Which weeks do the imported files cover, kind by kind? Gaps are listed with what to download next.
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import {
  COVERAGE_KINDS,
  type CoverageGap,
  type CoverageWeek,
  type Reconciliation,
} from '@/lib/schema/reconciliation'
import { type Quarter, quartersOf } from './week-quarters'

type View = Pick<Reconciliation, 'calendar' | 'gaps' | 'asOf'>

/** Quarters drawn before one asks for more, gaps named. */
const QUARTERS = 4
const GAPS = 6
/** Mondays in a quarter, at most. */
const MOST_WEEKS = 14

export function CoverageCalendarPanel({ state }: { state: PanelState<View> }) {
  const { say, print } = useSpeak()
  return (
    <Panel
      title={say('weeks.title')}
      state={state}
      explain="weeks"
      footer={({ asOf }) => say('app.as-of', { day: print.day(asOf) })}
    >
      {view =>
        view.calendar.length === 0 ? <Notice tone="quiet">{say('weeks.none')}</Notice> : <Body {...view} />
      }
    </Panel>
  )
}

function Body({ calendar, gaps }: View) {
  const { say } = useSpeak()
  const quarters = quartersOf(calendar)
  const older = quarters.slice(QUARTERS)
  return (
    <>
      <Downloads gaps={gaps} />
      <div class="quarters">
        {quarters.slice(0, QUARTERS).map(quarter => (
          <QuarterTable key={quarter.id} quarter={quarter} />
        ))}
      </div>
      {older.length > 0 && (
        <details class="older">
          <summary>{say('weeks.older', { n: older.length })}</summary>
          <div class="quarters">
            {older.map(quarter => (
              <QuarterTable key={quarter.id} quarter={quarter} />
            ))}
          </div>
        </details>
      )}
      <p class="legend">
        <span class="month month-full" /> {say('calendar.full')} <span class="month month-part" />{' '}
        {say('calendar.part')} <span class="month" /> {say('calendar.empty')}{' '}
        <span class="month month-before" /> {say('weeks.before')}
      </p>
    </>
  )
}

function QuarterTable({ quarter }: { quarter: Quarter }) {
  const { say, print } = useSpeak()
  const name = say('weeks.quarter', { quarter: quarter.quarter, year: String(quarter.year) })
  return (
    <table class="calendar weeks">
      <caption>{name}</caption>
      <colgroup>
        <col class="weeks-kind" />
        <col span={MOST_WEEKS} />
      </colgroup>
      <thead class="unseen">
        <tr>
          <td />
          {quarter.weeks.map(week => (
            <th key={week.from} scope="col">
              {print.day(week.from)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {COVERAGE_KINDS.map(kind => (
          <tr key={kind}>
            <th scope="row">{say(`weeks.${kind}`)}</th>
            {quarter.weeks.map(week => (
              <Week key={week.from} from={week.from} share={week.covered[kind]} />
            ))}
            {Array.from({ length: Math.max(0, MOST_WEEKS - quarter.weeks.length) }, (_, i) => (
              <td key={`after ${quarter.weeks.length + i}`} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Week({ from, share }: { from: CoverageWeek['from']; share: number | null }) {
  const { say, print } = useSpeak()
  const shape = share === null ? 'before' : share >= 1 ? 'full' : share > 0 ? 'part' : 'empty'
  const label = say(`weeks.cell.${shape}`, {
    day: print.day(from),
    share: share === null ? '' : print.share(share, 'short'),
  })
  return (
    <td title={label}>
      <span class={`month month-${shape}`} role="img" aria-label={label} />
    </td>
  )
}

/** The gaps that matter most, each with where its file is found. */
function Downloads({ gaps }: { gaps: readonly CoverageGap[] }) {
  const { say, print } = useSpeak()
  if (gaps.length === 0) return <Notice tone="good">{say('weeks.complete')}</Notice>
  return (
    <section class="downloads">
      <h3>{say('weeks.next')}</h3>
      <ol>
        {gaps.slice(0, GAPS).map(({ kind, from, to, days }) => (
          <li key={`${kind} ${from}`}>
            <strong>{say(`weeks.${kind}`)}</strong>{' '}
            {say('weeks.gap', {
              from: print.day(from),
              to: print.day(to),
              n: days,
              count: print.count(days),
            })}
            <span class="muted small">{say(`weeks.${kind}.where`)}</span>
          </li>
        ))}
      </ol>
      {gaps.length > GAPS && <p class="muted small">{say('weeks.more-gaps', { n: gaps.length - GAPS })}</p>}
    </section>
  )
}

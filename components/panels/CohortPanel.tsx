// Do newer customers come back more than older ones did? Months of first order against age, at equal age only.
import { useContext, useMemo, useState } from 'preact/hooks'
import { CohortGrid } from '@/components/charts/CohortGrid'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { Segments } from '@/components/primitives/Segments'
import { useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { Cohort, Coverage } from '@/lib/schema/figures'
import type { PanelState } from '@/lib/schema/panel-state'
import { type CohortFlag, flagMonths } from './cohort-flags'
import { leverName } from './lever-name'
import { CoverageLine } from './parts/CoverageLine'
import { RowsContext } from './rows-context'

export interface CohortView {
  cohorts: Cohort[]
  asOf: IsoDate
  currency: string
  coverage: Coverage
  buyers: number
  /** Levers of the journal, to be flagged at the month they began in. */
  flags?: readonly CohortFlag[]
}
type Show = 'retention' | 'revenue'

/** Of a month of age, which is thirty days. */
const lastDayOf = (age: number): number => 30 * (age + 1) - 1

export function CohortPanel({ state }: { state: PanelState<CohortView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('cohort.title')}
      state={state}
      explain="cohort"
      footer={({ coverage, buyers }) => <CoverageLine coverage={coverage} buyers={buyers} />}
    >
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body({ cohorts, asOf, currency, flags = [] }: CohortView) {
  const { say } = useSpeak()
  const [show, setShow] = useState<Show>('retention')
  const open = useContext(RowsContext)
  const openCell = (month: string, age: number): void =>
    open?.({ figure: `cohort-${show}`, month, horizonDays: lastDayOf(age) })
  const shown = useMemo(() => {
    const months = new Set(cohorts.map(one => one.month))
    return flags.filter(one => months.has(one.month))
  }, [cohorts, flags])
  const flagsOf = useMemo(() => flagMonths(shown), [shown])
  if (cohorts.length === 0) return <Notice tone="quiet">{say('cohort.none')}</Notice>
  return (
    <>
      <div class="cohort-head">
        <Segments<Show>
          label={say('cohort.show')}
          options={[
            { id: 'retention', text: say('cohort.retention') },
            { id: 'revenue', text: say('cohort.revenue') },
          ]}
          chosen={show}
          onChoose={setShow}
        />
        <p class="muted">{say(`cohort.${show}.reads`)}</p>
      </div>
      <CohortGrid
        cohorts={cohorts}
        asOf={asOf}
        show={show}
        currency={currency}
        label={say('cohort.title')}
        flags={flagsOf}
        {...(open ? { onCell: openCell } : {})}
      />
      <p class="legend">
        <span class="key unripe" /> {say('cohort.unripe')} <span class="key part-ripe" /> {say('cohort.part')}{' '}
        <span class="key key-few" /> {say('cohort.few')}
      </p>
      {shown.length > 0 && <FlagList flags={shown} />}
    </>
  )
}

function FlagList({ flags }: { flags: readonly CohortFlag[] }) {
  const speak = useSpeak()
  return (
    <section class="cohort-flags">
      <h3>{speak.say('cohort.flags')}</h3>
      <ul class="small">
        {flags.map(({ number, lever, product, day }) => (
          <li key={number}>
            <b class="mark-number">{number}</b>{' '}
            {speak.say('cohort.flag-of', {
              lever: leverName(speak, lever),
              product,
              day: speak.print.day(day),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

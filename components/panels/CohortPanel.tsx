// Do newer customers come back more than older ones did? Months of first order against age, at equal age only: of all buyers, or
// of those who entered by one product.
import { useContext, useMemo, useState } from 'preact/hooks'
import { CohortGrid } from '@/components/charts/CohortGrid'
import type { CohortAge, CohortAges, CohortShow, GridCohort } from '@/components/charts/cohort-cells'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import { GRID_BUYERS } from '@/lib/schema/entry-cohorts'
import type { TracedFigure } from '@/lib/schema/figure-rows'
import type { Coverage } from '@/lib/schema/figures'
import type { PanelState } from '@/lib/schema/panel-state'
import { type CohortFlag, flagMonths } from './cohort-flags'
import { leverName } from './lever-name'
import { CohortHead } from './parts/CohortHead'
import { CohortLegend } from './parts/CohortLegend'
import { CoverageLine } from './parts/CoverageLine'
import { SaveTable } from './parts/SaveTable'
import { RowsContext } from './rows-context'
import { cohortsSheet } from './sheets/cohorts-sheet'

export interface CohortView {
  cohorts: readonly GridCohort[]
  asOf: IsoDate
  currency: string
  coverage: Coverage
  buyers: number
  /** How many more must enter by the product before there is a grid. */
  missingBuyers?: number
  /** Levers of the journal, to be flagged at the month they began in. */
  flags?: readonly CohortFlag[]
}
interface Props {
  state: PanelState<CohortView>
  /** Of those who entered by one product. */
  entry?: boolean
  /** What is looked at first. */
  first?: Look
}

/** What is looked at stays while another product is chosen. */
interface Look {
  show: CohortShow
  ages: CohortAges
}

const FIRST: Look = { show: 'retention', ages: 'months' }

export function CohortPanel({ state, entry = false, first = FIRST }: Props) {
  const { say } = useSpeak()
  const [look, setLook] = useState<Look>(first)
  const title = say(entry ? 'cohort.entry-title' : 'cohort.title')
  return (
    <Panel
      title={title}
      state={state}
      explain="cohort"
      footer={({ coverage, buyers }) => <CoverageLine coverage={coverage} buyers={buyers} />}
    >
      {view => <Body view={view} title={title} look={look} onLook={setLook} />}
    </Panel>
  )
}

/** By day the cells are the figures of the same name, over the buyers of the month. */
const FIGURES: Record<CohortAges, Record<CohortShow, TracedFigure>> = {
  months: {
    retention: 'cohort-retention',
    revenue: 'cohort-revenue',
    contribution: 'cohort-contribution',
  },
  days: { retention: 'repeat-rate', revenue: 'revenue', contribution: 'contribution' },
}

interface BodyProps {
  view: CohortView
  title: string
  look: Look
  onLook(look: Look): void
}
function Body({ view, title, look, onLook }: BodyProps) {
  const { cohorts, asOf, currency, missingBuyers = 0, flags = [] } = view
  const speak = useSpeak()
  const { say } = speak
  const open = useContext(RowsContext)
  const shown = useMemo(() => {
    const months = new Set(cohorts.map(one => one.month))
    return flags.filter(one => months.has(one.month))
  }, [cohorts, flags])
  const flagsOf = useMemo(() => flagMonths(shown), [shown])
  if (missingBuyers > 0)
    return <Notice tone="quiet">{say('cohort.missing', { n: missingBuyers, least: GRID_BUYERS })}</Notice>
  if (cohorts.length === 0) return <Notice tone="quiet">{say('cohort.none')}</Notice>
  // Before the shop is studied there are the figures alone.
  const isStudied = cohorts.some(one => one.byDay !== undefined)
  const { show, ages }: Look = isStudied
    ? look
    : { show: look.show === 'contribution' ? 'revenue' : look.show, ages: 'months' }
  const openCell = (month: string, { to }: CohortAge): void =>
    open?.({ figure: FIGURES[ages][show], month, horizonDays: to })
  return (
    <>
      <CohortHead show={show} ages={ages} isStudied={isStudied} onLook={onLook} />
      <CohortGrid
        cohorts={cohorts}
        asOf={asOf}
        show={show}
        ages={ages}
        currency={currency}
        label={title}
        flags={flagsOf}
        {...(open ? { onCell: openCell } : {})}
      />
      <CohortLegend cohorts={cohorts} show={show} ages={ages} />
      <SaveTable of={title} sheet={() => cohortsSheet(speak, view, show, ages)} />
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

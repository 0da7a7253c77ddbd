// When this product's buyers come back, what they are worth, and what is expected of them.
import { BoughtWithinPanel } from '@/components/panels/BoughtWithinPanel'
import { CohortPanel } from '@/components/panels/CohortPanel'
import { FamilyPanel } from '@/components/panels/FamilyPanel'
import { ForecastPanel } from '@/components/panels/ForecastPanel'
import { NextAsinPanel } from '@/components/panels/NextAsinPanel'
import { ReorderWindowPanel } from '@/components/panels/ReorderWindowPanel'
import { RepeatPanel } from '@/components/panels/RepeatPanel'
import { ReturnCurvePanel } from '@/components/panels/ReturnCurvePanel'
import { SurenessPanel } from '@/components/panels/SurenessPanel'
import { ValueAheadPanel } from '@/components/panels/ValueAheadPanel'
import { ValuePanel } from '@/components/panels/ValuePanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import type { AsinSummary } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'
import { mapState, type PanelState } from '@/lib/schema/panel-state'
import { askRows } from './acts'
import { CourseColumns } from './CourseColumns'
import { entryCohorts } from './cohort-views'
import { entryCourse } from './course-views'
import { groupView } from './group-views'
import { pageOutlookView } from './outlook-views'

export function ProductReturn({ dashboard, asin }: { dashboard: Dashboard; asin: Asin }) {
  const page = dashboard.page.value
  const study = dashboard.studies.page.value
  const onTrace = askRows(dashboard, asin)
  const outlook = pageOutlookView(dashboard)
  return (
    <>
      <div class="columns">
        <div class="column">
          <RepeatPanel state={groupView(dashboard, page, study)} onTrace={onTrace} />
          <ReorderWindowPanel state={outlook} onTrace={onTrace} />
          <FamilyPanel
            state={mapState(dashboard.books.value, ({ settings }) => ({
              asin,
              typed: settings.families[asin] ?? null,
            }))}
            onTypeParent={parent => void dashboard.typeParent(asin, parent)}
          />
        </div>
        <div class="column">
          <ReturnCurvePanel state={outlook} />
          <NextAsinPanel
            state={mapState(page, ({ next }) => ({ asin, next, titles: titlesOf(dashboard.table.value) }))}
            onOpenAsin={dashboard.showAsin}
          />
        </div>
      </div>
      <CohortPanel entry state={entryCohorts(dashboard, asin, study)} />
      <CourseColumns entry state={entryCourse(dashboard, asin, study)} />
    </>
  )
}

export function ProductOutlook({ dashboard, asin }: { dashboard: Dashboard; asin: Asin }) {
  const outlook = pageOutlookView(dashboard)
  const group = groupView(dashboard, dashboard.page.value, dashboard.studies.page.value)
  return (
    <div class="columns">
      <div class="column">
        <ForecastPanel state={outlook} />
        <BoughtWithinPanel state={outlook} />
      </div>
      <div class="column">
        <ValuePanel state={group} onTrace={askRows(dashboard, asin)} />
        <ValueAheadPanel state={outlook} />
        <SurenessPanel state={outlook} />
      </div>
    </div>
  )
}

const titlesOf = (table: PanelState<AsinSummary[]>): ReadonlyMap<Asin, string> =>
  new Map(table.kind === 'ready' ? table.view.map(row => [row.asin, row.title ?? row.asin]) : [])

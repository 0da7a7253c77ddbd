// The cohorts of the shop, or of those who entered by the product that is chosen.
import { CohortPanel } from '@/components/panels/CohortPanel'
import { EntryChoice } from '@/components/panels/parts/EntryChoice'
import { RowsContext } from '@/components/panels/rows-context'
import type { Dashboard } from '@/components/state/create-dashboard'
import { openRows } from './acts'
import { CourseColumns } from './CourseColumns'
import { entryCohorts, shopCohorts } from './cohort-views'
import { entryCourse, shopCourse } from './course-views'

export function CohortsView({ dashboard }: { dashboard: Dashboard }) {
  const { studies, table } = dashboard
  const asin = studies.entryAsin.value
  const shop = dashboard.shop.value?.shop
  return (
    <RowsContext value={openRows(dashboard, asin)}>
      {shop && table.value.kind === 'ready' && (
        <EntryChoice
          products={table.value.view}
          chosen={asin}
          onChoose={chosen => studies.chooseEntry(shop, chosen)}
        />
      )}
      <CohortPanel
        entry={asin !== null}
        state={asin === null ? shopCohorts(dashboard) : entryCohorts(dashboard, asin, studies.entry.value)}
      />
      <CourseColumns
        entry={asin !== null}
        state={asin === null ? shopCourse(dashboard) : entryCourse(dashboard, asin, studies.entry.value)}
      />
    </RowsContext>
  )
}

// Scenes of the cohorts of those who entered by a product: each way to look at them, with levers flagged, and where they are few.
import { CohortPanel, type CohortView } from '@/components/panels/CohortPanel'
import { cohortFlags } from '@/components/panels/cohort-flags'
import { EntryChoice } from '@/components/panels/parts/EntryChoice'
import { RowsContext } from '@/components/panels/rows-context'
import { isoDate } from '@/lib/schema/dates'
import { drawCohort } from '@/lib/schema/draw-cohorts'
import type { Asin, MarketplaceId } from '@/lib/schema/ids'
import { cohortCounts } from '@/tests/gallery/invented-cohorts'
import { asinFigures, asinTable, shopFigures } from '@/tests/gallery/invented-figures'
import { EXPERIMENTS } from '@/tests/gallery/invented-journal'
import { SHOP_US } from '@/tests/gallery/invented-source'
import type { Scene } from '@/tests/gallery/scene'

const { coverage, totals } = shopFigures(SHOP_US, 'ATVPDKIKX0DER' as MarketplaceId, 'USD')
const { title, asin } = asinFigures(0)
const view: CohortView = {
  cohorts: cohortCounts(1).map(drawCohort),
  asOf: isoDate(20_500),
  currency: 'USD',
  coverage,
  buyers: totals.buyers,
  flags: cohortFlags(
    EXPERIMENTS.map(({ entry }) => entry).filter(one => one.asin === asin),
    () => title ?? asin,
  ),
}
const nothing = () => {}

const scene = (
  name: string,
  look: Parameters<typeof CohortPanel>[0]['first'],
  part: Partial<CohortView> = {},
) => ({
  name: `CohortPanel/entered by one product, ${name}`,
  kind: 'panel' as const,
  draw: () => (
    <RowsContext value={nothing}>
      <CohortPanel
        entry
        state={{ kind: 'ready', view: { ...view, ...part } }}
        {...(look ? { first: look } : {})}
      />
    </RowsContext>
  ),
})

export const cohortScenes: Scene[] = [
  scene('retention', { show: 'retention', ages: 'months' }),
  scene('back by day', { show: 'retention', ages: 'days' }),
  scene('revenue by day', { show: 'revenue', ages: 'days' }),
  scene('contribution', { show: 'contribution', ages: 'months' }),
  scene(
    'without costs',
    { show: 'contribution', ages: 'days' },
    {
      cohorts: cohortCounts(1, false).map(drawCohort),
      flags: [],
    },
  ),
  scene('few', undefined, { cohorts: [], missingBuyers: 13 }),
  {
    name: 'CohortPanel/choice of a product',
    kind: 'panel',
    draw: () => (
      <EntryChoice
        products={asinTable(12).map((one, nth) => ({
          ...one,
          entryBuyers: nth < 9 ? one.entryBuyers : 12 - nth,
        }))}
        chosen={'B000TEST01' as Asin}
        onChoose={nothing}
      />
    ),
  },
]

// Cohort cells carry their number; unripe ones are masked and small months get no heat.
import { describe, expect, it } from 'vitest'
import { CohortPanel } from '@/components/panels/CohortPanel'
import { cohortFlags } from '@/components/panels/cohort-flags'
import { EntryChoice } from '@/components/panels/parts/EntryChoice'
import { type RowsAsked, RowsContext } from '@/components/panels/rows-context'
import { type IsoDate, isoDate } from '@/lib/schema/dates'
import { drawCohort } from '@/lib/schema/draw-cohorts'
import type { Cohort } from '@/lib/schema/figures'
import type { Asin, MarketplaceId } from '@/lib/schema/ids'
import type { JournalEntry } from '@/lib/schema/journal'
import { stage } from '@/tests/components/support/stage'
import { cohortCounts } from '@/tests/gallery/invented-cohorts'
import { shopFigures } from '@/tests/gallery/invented-figures'
import { SHOP_US } from '@/tests/gallery/invented-source'

const { coverage } = shopFigures(SHOP_US, 'ATVPDKIKX0DER' as MarketplaceId, 'USD')
const cohort = (month: string, buyers: number, ripe: number): Cohort => ({
  month,
  buyers,
  retention: Array.from({ length: 12 }, (_, k) => (k < ripe ? 0.2 / (k + 1) : null)),
  revenuePerBuyerMinor: Array.from({ length: 12 }, (_, k) => (k < ripe ? 2000 + 100 * k : null)),
})
const view = {
  asOf: '2025-05-01' as IsoDate,
  cohorts: [cohort('2025-01', 400, 3), cohort('2025-02', 12, 2)],
  currency: 'USD',
  coverage,
  buyers: 412,
}

describe('CohortPanel', () => {
  it('prints ripe cells, marks those of part of a month, and masks the others', () => {
    const on = stage(<CohortPanel state={{ kind: 'ready', view }} />)
    expect(on.all('tbody td.cohort-cell')).toHaveLength(3)
    expect(on.all('tbody td.part-ripe').map(cell => cell.textContent)).toEqual(['6.7%', '10%'])
    expect(on.all('tbody td.unripe')).toHaveLength(19)
    expect(on.all('td.cohort-cell')[0]?.textContent).toBe('20%')
    expect(on.all('td.cohort-cell')[0]?.getAttribute('title')).toBe(
      'Jan 2025, 400 buyers: 20.0% in days 30 to 59',
    )
  })

  it('opens the rows of a cell up to the end of its month of age', async () => {
    const asked: RowsAsked[] = []
    const on = stage(
      <RowsContext value={one => asked.push(one)}>
        <CohortPanel state={{ kind: 'ready', view }} />
      </RowsContext>,
    )
    await on.press('20%')
    expect(asked).toEqual([{ figure: 'cohort-retention', month: '2025-01', horizonDays: 59 }])
  })

  it('marks months of fewer than twenty buyers', () => {
    const on = stage(<CohortPanel state={{ kind: 'ready', view }} />)
    expect(on.all('tr.few')).toHaveLength(1)
  })

  it('flags the months in which levers began, with a legend', () => {
    const entry = (lever: string, start: string) =>
      ({ asin: 'B000TEST01', lever, start }) as unknown as JournalEntry
    const flags = cohortFlags(
      [
        entry('standing-coupon', '2025-02-11'),
        entry('reviews', '2025-01-03'),
        entry('bundle', '2025-02-01'),
        entry('reviews', '2031-01-01'),
      ],
      () => 'Tea',
    )
    const on = stage(<CohortPanel state={{ kind: 'ready', view: { ...view, flags } }} />)
    expect(on.all('tbody th').map(one => one.textContent)).toEqual(['Jan 2025 ⚑1', 'Feb 2025 ⚑2–3'])
    expect(on.all('.cohort-flags li').map(one => one.textContent?.slice(0, 1))).toEqual(['1', '2', '3'])
    expect(on.text()).toContain('3 Standing coupon: Tea, Feb 11, 2025')
  })

  describe('once studied', () => {
    const months = cohortCounts(1)
    const studied = { ...view, asOf: isoDate(20_500), cohorts: months.map(drawCohort) }
    const ready = { kind: 'ready', view: studied } as const

    /** The way to look at it, by its place in the two switches. */
    const inSwitch = (nth: number, place: number) =>
      `.cohort-head fieldset:nth-child(${nth}) label:nth-child(${place + 1}) input`
    const CAME_BACK = inSwitch(1, 1)
    const REVENUE = inSwitch(1, 2)
    const CONTRIBUTION = inSwitch(1, 3)
    const BY_DAY = inSwitch(2, 2)

    it('shows by day who came back, and what they brought with contribution', async () => {
      const on = stage(<CohortPanel entry state={ready} />)
      expect(on.text()).toContain('Who entered by this product')
      await on.choose(BY_DAY, 'on')
      const heads = on.all('thead th').map(one => one.textContent)
      expect(heads.slice(2)).toEqual(['Day 30', 'Day 60', 'Day 90', 'Day 180', 'Day 365'])
      const [first] = studied.cohorts
      const share = 100 * (first?.byDay[30].back ?? 0)
      expect(on.all('td.cohort-cell')[0]?.textContent).toBe(`${Math.round(share)}%`)
      await on.choose(CONTRIBUTION, 'on')
      const money = (first?.byDay[30].contributionMinor ?? 0) / 100
      expect(on.all('td.cohort-cell')[0]?.textContent).toBe(`$${money.toFixed(2)}`)
    })

    it('opens the figures of the same name for a day, and the contribution of a month of age', async () => {
      const asked: RowsAsked[] = []
      const on = stage(
        <RowsContext value={one => asked.push(one)}>
          <CohortPanel entry state={ready} />
        </RowsContext>,
      )
      const { month = '' } = months[0] ?? {}
      const pressFirst = () => on.press(on.all('td.cohort-cell button')[0]?.textContent ?? '')
      await on.choose(CONTRIBUTION, 'on')
      await pressFirst()
      await on.choose(BY_DAY, 'on')
      await pressFirst()
      await on.choose(REVENUE, 'on')
      await pressFirst()
      await on.choose(CAME_BACK, 'on')
      await pressFirst()
      expect(asked).toEqual([
        { figure: 'cohort-contribution', month, horizonDays: 59 },
        { figure: 'contribution', month, horizonDays: 30 },
        { figure: 'revenue', month, horizonDays: 30 },
        { figure: 'repeat-rate', month, horizonDays: 30 },
      ])
    })

    it('says that a cost is missing where buyers are old enough and contribution is not known', async () => {
      const cohorts = cohortCounts(1, false).map(drawCohort)
      const on = stage(<CohortPanel entry state={{ kind: 'ready', view: { ...studied, cohorts } }} />)
      expect(on.text()).not.toContain('a unit cost is missing')
      await on.choose(CONTRIBUTION, 'on')
      expect(on.all('td.cohort-unknown').length).toBeGreaterThan(100)
      expect(on.all('td.cohort-cell')).toHaveLength(0)
      expect(on.text()).toContain('a unit cost is missing')
    })

    it('says how many buyers are missing instead of a grid', () => {
      const on = stage(
        <CohortPanel entry state={{ kind: 'ready', view: { ...studied, cohorts: [], missingBuyers: 13 } }} />,
      )
      expect(on.all('table')).toHaveLength(0)
      expect(on.text()).toContain('13 more buyers have to enter by this product')
    })
  })
})

describe('EntryChoice', () => {
  it('lists the strongest first, those with few buyers apart, and nobody’s entry not at all', () => {
    const product = (asin: string, entryBuyers: number) => ({ asin: asin as Asin, title: asin, entryBuyers })
    const on = stage(
      <EntryChoice
        products={[product('B1', 12), product('B2', 900), product('B3', 0), product('B4', 41)]}
        chosen={null}
        onChoose={() => {}}
      />,
    )
    expect(on.all('option').map(one => one.textContent)).toEqual([
      'All products',
      'B2 (900)',
      'B4 (41)',
      'B1 (12)',
    ])
    expect(on.all('optgroup option')).toHaveLength(1)
  })
})

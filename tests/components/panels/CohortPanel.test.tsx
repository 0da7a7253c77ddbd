// Cohort cells carry their number; unripe ones are masked and small months get no heat.
import { describe, expect, it } from 'vitest'
import { CohortPanel } from '@/components/panels/CohortPanel'
import { cohortFlags } from '@/components/panels/cohort-flags'
import { type RowsAsked, RowsContext } from '@/components/panels/rows-context'
import type { IsoDate } from '@/lib/schema/dates'
import type { Cohort } from '@/lib/schema/figures'
import type { MarketplaceId } from '@/lib/schema/ids'
import type { JournalEntry } from '@/lib/schema/journal'
import { stage } from '@/tests/components/support/stage'
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
})

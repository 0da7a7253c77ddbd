// Facts of an earlier day: no reading of later, the newest of each SKU before it.
import { describe, expect, it } from 'vitest'
import type { AsinFacts } from '@/lib/ledger/books'
import { cutHistories } from '@/lib/pipeline/cut-histories'
import { factsOfHistory } from '@/lib/pipeline/facts-of-history'
import { epochDay } from '@/lib/schema/dates'
import type { AsinHistory } from '@/lib/schema/study'

const at = (day: string) => epochDay(day) * 86_400 + 3600
const stock = (sku: string, day: string, available: number) =>
  ({ sku, available, seenAt: at(day) }) as unknown as AsinHistory['inventory'][number]
const month = (from: string, to: string, unitsOrdered: number) =>
  ({
    fromDay: epochDay(from),
    toDay: epochDay(to),
    unitsOrdered,
  }) as unknown as AsinHistory['traffic'][number]
const history: AsinHistory = {
  ratings: [],
  inventory: [
    stock('TEA', '2026-05-01', 90),
    stock('TEA', '2026-07-01', 60),
    stock('TIN', '2026-07-02', 7),
    stock('TEA', '2026-09-01', 0),
  ],
  traffic: [month('2026-06-01', '2026-06-30', 40), month('2026-08-01', '2026-08-31', 5)],
  parentAsin: null,
}
const newest: AsinFacts = {
  rating: null,
  inventory: [stock('TEA', '2026-09-01', 0)],
  traffic: month('2026-08-01', '2026-08-31', 5),
  productGroup: 'Grocery',
}
const by = (day: string) => {
  const { asins } = cutHistories({ asins: [history], traffic: [] }, epochDay(day))
  return factsOfHistory(newest, asins[0] ?? null)
}

describe('factsOfHistory', () => {
  it('has the newest of each SKU up to the day, and the newest period that was over', () => {
    const { inventory, traffic, productGroup } = by('2026-07-31')
    expect(inventory.map(one => [one.sku, one.available])).toEqual([
      ['TEA', 60],
      ['TIN', 7],
    ])
    expect(traffic?.unitsOrdered).toBe(40)
    expect(productGroup).toBe('Grocery')
  })
  it('is what the books hold once everything is over', () => {
    expect(by('2026-12-31').traffic).toEqual(newest.traffic)
    expect(by('2026-12-31').inventory[0]).toEqual(newest.inventory[0])
  })
  it('knows nothing before the first reading', () => {
    expect(by('2026-04-01')).toEqual({ ...newest, inventory: [], traffic: null })
    expect(factsOfHistory(newest, null)).toEqual({ ...newest, inventory: [], traffic: null })
  })
})

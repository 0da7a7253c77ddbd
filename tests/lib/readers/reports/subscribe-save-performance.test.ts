// Subscribe & Save performance: four weeks past, whichever of them the file calls the first.
import { describe, expect, it } from 'vitest'
import { epochDay } from '@/lib/schema/dates'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

const factsOf = async (name: string, sku: string) =>
  ((await readCase(`subscribe-save-performance/${name}`)).facts.money?.subscription ?? []).filter(
    fact => fact.sku === sku,
  )

describe('subscribe-save-performance', () => {
  testCases('subscribe-save-performance')

  it('states units, discount and missing stock of each week', async () => {
    const weeks = await factsOf('2024-10-text', 'TEA-250')
    expect(
      weeks.map(week => [week.day, week.unitsShipped, week.discountShare, week.outOfStockShare]),
    ).toEqual([
      [epochDay('2024-09-08'), 29, 0.05, 0],
      [epochDay('2024-09-15'), 31, 0.15, 0.125],
      [epochDay('2024-09-22'), 0, null, 1],
      [epochDay('2024-09-29'), 33, 0.05, 0],
    ])
  })
  it('leaves out weeks of which the file says nothing', async () => {
    const weeks = await factsOf('2024-10-text', 'TEA-500')
    expect(weeks.map(({ day, unitsShipped }) => [day, unitsShipped])).toEqual([
      [epochDay('2024-09-15'), 4],
      [epochDay('2024-09-29'), 5],
    ])
  })
  it('refuses a share over 100 %', async () => {
    const { report } = await readCase('subscribe-save-performance/2024-10-text')
    expect(report.skipped).toEqual([{ reason: 'bad-number', count: 1, firstLine: 4 }])
  })
  it('goes back from a first week that is the latest: no week lies after the snapshot', async () => {
    const weeks = await factsOf('2023-02-download-page-latest-first', 'TEA-250')
    expect(weeks.map(({ day, unitsShipped }) => [day, unitsShipped])).toEqual([
      [epochDay('2023-02-12'), 33],
      [epochDay('2023-02-05'), 31],
      [epochDay('2023-01-29'), 30],
      [epochDay('2023-01-22'), 29],
    ])
  })
})

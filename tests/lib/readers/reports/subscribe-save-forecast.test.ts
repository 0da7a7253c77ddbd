// Subscribe & Save forecast: a snapshot of subscriptions, and the weeks ahead, each only where the file states it.
import { describe, expect, it } from 'vitest'
import { epochDay } from '@/lib/schema/dates'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

const CASE = 'subscribe-save-forecast/2024-10-text'
const factsOf = async (sku: string) =>
  ((await readCase(CASE)).facts.money?.subscription ?? []).filter(fact => fact.sku === sku)

describe('subscribe-save-forecast', () => {
  testCases('subscribe-save-forecast')

  it('states the subscriptions of the snapshot', async () => {
    expect((await factsOf('TEA-250'))[0]).toEqual({
      marketplace: 'ATVPDKIKX0DER',
      sku: 'TEA-250',
      asin: 'B000TEST01',
      day: epochDay('2024-10-06'),
      active: 120,
      unitsShipped: null,
      unitsScheduled: null,
      discountShare: 0.075,
      outOfStockShare: null,
    })
  })
  it('states each week that has a figure: nothing scheduled is one, a gap is none', async () => {
    const weeks = (await factsOf('TEA-250')).slice(1)
    expect(weeks.map(({ day, unitsScheduled }) => [day - epochDay('2024-10-06'), unitsScheduled])).toEqual([
      [0, 31],
      [7, 28],
      [14, 0],
      [28, 30],
      [35, 33],
      [42, 29],
      [49, 31],
    ])
  })
  it('tells a fraction from percent points, and GB for the United Kingdom', async () => {
    expect((await factsOf('TEA-500'))[0]).toMatchObject({
      marketplace: 'A1F83G8C2ARO7P',
      discountShare: 0.05,
      active: null,
    })
  })
  it('takes a row whole or not at all', async () => {
    expect(await factsOf('BAD-1')).toEqual([])
    expect((await readCase(CASE)).report.skipped).toEqual([
      { reason: 'bad-quantity', count: 1, firstLine: 5 },
      { reason: 'no-date', count: 1, firstLine: 6 },
      { reason: 'no-product', count: 1, firstLine: 7 },
    ])
  })
})

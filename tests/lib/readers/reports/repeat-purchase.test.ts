// Brand Analytics: Amazon's own repeat purchase, as JSON and as the CSV below its line of filters.
import { describe, expect, it } from 'vitest'
import { periodOfPreamble } from '@/lib/readers/reports/repeat-purchase'
import { epochDay } from '@/lib/schema/dates'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

const JSON_CASE = 'repeat-purchase/2026-03-api-json'
const factsOf = async (folder: string) => (await readCase(folder)).facts.money?.repeatPurchase ?? []

describe('repeat-purchase', () => {
  testCases('repeat-purchase')

  it('reads fractions as they are, with the marketplace the report was asked for', async () => {
    expect((await factsOf(JSON_CASE))[0]).toEqual({
      marketplace: 'ATVPDKIKX0DER',
      asin: 'B000TEST01',
      fromDay: epochDay('2026-03-01'),
      toDay: epochDay('2026-03-07'),
      orders: 1256,
      uniqueCustomers: 1201,
      repeatCustomersShare: 0.0083,
      repeatRevenueShare: 0.0217,
      repeatRevenueMinor: 224613,
      currency: 'USD',
    })
  })
  it('keeps null apart from nothing', async () => {
    const [, second, third] = await factsOf(JSON_CASE)
    expect(second).toMatchObject({ orders: null, repeatCustomersShare: null, repeatRevenueMinor: null })
    expect(second?.repeatRevenueShare).toBe(1)
    expect(third).toMatchObject({ uniqueCustomers: 0, repeatCustomersShare: 0 })
  })
  it('leaves out what cannot be', async () => {
    expect((await readCase(JSON_CASE)).report.skipped).toEqual([
      { reason: 'bad-date', count: 1, firstLine: 5 },
      { reason: 'no-product', count: 1, firstLine: 6 },
      { reason: 'bad-number', count: 1, firstLine: 7 },
    ])
  })
  it('reads the CSV in the shop’s spelling, its days from the line above', async () => {
    const [first, second] = await factsOf('repeat-purchase/2026-03-csv-below-filters')
    expect(first).toMatchObject({
      fromDay: epochDay('2026-03-15'),
      toDay: epochDay('2026-03-21'),
      orders: 1256,
      repeatCustomersShare: 0.1234,
      repeatRevenueMinor: 224613,
      currency: 'EUR',
    })
    expect(second).toMatchObject({ orders: null, uniqueCustomers: 43, repeatRevenueShare: null })
  })
})

describe('the days in the line of filters', () => {
  it.each([
    [['Brand=["a"],Select week=["Week 11 | 2026-03-15 - 2026-03-21 2026"]'], true],
    [['Brand=["a"]', 'from 2026-03-15', 'to 2026-03-21'], true],
    [['Reporting Range=["Weekly"]'], false],
    [['2026-03-15'], false],
    [['2026-03-21 - 2026-03-15'], false],
    [['2026-03-15 2026-03-21 2026-03-28'], false],
  ])('%j', (lines, told) => {
    expect(periodOfPreamble(lines)).toEqual(told ? [epochDay('2026-03-15'), epochDay('2026-03-21')] : null)
  })
})

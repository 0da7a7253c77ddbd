// Sponsored Products: CSV and spreadsheet, by day or over a span, dates as text and as cells, in the languages that are known.
import { describe, expect, it } from 'vitest'
import { epochDay } from '@/lib/schema/dates'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

const adsOf = async (name: string) => (await readCase(`advertised-products/${name}`)).facts.money?.ad ?? []

describe('advertised-products', () => {
  testCases('advertised-products')

  it('reads the CSV by day, with the trailing spaces of its headers', async () => {
    expect((await adsOf('2026-03-daily-csv'))[0]).toEqual({
      marketplace: null,
      sku: 'TEA-250',
      asin: 'B000TEST01',
      campaign: 'SP tea - auto',
      adGroup: 'Tea',
      fromDay: epochDay('2026-03-02'),
      toDay: epochDay('2026-03-02'),
      currency: 'USD',
      impressions: 1204,
      clicks: 25,
      spendMinor: 1175,
      salesMinor: 124704,
      orders: 2,
      units: 3,
    })
  })
  it('reads dates as text, ISO and by the habit of the shop', async () => {
    const days = (await adsOf('2026-03-daily-csv')).map(ad => ad.fromDay)
    expect(days).toEqual(['2026-03-02', '2026-03-03', '2026-03-14'].map(epochDay))
  })
  it('keeps nothing spent apart from nothing stated', async () => {
    expect((await adsOf('2026-03-daily-csv'))[1]).toMatchObject({ spendMinor: 0, salesMinor: null })
    const { report } = await readCase('advertised-products/2026-03-daily-csv')
    expect(report.skipped.map(({ reason }) => reason)).toEqual([
      'no-date',
      'no-product',
      'no-amount',
      'bad-quantity',
    ])
  })
  it('reads the spreadsheet: date cells, numbers of any decimals, a SKU that is a number', async () => {
    const ads = await adsOf('2026-03-daily-sheet')
    expect(ads.map(ad => [ad.sku, ad.fromDay, ad.spendMinor, ad.salesMinor])).toEqual([
      ['TEA-250', epochDay('2026-03-02'), 1175, 124704],
      // 1.234 in a cell is a dollar and 23 cents: only printed numbers have groups.
      ['TEA-250', epochDay('2026-03-03'), 123, 0],
      ['10250', epochDay('2026-03-04'), 47, 0],
    ])
    expect(ads[0]).toMatchObject({ campaign: 'SP "tea", auto', adGroup: 'Tea & more' })
  })
  it('reads a span of days, in German', async () => {
    const [ad, ...others] = await adsOf('2026-03-german-span')
    expect(ad).toMatchObject({
      fromDay: epochDay('2026-03-01'),
      toDay: epochDay('2026-03-31'),
      spendMinor: 111044,
      salesMinor: 124704,
    })
    expect(others).toEqual([])
  })
  it('reads a Korean spreadsheet', async () => {
    expect((await adsOf('2023-05-korean-sheet'))[0]).toMatchObject({
      fromDay: epochDay('2023-05-01'),
      toDay: epochDay('2023-05-07'),
      currency: 'JPY',
      spendMinor: 3111,
      salesMinor: 5600,
      orders: 4,
      units: 5,
    })
  })
})

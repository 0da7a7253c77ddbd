// Business Report by child ASIN: one meaning in every language and layout, and never a "- B2B" column.
import { describe, expect, it } from 'vitest'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

const firstOf = async (name: string) => {
  const { facts, report } = await readCase(`business-by-child/${name}`)
  return { report: report.report, problems: report.problems, ...facts.traffic[0] }
}
/** What every case's first row says, whatever its language; the sales differ by currency. */
const SAID = {
  report: 'business-by-child',
  problems: [],
  asin: 'B000TEST01',
  parentAsin: 'B000TEST00',
  sessions: 1204,
  pageViews: 1500,
  unitsOrdered: 96,
  orderItems: 88,
  unitSessionShare: 0.0797,
  fromDay: null,
  toDay: null,
}

describe('business-by-child', () => {
  testCases('business-by-child')

  it.each([
    ['2026-05-en', 124704, 'USD', 0.985],
    ['2026-03-en-sentence-case', 124704, 'GBP', 0.98],
    ['2021-06-en-older', 124704, 'USD', 0.97],
    ['2026-01-de', 124704, 'EUR', null],
    ['2026-08-jp-with-sku', 190080, 'JPY', 0.985],
    ['2026-09-jp-without-sku', 190080, 'JPY', 0.985],
    ['2026-09-jp-b2b-first', 190080, 'JPY', 0.985],
    ['2026-05-zh', 124704, 'USD', 0.985],
    ['2026-05-ko', 124704, 'USD', 0.985],
  ])('%s says the same', async (name, salesMinor, currency, featuredOfferShare) => {
    expect(await firstOf(name)).toMatchObject({ ...SAID, salesMinor, currency, featuredOfferShare })
  })
  it('loses nothing but the SKU where the SKU column is gone', async () => {
    const { facts: before } = await readCase('business-by-child/2026-08-jp-with-sku')
    const { facts: after } = await readCase('business-by-child/2026-09-jp-without-sku')
    expect(before.traffic.map(one => one.sku)).toEqual(['TEA-250', 'TEA-500'])
    expect(after.traffic).toEqual(before.traffic.map(one => ({ ...one, sku: null })))
  })
  it('reads full-width yen', async () => {
    const { facts } = await readCase('business-by-child/2026-09-jp-without-sku')
    expect(facts.traffic[1]).toMatchObject({ salesMinor: 5600, currency: 'JPY', featuredOfferShare: null })
  })
  it('takes both signs as grouping in counts of a German file', async () => {
    const { facts } = await readCase('business-by-child/2026-01-de')
    expect(facts.traffic.map(one => one.sessions)).toEqual([1204, 1040])
  })
  it('leaves the summary row out, and knows a zero from a gap', async () => {
    const { facts, report } = await readCase('business-by-child/2026-05-en')
    expect(facts.traffic[1]).toMatchObject({ unitsOrdered: 0, salesMinor: 0, featuredOfferShare: null })
    expect(report.skipped).toEqual([{ reason: 'summary-row', count: 1, firstLine: 4 }])
  })
})

// Business Report by parent ASIN: families, and not mistaken for the report by child.
import { describe, expect, it } from 'vitest'
import { fileOf, readCase, readFile } from './support/read-case'
import { testCases } from './support/test-cases'

describe('business-by-parent', () => {
  testCases('business-by-parent')

  it.each([
    ['2026-05-en', 'USD'],
    ['2026-01-de', 'EUR'],
  ])('%s states the family as a whole', async (name, currency) => {
    const { facts, report } = await readCase(`business-by-parent/${name}`)
    expect(report).toMatchObject({ report: 'business-by-parent', skipped: [], problems: [] })
    expect(facts.traffic[0]).toMatchObject({
      asin: 'B000TEST00',
      parentAsin: 'B000TEST00',
      sessions: 1500,
      pageViews: 1875,
      unitsOrdered: 108,
      salesMinor: 148692,
      currency,
      orderItems: 99,
      unitSessionShare: 0.072,
    })
  })
  it('does not take a by-child file for its own when the child column has an unknown name', async () => {
    const { facts, report } = await readFile(
      fileOf(
        'BusinessReport.csv',
        '"(Parent) ASIN","(Sample) ASIN","Title","Sessions - Total","Units Ordered","Ordered Product Sales"\n' +
          '"B000TEST00","B000TEST01","Sample tea","12","3","$38.97"\n',
      ),
    )
    expect(report.report).not.toBe('business-by-parent')
    expect(facts.traffic).toEqual([])
  })
})

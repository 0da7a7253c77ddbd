// Business Reports: by translation key, by header text, and never by place.
import { describe, expect, it } from 'vitest'
import { businessReport } from '@/lib/readers/pages/answers/business-report'
import { businessReports } from '@/lib/readers/pages/business-reports'
import { percentScale } from '@/lib/readers/pages/traffic/percent-scale'
import { fieldOfHeader } from '@/lib/readers/pages/wording/report-fields'
import type { AccountId, MarketplaceId } from '@/lib/schema/ids'
import { expectedOf } from '@/tests/fixtures/pages/read-case'
import { testCases } from './cases'

const page = {
  url: new URL('https://sellercentral.amazon.com/business-reports/'),
  language: 'en-US',
  shop: { account: 'amzn1.merchant.o.A0TEST' as AccountId, marketplace: 'ATVPDKIKX0DER' as MarketplaceId },
  now: 0,
}
const read = (body: unknown) => businessReport.read({ url: page.url, request: null, body }, page)

describe('business-reports', () => {
  testCases(businessReports)

  it('does not take the business-to-business twin of a column for the column', () => {
    expect(fieldOfHeader('Ordered Product Sales – B2B')).toBeUndefined()
    const { answer } = expectedOf('business-reports/2026-09-answer-jp') as {
      answer: { observations: { fact: { salesMinor: number } }[] }
    }
    expect(answer.observations[0]?.fact.salesMinor).toBe(5_600_000)
  })
  it('knows a header by its words, whatever dash, bracket or space it is printed with', () => {
    expect(fieldOfHeader('Sessions – Total')).toBe('sessions')
    expect(fieldOfHeader('（子）ASIN')).toBe('childAsin')
    expect(fieldOfHeader('Durch bestellte Produkte erzielter Umsatz ')).toBe('sales')
  })
  it('says nothing of an answer to another question, and says so of columns it does not know', () => {
    expect(read({ data: { getReportDataDownload: { url: 'x' } } })).toMatchObject({
      rowsRead: 0,
      skipped: [],
    })
    const columns = [{ translationKey: 'NEW_KEY' }]
    expect(read({ data: { getReportData: { columns, rows: [[1]] } } }).skipped).toHaveLength(1)
  })
})

describe('the scale of bare percentages', () => {
  const row = { unitsOrdered: 96, sessions: 1204, featuredOffer: null }
  it('is told by the report’s own counts', () => {
    expect(percentScale([{ ...row, unitSession: 7.97 }])).toBe(100)
    expect(percentScale([{ ...row, unitSession: 0.0797 }])).toBe(1)
  })
  it('is not guessed where nothing tells it, or rows disagree', () => {
    expect(percentScale([{ ...row, unitSession: null }])).toBeNull()
    expect(
      percentScale([
        { ...row, unitSession: 7.97 },
        { ...row, unitSession: 0.0797 },
      ]),
    ).toBeNull()
  })
})

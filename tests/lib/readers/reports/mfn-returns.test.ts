// Seller-fulfilled returns: requests with their refund; those turned down are no returns.
import { describe, expect, it } from 'vitest'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

const noon = (month: number, day: number, utcHour: number) => Date.UTC(2026, month - 1, day, utcHour) / 1000

describe('mfn-returns', () => {
  testCases('mfn-returns')

  it('reads named months and slashed dates as noon in the zone of the shop, and the refund of each', async () => {
    const { facts } = await readCase('mfn-returns/2026-05-text')
    expect(facts.returns.map(one => [one.returnedAt, one.quantity, one.refundMinor])).toEqual([
      [noon(3, 11, 19), 1, 1750],
      [noon(3, 12, 19), 1, null],
      [noon(2, 14, 20), 2, 103500],
      [noon(3, 15, 19), 1, 1750],
    ])
  })
  it('tells two items of one return authorisation apart', async () => {
    const { facts } = await readCase('mfn-returns/2026-05-text')
    expect(facts.returns[3]?.itemKey).not.toBe(facts.returns[0]?.itemKey)
  })
  it('skips the cancelled request, the date that is none and the ASIN that is none', async () => {
    const { report } = await readCase('mfn-returns/2026-05-text')
    expect(report.skipped).toEqual([
      { reason: 'unknown-status', count: 1, firstLine: 4 },
      { reason: 'bad-date', count: 1, firstLine: 7 },
      { reason: 'no-product', count: 1, firstLine: 8 },
    ])
  })
})

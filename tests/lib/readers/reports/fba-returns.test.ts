// FBA customer returns: every unit that came back, by its licence plate; the buyers' comments stay in the file.
import { describe, expect, it } from 'vitest'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

describe('fba-returns', () => {
  testCases('fba-returns')

  it('keys units by licence plate and writes reasons in upper case', async () => {
    const { facts, report } = await readCase('fba-returns/2026-05-api-text')
    expect(facts.returns.map(one => one.reason)).toEqual([
      'UNWANTED_ITEM',
      'DEFECTIVE',
      'UNWANTED_ITEM',
      null,
    ])
    const [first, second, third, last] = facts.returns
    expect(first).toMatchObject({
      orderHigh: 11100000,
      orderLow: 10000001,
      returnedAt: Date.UTC(2026, 3, 2, 14, 5, 9) / 1000,
      sku: 'TEA-250',
      asin: 'B000TEST01',
      quantity: 1,
      refundMinor: null,
    })
    expect(third?.orderLow).toBe(second?.orderLow)
    expect(third?.itemKey).not.toBe(second?.itemKey)
    expect(last?.itemKey).toBe(0)
    expect(report.skipped).toEqual([
      { reason: 'bad-quantity', count: 1, firstLine: 5 },
      { reason: 'bad-order-id', count: 1, firstLine: 6 },
    ])
  })
  it('reads the offset of a time', async () => {
    const { facts } = await readCase('fba-returns/2026-05-download-page')
    expect(facts.returns[0]?.returnedAt).toBe(Date.UTC(2026, 3, 2, 14, 5, 9) / 1000)
  })
  it('keeps no comment', async () => {
    for (const name of ['2026-05-api-text', '2026-05-download-page'])
      expect(JSON.stringify(await readCase(`fba-returns/${name}`))).not.toMatch(/dent|it was not/)
  })
})

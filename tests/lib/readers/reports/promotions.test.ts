// FBA promotions: each discount on a shipped item by its promotion, positive, and once however often the file is read.
import { describe, expect, it } from 'vitest'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

const promotionsIn = async (name: string) =>
  (await readCase(`promotions/${name}`)).facts.money?.promotion ?? []

describe('promotions', () => {
  testCases('promotions')

  it('keeps two promotions on one item apart, and a discount that comes twice', async () => {
    const all = await promotionsIn('2026-05-text')
    expect(all.map(one => [one.promotionId, one.discountMinor])).toEqual([
      ['PLM-1', 130],
      ['COUPON-77', 260],
      ['PLM-1', 130],
      ['PLM-1', 65],
    ])
    expect(new Set(all.map(one => one.rowKey)).size).toBe(4)
    expect(await promotionsIn('2026-05-text')).toEqual(all)
  })
  it('states the order, the instant and the currency of each', async () => {
    const all = await promotionsIn('2026-05-text')
    expect(all[0]).toMatchObject({
      orderHigh: 11100000,
      orderLow: 10000001,
      shippedAt: Date.UTC(2026, 2, 2, 9, 12, 44) / 1000,
      description: 'Save 5 % with Subscribe and Save',
      currency: 'USD',
    })
    expect(all[3]?.currency).toBe('CAD')
  })
  it('leaves out bad rows alone', async () => {
    const { report } = await readCase('promotions/2026-05-text')
    expect(report.skipped).toEqual([
      { reason: 'bad-number', count: 1, firstLine: 6 },
      { reason: 'no-date', count: 1, firstLine: 7 },
      { reason: 'bad-order-id', count: 1, firstLine: 8 },
    ])
  })
  it('reads the download page’s spelling, with the currency in the cell', async () => {
    expect(await promotionsIn('2026-05-download-page')).toMatchObject([
      { discountMinor: 130, currency: 'EUR' },
      { discountMinor: 123450, currency: 'EUR' },
    ])
  })
})

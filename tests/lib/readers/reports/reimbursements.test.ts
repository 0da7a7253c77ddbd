// FBA reimbursements: what was paid for lost and damaged goods, what was taken back, and what was made good in kind.
import { describe, expect, it } from 'vitest'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

const reimbursementsIn = async (name: string) =>
  (await readCase(`reimbursements/${name}`)).facts.money?.reimbursement ?? []

describe('reimbursements', () => {
  testCases('reimbursements')

  it('keeps the SKUs of one reimbursement apart, and the order where one is named', async () => {
    const all = await reimbursementsIn('2026-05-text')
    expect(all.map(one => [one.sku, one.orderLow, one.amountMinor, one.quantity])).toEqual([
      ['TEA-250', 0, 1726, 2],
      ['TEA-250', 10000001, 1299, 1],
      ['MUG-01', 10000001, 1750, 1],
      ['TEA-250', 0, -863, -1],
      ['MUG-01', 0, 0, 3],
    ])
    expect(new Set(all.map(one => one.rowKey)).size).toBe(5)
    expect(await reimbursementsIn('2026-05-text')).toEqual(all)
  })
  it('writes reasons in upper case and leaves out bad rows alone', async () => {
    const { facts, report } = await readCase('reimbursements/2026-05-text')
    expect(facts.money?.reimbursement?.[0]?.reason).toBe('DAMAGED_WAREHOUSE')
    expect(report.skipped).toEqual([
      { reason: 'no-product', count: 1, firstLine: 7 },
      { reason: 'bad-date', count: 1, firstLine: 8 },
    ])
  })
  it('counts yen in yen', async () => {
    expect(await reimbursementsIn('2026-05-jp')).toMatchObject([{ amountMinor: 1280, currency: 'JPY' }])
  })
})

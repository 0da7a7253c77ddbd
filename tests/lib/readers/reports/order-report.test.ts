// Order report: who ordered what the seller ships. The shared alias of Amazon Business is nobody's.
import { describe, expect, it } from 'vitest'
import { BUYER } from '@/lib/schema/facts'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

describe('order-report', () => {
  testCases('order-report')

  it('never asks for the alias of a row that goes through the business relay', async () => {
    const { facts } = await readCase('order-report/2026-05-business-relay')
    expect(facts.lines.map(line => line.buyer)).toEqual([4, 5, BUYER.businessRelay, BUYER.blank, 6, 4])
    expect(facts.lines[2]?.businessOrder).toBe(true)
  })
  it('is shipped only when every unit is, and names neither ASIN nor marketplace', async () => {
    const { facts, report } = await readCase('order-report/2026-05-business-relay')
    expect(facts.lines.map(line => line.status)).toEqual(['open', 'shipped', 'open', 'open', 'open', 'open'])
    expect(facts.lines.every(line => line.merchantFulfilled && line.asin === null)).toBe(true)
    expect(facts.lines.every(line => line.marketplace === null)).toBe(true)
    expect(facts.lines[1]).toMatchObject({
      quantity: 2,
      priceMinor: 2598,
      discountMinor: 260,
      currency: 'EUR',
    })
    expect(report.skipped).toEqual([{ reason: 'no-product', count: 1, firstLine: 7 }])
  })
  it('reads the older New Orders file, which has no promise date and no relay column', async () => {
    const { facts, report } = await readCase('order-report/2024-02-new-orders')
    expect(report).toMatchObject({ report: 'order-report', accepted: 3, problems: [] })
    expect(facts.lines.map(line => line.discountMinor)).toEqual([null, null, null])
  })
})

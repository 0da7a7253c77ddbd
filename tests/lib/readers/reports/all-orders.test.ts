// All Orders: price and ASIN of each line, never a buyer; what was cancelled, replaced or sold elsewhere must be marked.
import { describe, expect, it } from 'vitest'
import { BUYER } from '@/lib/schema/facts'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

const linesOf = async (name: string) => (await readCase(`all-orders/${name}`)).facts.lines

describe('all-orders', () => {
  testCases('all-orders')

  it('takes the price as the total of the line, the discount as positive, and no buyer', async () => {
    const [first, , third, fourth] = await linesOf('2026-05-with-order-item-id')
    expect(first).toMatchObject({
      orderHigh: 11100000,
      orderLow: 10000001,
      purchasedAt: Date.UTC(2026, 2, 2, 9, 12, 44) / 1000,
      updatedAt: Date.UTC(2026, 2, 3, 1) / 1000,
      status: 'shipped',
      marketplace: 'ATVPDKIKX0DER',
      currency: 'USD',
      sku: 'TEA-250',
      asin: 'B000TEST01',
      quantity: 2,
      priceMinor: 2598,
      discountMinor: 130,
      buyer: BUYER.notCarried,
    })
    expect(third).toMatchObject({ title: 'Sample mug 12" wide', priceMinor: 120450, merchantFulfilled: true })
    expect(fourth).toMatchObject({ status: 'open', discountMinor: 65 })
  })
  it('keys lines by order item id, and by nothing where there is none', async () => {
    const keyed = (await linesOf('2026-05-same-sku-twice')).map(line => line.itemKey)
    expect(new Set(keyed).size).toBe(4)
    expect(keyed).not.toContain(0)
    expect((await linesOf('2025-11-without-order-item-id')).map(line => line.itemKey)).toEqual([0, 0, 0])
  })
  it('keeps both lines of an order that holds the same SKU twice', async () => {
    const lines = await linesOf('2026-05-same-sku-twice')
    const first = lines.filter(line => line.orderLow === 10000001)
    expect(first.map(line => [line.quantity, line.priceMinor])).toEqual([
      [1, 1299],
      [3, 3897],
    ])
  })
  it('marks pending, cancelled, multi-channel and replacement lines; a missing price is missing, not zero', async () => {
    const { facts, report } = await readCase('all-orders/2026-05-pending-cancelled-replacement')
    expect(
      facts.lines.map(line => [line.status, line.multiChannel, line.replacement, line.priceMinor]),
    ).toEqual([
      ['pending', false, false, null],
      ['cancelled', false, false, null],
      ['cancelled', false, false, null],
      ['shipped', true, false, null],
      ['shipped', false, true, 0],
      ['shipped', false, true, 0],
      ['pending', false, false, 1299],
    ])
    expect(facts.lines[3]?.marketplace).toBeNull()
    expect(report.skipped).toEqual([{ reason: 'no-order-id', count: 1, firstLine: 6 }])
  })
  it('reads each amount in the minor units of its own currency', async () => {
    const { facts, report } = await readCase('all-orders/2026-05-several-currencies')
    expect(facts.lines.map(line => [line.currency, line.priceMinor])).toEqual([
      ['EUR', 1299],
      ['GBP', 1049],
      ['SEK', 13900],
      ['JPY', 1980],
      ['JPY', 1980],
    ])
    expect(report.skipped).toEqual([
      { reason: 'unknown-marketplace', count: 1, firstLine: 7 },
      { reason: 'bad-number', count: 1, firstLine: 8 },
    ])
  })
})

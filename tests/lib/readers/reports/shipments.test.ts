// Amazon Fulfilled Shipments: who bought, one line a shipment item. Both spellings of the file must say the same.
import { describe, expect, it } from 'vitest'
import { BUYER } from '@/lib/schema/facts'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

const linesOf = async (name: string) => (await readCase(`shipments/${name}`)).facts.lines

describe('shipments', () => {
  testCases('shipments')

  it('reads the first three rows alike from the API text and from the download page', async () => {
    const untitled = async (name: string) =>
      (await linesOf(name)).slice(0, 3).map(line => ({ ...line, title: null }))
    expect(await untitled('2026-05-download-page')).toEqual(await untitled('2026-05-api-text'))
  })
  it('gives the same buyer to the same alias, and states no ASIN', async () => {
    const lines = await linesOf('2026-05-api-text')
    expect(lines.map(line => line.buyer)).toEqual([4, 5, 4, 6, BUYER.blank])
    expect(lines.every(line => line.asin === null && line.status === 'shipped')).toBe(true)
    expect(lines[1]).toMatchObject({ quantity: 2, priceMinor: 2598, discountMinor: 260 })
    expect(lines[3]).toMatchObject({ currency: 'CAD', marketplace: 'A2EUQ1WTGCTBG2' })
    expect(lines[4]).toMatchObject({ multiChannel: true, marketplace: null })
  })
  it('keeps quoted commas, doubled quotes and a line feed inside a cell', async () => {
    const lines = await linesOf('2026-05-download-page')
    expect(lines).toHaveLength(4)
    expect(lines[0]?.title).toBe('Sample tea, "loose", 250 g')
    expect(lines[3]).toMatchObject({ sku: 'MUG-01', title: 'Sample mug' })
  })
  it('tells the parts of a split shipment apart, even where item ids repeat', async () => {
    const lines = await linesOf('2026-05-split-shipment')
    const parts = lines.filter(line => line.orderLow === 10000001)
    expect(parts.map(line => line.quantity)).toEqual([2, 1, 1])
    expect(new Set(parts.map(line => line.itemKey)).size).toBe(3)
    expect(lines[3]?.itemKey).not.toBe(0)
  })
  it('blank aliases are nobody; letter case and spaces make no new buyer; a bad row is left out alone', async () => {
    const { facts, report } = await readCase('shipments/2026-05-blank-iba-mixed-case')
    const buyers = facts.lines.map(line => line.buyer)
    expect(buyers).toEqual([BUYER.blank, BUYER.blank, 4, 5, 5, 5, 5])
    expect(report.skipped).toEqual([{ reason: 'bad-quantity', count: 1, firstLine: 9 }])
  })
  it('lets no alias into facts or report', async () => {
    for (const name of ['2026-05-api-text', '2026-05-download-page', '2026-05-blank-iba-mixed-case'])
      expect(JSON.stringify(await readCase(`shipments/${name}`))).not.toContain('@')
  })
})

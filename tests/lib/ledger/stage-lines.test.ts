// Lines staged many at a time leave the same books, byte by byte, as lines staged one by one.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLedger } from '@/lib/ledger/create-ledger'
import { readReport } from '@/lib/readers/reports/read-report'
import { BUYER, type FactSink } from '@/lib/schema/facts'
import type { AccountId } from '@/lib/schema/ids'

const HEADER =
  'amazon-order-id purchase-date order-status sku asin quantity currency item-price sales-channel'

async function booksOf(text: string, fast: boolean) {
  const ledger = createLedger()
  const sink = ledger.open({
    name: 'file.txt',
    account: 'local' as AccountId,
    marketplace: null,
    seenAt: 1_780_000_000,
    period: null,
  })
  const { manyLines: _, ...oneByOne } = sink
  const into: FactSink = fast ? sink : oneByOne
  await readReport(
    { name: 'file.txt', size: text.length, stream: () => new Blob([text]).stream() },
    { sink: into, alias: () => BUYER.blank, mappings: [], marketplace: null },
  )
  const outcome = sink.finish()
  const parts = ledger.takeDirtyParts().map(({ key, bytes }) => [key, Buffer.from(bytes).toString('base64')])
  return { outcome, parts }
}

const row = fc.tuple(
  fc.constantFrom('111-0000001-0000001', '111-0000001-0000002', '202-0000003-0000009'),
  fc.constantFrom('2026-03-02T09:12:44+00:00', '2026-05-29T01:00:00Z'),
  fc.constantFrom('Shipped', 'Shipped', 'Cancelled'),
  fc.constantFrom('TEA-250', 'MUG-1'),
  fc.constantFrom('B000TEST01', 'B000TEST02', ''),
  fc.constantFrom('1', '2', ''),
  fc.constantFrom('USD', 'USD', 'EUR'),
  fc.constantFrom('12.99', '99999999.99', ''),
  fc.constantFrom('Amazon.com', 'Amazon.com', 'Amazon.de'),
)

describe('lines staged many at a time', () => {
  it('leave the same books as lines staged one by one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 400, maxLength: 700 }), async rows => {
        const text = [HEADER.split(' '), ...rows].map(cells => `${cells.join('\t')}\n`).join('')
        expect(await booksOf(text, true)).toEqual(await booksOf(text, false))
      }),
      { numRuns: 15 },
    )
  })
})

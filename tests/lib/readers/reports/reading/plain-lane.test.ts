// The fast lane may never say anything else than the reader would row by row: rows of all kinds, good and bad, are read both ways.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReport } from '@/lib/readers/reports/read-report'
import { BUYER, type FactSink, type LineBatch, type LineDraft, type LineKind } from '@/lib/schema/facts'
import type { FileReport } from '@/lib/schema/import-report'

const nothing = (): void => {}
const rest = { returned: nothing, inventory: nothing, traffic: nothing, rating: nothing }
const stated = (number: number | undefined): number | null =>
  number === undefined || !Number.isFinite(number) ? null : number

/** What a stretch of columns says, as drafts. */
function draftsOf(kind: LineKind, batch: LineBatch, first: number, count: number): LineDraft[] {
  const { status, marketplace, currency, multiChannel, replacement, merchantFulfilled, businessOrder } = kind
  return Array.from({ length: count }, (_, k) => first + k).map(at => ({
    ...{ status, marketplace, currency, multiChannel, replacement, merchantFulfilled, businessOrder },
    source: batch.source,
    orderHigh: batch.orderHigh[at] ?? 0,
    orderLow: batch.orderLow[at] ?? 0,
    itemKey: batch.itemKey[at] ?? 0,
    purchasedAt: batch.purchasedAt[at] ?? 0,
    updatedAt: stated(batch.updatedAt?.[at]) ?? 0,
    sku: (batch.texts[batch.sku[at] ?? -1] ?? null) as LineDraft['sku'],
    asin: (batch.texts[batch.asin?.[at] ?? -1] ?? null) as LineDraft['asin'],
    title: batch.titles[batch.sku[at] ?? -1] ?? null,
    quantity: stated(batch.quantity[at]),
    priceMinor: stated(batch.priceMinor[at]),
    discountMinor: stated(Math.abs(batch.discountMinor[at] ?? Number.NaN)),
    buyer: batch.buyer?.[at] ?? BUYER.notCarried,
  }))
}

async function read(
  text: string,
  fast: boolean,
): Promise<{ lines: LineDraft[]; fast: number; report: FileReport }> {
  const lines: LineDraft[] = []
  let many = 0
  const sink: FactSink = { ...rest, line: draft => void lines.push({ ...draft }) }
  if (fast)
    sink.manyLines = (kind, batch, first, count) => {
      lines.push(...draftsOf(kind, batch, first, count))
      many += count
    }
  const codes = new Map<string, number>()
  const { report } = await readReport(
    { name: 'file.txt', size: text.length, stream: () => new Blob([text]).stream() },
    {
      sink,
      alias(bytes, start, end) {
        const alias = new TextDecoder().decode(bytes.subarray(start, end))
        codes.set(alias, codes.get(alias) ?? BUYER.first + codes.size)
        return codes.get(alias) ?? 0
      },
      mappings: [],
      marketplace: null,
    },
  )
  return { lines, fast: many, report }
}

/** Mostly one of the first texts, now and then one of the odd ones. */
const text = (usual: string[], odd: string[]) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  )

const orderId = text(['111-0000001-0000001', '111-0000001-0000002'], ['202-0000003-0000009', 'S01-1', ''])
const date = text(
  ['2026-03-02T09:12:44+00:00'],
  ['2026-02-29T01:00:00Z', '2028-02-29T01:00:00Z', '3 März', ''],
)
const sku = text(['TEA-250', 'MUG-1'], ['POT', ''])
const quantity = text(['1', '2'], ['1,5', '-1', ''])
const amount = text(['12.99', '1299'], ['-0.50', '1.299,00', 'free', ''])
const currency = text(['USD', 'EUR'], ['JPY', 'KWD', 'usd', ''])
const channel = text(['Amazon.com', 'Amazon.de'], ['Amazon.co.jp', 'Non-Amazon', 'Elsewhere', ''])
const email = text(['abc123def456gh@marketplace.amazon.com'], ['zzz123def456gh@marketplace.amazon.com', ''])

const table = (columns: Record<string, fc.Arbitrary<string>>) =>
  fc
    .array(fc.record({ cells: fc.tuple(...Object.values(columns)), cut: fc.nat({ max: 60 }) }), {
      minLength: 500,
      maxLength: 700,
    })
    .map(rows => {
      const lines = rows.map(({ cells, cut }) => (cut === 0 ? cells.slice(0, 4) : cells).join('\t'))
      return [Object.keys(columns).join('\t'), ...lines, ''].join('\n')
    })

const allOrders = table({
  'amazon-order-id': orderId,
  'purchase-date': date,
  'last-updated-date': date,
  'order-status': text(['Shipped', 'Pending'], ['Cancelled', 'Lost']),
  'item-status': text(['Shipped'], ['Cancelled', '']),
  'fulfillment-channel': text(['Amazon'], ['Merchant']),
  'sales-channel': channel,
  'product-name': text(['Tea', 'Mug'], ['']),
  sku,
  asin: text(['B000TEST01', 'B000TEST02'], ['nonsense', '']),
  quantity,
  currency,
  'item-price': amount,
  'item-promotion-discount': amount,
  'is-business-order': text(['false'], ['true']),
  'order-item-id': text(['10000000000001', '10000000000002'], ['']),
})
const shipments = table({
  'amazon-order-id': orderId,
  'shipment-id': text(['S1', 'S2'], ['']),
  'shipment-item-id': text(['I1', 'I2'], ['']),
  'amazon-order-item-id': text(['10000000000001'], ['']),
  'purchase-date': date,
  'shipment-date': date,
  'buyer-email': email,
  sku,
  'product-name': text(['Tea', 'Mug'], ['']),
  'quantity-shipped': quantity,
  currency,
  'item-price': amount,
  'item-promotion-discount': amount,
  'fulfillment-channel': text(['AFN'], ['MFN']),
  'sales-channel': channel,
})

describe('the fast lane', () => {
  it.each([
    ['all-orders', allOrders],
    ['shipments', shipments],
  ])('says of %s what the reader says row by row', async (_, files) => {
    let taken = 0
    await fc.assert(
      fc.asyncProperty(files, async file => {
        const [slow, fast] = [await read(file, false), await read(file, true)]
        expect(fast.lines).toEqual(slow.lines)
        expect(fast.report).toEqual(slow.report)
        taken += fast.fast
      }),
      { numRuns: 15, endOnFailure: true },
    )
    expect(taken).toBeGreaterThan(500)
  })

  it('takes nearly all rows of a file in which nothing is amiss', async () => {
    const row =
      '111-0000001-0000001\t2026-03-02T09:12:44+00:00\tShipped\tTEA\tB000TEST01\t1\tUSD\t12.99\tAmazon.com\n'
    const header =
      'amazon-order-id purchase-date order-status sku asin quantity currency item-price sales-channel'
    const { fast, lines } = await read(`${header.replaceAll(' ', '\t')}\n${row.repeat(1000)}`, true)
    expect(lines).toHaveLength(1000)
    // The reader takes the first batch, in which it meets the kind, the SKU and the ASIN.
    expect(fast).toBeGreaterThanOrEqual(700)
  })
})

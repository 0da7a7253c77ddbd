// Report files into the books, through the real readers and the real hashing.
import { describe, expect, it } from 'vitest'
import { createAliasHasher } from '@/lib/identity/alias-hasher'
import { createLedger } from '@/lib/ledger/create-ledger'
import { importAll } from '@/lib/pipeline/import-all'
import { type ImportFileOptions, importFile } from '@/lib/pipeline/import-file'
import type { ReportFile } from '@/lib/readers/reports/read-report'
import { LOCAL_ACCOUNT, shopKey } from '@/lib/schema/ids'
import { allOrders, fbaReturns, fileOf, orderIdOf, shipments } from './support/report-files'

const USD = shopKey(LOCAL_ACCOUNT, 'ATVPDKIKX0DER', 'USD')
const DEFAULTS = { asOfDay: null, outlierPurchaseDays: 180 }
const options = (name: string, over: Partial<ImportFileOptions> = {}): ImportFileOptions => ({
  provenance: { name, account: LOCAL_ACCOUNT, marketplace: null, seenAt: 1_775_000_000, period: null },
  hasher: createAliasHasher(new Uint8Array(32).fill(3)),
  mappings: [],
  acceptOtherShop: false,
  ...over,
})
const all = (files: ReportFile[]) =>
  importAll(files, {
    account: LOCAL_ACCOUNT,
    marketplace: null,
    now: 1_775_000_000,
    key: new Uint8Array(32).fill(3),
  })
const alias = (name: string): string => `${name}123def456gh@marketplace.amazon.com`
const order = (n: number, cells: Record<string, string> = {}) => ({
  'amazon-order-id': orderIdOf(n),
  ...cells,
})

/** A little shop in three reports. */
const shop = [
  allOrders('orders.txt', [
    order(1),
    order(2, { 'purchase-date': '2026-04-01T12:00:00+00:00', sku: 'TEA-2', asin: 'B000TEST02' }),
    order(3, { 'order-status': 'Cancelled', 'item-price': '' }),
    order(4),
    order(5, { 'sales-channel': 'Non-Amazon US' }),
  ]),
  shipments('shipments.txt', [
    order(1, { 'buyer-email': alias('abc') }),
    order(2, { 'buyer-email': ` ${alias('ABC')} `, sku: 'TEA-2' }),
    order(4, { 'buyer-email': 'no-reply-amazon-iba-buyer@marketplace.amazon.com' }),
    order(6, { 'buyer-email': alias('xyz'), sku: 'TEA-2', 'item-price': '7.50' }),
  ]),
  fbaReturns('returns.txt', [{ 'order-id': orderIdOf(1), 'license-plate-number': 'LPN1' }]),
]

describe('report files', () => {
  it('join on the order, in any order of files, and twice', async () => {
    const [a, b, c] = shop as [ReportFile, ReportFile, ReportFile]
    for (const files of [
      [a, b, c],
      [c, b, a],
      [b, a, c, b, a],
    ]) {
      const { ledger, reports } = await all(files)
      expect(reports.flatMap(report => report.problems)).toEqual([])
      const { sums, history, byEntryAsin, asin } = ledger.shopLedger(USD, DEFAULTS)
      expect(sums).toMatchObject({
        orders: 4,
        units: 4,
        revenueMinor: 3750,
        ordersPlaced: 5,
        cancelledOrders: 1,
        ordersWithBuyer: 3,
        businessRelay: 1,
        blank: 0,
        returnedUnits: 1,
        returnedMinor: 1000,
      })
      const buyers = [...byEntryAsin].map(([id, rows]) => [
        asin(id),
        [...rows].map(row => history.secondGapDays[row]),
      ])
      expect(buyers.sort()).toEqual([
        ['B000TEST01', [30]],
        ['B000TEST02', [-1]],
      ])
    }
  })

  it('say how many rows said something new', async () => {
    const ledger = createLedger()
    const [orders] = shop as [ReportFile]
    const first = await importFile(ledger, orders, options('orders.txt'))
    expect(first.report).toMatchObject({ report: 'all-orders', rows: 5, accepted: 5, changed: 5 })
    expect(first.outcome).toMatchObject({ linesAdded: 5, knownSkus: 0, newSkus: 2 })
    const second = await importFile(ledger, orders, options('orders.txt'))
    expect(second.report).toMatchObject({ accepted: 5, changed: 0, problems: [] })
  })
})

describe('files that are not taken', () => {
  const many = (first: number, sku: string) =>
    allOrders(
      `${sku}.txt`,
      Array.from({ length: 25 }, (_, i) =>
        order(first + i, { sku: `${sku}-${i}`, asin: `B00${sku}${String(i).padStart(3, '0')}0` }),
      ),
    )

  it('of another shop leave no trace, unless the seller wants them', async () => {
    const ledger = createLedger()
    await importFile(ledger, many(1, 'OURS'), options('ours.txt'))
    ledger.takeDirtyParts()
    const stranger = many(1000, 'ELSE')
    const { report, outcome } = await importFile(ledger, stranger, options('else.txt'))
    expect(report).toMatchObject({
      accepted: 0,
      changed: 0,
      problems: [{ code: 'other-shop', severity: 'stop' }],
    })
    expect(outcome).toBeNull()
    expect(ledger.takeDirtyParts()).toEqual([])
    expect(ledger.shopLedger(USD, DEFAULTS).sums.orders).toBe(25)
    const wanted = await importFile(ledger, stranger, options('else.txt', { acceptOtherShop: true }))
    expect(wanted.report).toMatchObject({ accepted: 25, changed: 25, problems: [] })
  })

  it('that share an order or a SKU are not of another shop', async () => {
    const ledger = createLedger()
    await importFile(ledger, many(1, 'OURS'), options('ours.txt'))
    const { report } = await importFile(ledger, many(25, 'MORE'), options('more.txt'))
    expect(report).toMatchObject({ changed: 25, problems: [] })
  })

  it('that are cancelled leave no trace', async () => {
    const ledger = createLedger()
    const { signal } = { signal: AbortSignal.abort() }
    const { report, outcome } = await importFile(ledger, many(1, 'OURS'), options('ours.txt', { signal }))
    expect(report).toMatchObject({ accepted: 0, problems: [{ code: 'cancelled', severity: 'stop' }] })
    expect([outcome, ledger.shops(), ledger.takeDirtyParts()]).toEqual([null, [], []])
  })

  it('that are no report say so', async () => {
    const ledger = createLedger()
    const { report, outcome } = await importFile(
      ledger,
      fileOf('letter.txt', 'Dear sir\nor madam\n'),
      options('letter.txt'),
    )
    expect(report.problems.map(problem => problem.severity)).toEqual(['stop'])
    expect([outcome, ledger.takeDirtyParts()]).toEqual([null, []])
  })
})

describe('files that are cut off', () => {
  it('keep their good rows', async () => {
    const ledger = createLedger()
    const text = await new Response((shop[0] as ReportFile).stream()).text()
    const { report } = await importFile(ledger, fileOf('cut.txt', text.slice(0, -60)), options('cut.txt'))
    expect(report.problems).toMatchObject([{ code: 'truncated', severity: 'warn' }])
    expect(ledger.shopLedger(USD, DEFAULTS).sums.ordersPlaced).toBe(4)
    expect(report.accepted).toBe(report.rows - report.skipped.reduce((sum, { count }) => sum + count, 0))
  })
})

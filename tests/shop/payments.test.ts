// What was booked in the invented shop comes back from its settlements, and again from its transaction reports: by order and kind, to
// the minor unit, in every currency.
import { describe, expect, it } from 'vitest'
import type { AmountDraft, AmountKind } from '@/lib/schema/money-facts'
import { fileOf, type Reading, readFile } from '@/tests/lib/readers/reports/support/read-case'
import { promotionsFile, reimbursementsFile } from './files/fba-payments'
import type { ReportFile } from './files/report-file'
import { settlementFiles } from './files/settlement'
import { transactionFiles } from './files/transactions'
import { inventShop } from './invent-shop'
import type { Country } from './parameters'
import { inventPayments, paidByOrder } from './payments'

const COUNTRIES: readonly Country[] = ['US', 'UK', 'DE', 'FR', 'JP']
const KINDS: readonly AmountKind[] = [
  'product-sales',
  'promotion',
  'tax',
  'referral-fee',
  'fba-fee',
  'refund-product',
  'refund-fee',
  'reimbursement',
  'advertising',
  'subscription',
  'storage',
  'transfer',
]
const shop = inventShop(6, { buyers: 160, from: '2026-06-15', countries: COUNTRIES })

const readAll = (files: readonly ReportFile[]): Promise<Reading[]> =>
  Promise.all(files.map(file => readFile(fileOf(file.name, file.bytes))))
const amountsOf = (readings: readonly Reading[]): AmountDraft[] =>
  readings.flatMap(one => one.facts.money?.amount ?? [])

/** Sums as paidByOrder has them, and how many amounts of each order. */
function sumsOf(amounts: readonly AmountDraft[]) {
  const sums = new Map<string, Partial<Record<AmountKind, number>>>()
  for (const { orderHigh, orderLow, kind, amountMinor } of amounts) {
    const digits = `${String(orderHigh).padStart(8, '0')}${String(orderLow).padStart(9, '0')}`
    const id = orderHigh === 0 ? '' : `${digits.slice(0, 3)}-${digits.slice(3, 10)}-${digits.slice(10)}`
    const own = sums.get(id) ?? {}
    sums.set(id, own)
    own[kind] = (own[kind] ?? 0) + amountMinor
  }
  return sums
}
const filled = (sums: ReturnType<typeof paidByOrder>) =>
  new Map([...sums].filter(([, own]) => Object.keys(own).length > 0))

describe.each(COUNTRIES)('%s', async country => {
  const bookings = inventPayments(shop, country)
  const settlements = await readAll(settlementFiles(shop, country))
  const transactions = await readAll(transactionFiles(shop, country))

  it('books every kind of payment there is', () => {
    const kinds = new Set([...paidByOrder(bookings).values()].flatMap(own => Object.keys(own)))
    expect([...kinds]).toEqual(expect.arrayContaining([...KINDS]))
    expect(bookings.some(one => one.type === 'refund')).toBe(true)
  })
  it('settlements say what was booked', () => {
    expect(sumsOf(amountsOf(settlements))).toEqual(filled(paidByOrder(bookings)))
    const currency = shop.marketplaces.get(country)?.currency
    expect(new Set(amountsOf(settlements).map(one => one.currency))).toEqual(new Set([currency]))
  })
  it('each settlement adds up to the total it states', () => {
    for (const [i, { facts, report }] of settlements.entries()) {
      const file = settlementFiles(shop, country)[i]
      const total = new TextDecoder().decode(file?.bytes).split('\n')[1]?.split('\t')[4] ?? ''
      const sum = (facts.money?.amount ?? []).reduce((all, one) => all + one.amountMinor, 0)
      expect(Number(total.replace(/[.,]/g, '')), report.name).toBe(sum)
      expect(report.problems).toEqual([])
      expect(report.skipped).toEqual([{ reason: 'summary-row', count: 1, firstLine: 2 }])
    }
  })
  it('transaction reports say the same, but for what is held back', () => {
    const paid = paidByOrder(bookings.filter(one => one.parts.reserve === undefined))
    expect(sumsOf(amountsOf(transactions))).toEqual(filled(paid))
    expect(transactions.flatMap(one => [...one.report.problems, ...one.report.skipped])).toEqual([])
  })
  it('both name the same settlement, but for the last, which is not released', () => {
    const keys = (readings: readonly Reading[]) => new Set(amountsOf(readings).map(one => one.settlementKey))
    const settled = keys(settlements)
    const released = keys(transactions)
    expect([...released].filter(key => key !== 0 && !settled.has(key))).toEqual([])
    expect(released.has(0)).toBe(true)
    expect(released.size).toBe(settled.size)
  })
  it('no two amounts of a file share a key and an order', () => {
    for (const { facts } of [...settlements, ...transactions]) {
      const amounts = facts.money?.amount ?? []
      const keys = amounts.map(one => `${one.rowKey} ${one.orderHigh} ${one.orderLow} ${one.kind}`)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
  it('promotions are the discounts of what Amazon shipped', async () => {
    const [reading] = await readAll([promotionsFile(shop, 'promotions.txt', country)])
    const discounts = shop.orders
      .filter(order => order.country === country && !order.merchantFulfilled)
      .flatMap(order => order.lines.filter(line => line.shipments.length > 0).map(line => line.discountMinor))
    const sum = (reading?.facts.money?.promotion ?? []).reduce((all, one) => all + one.discountMinor, 0)
    expect(sum).toBe(discounts.reduce((all, one) => all + one, 0))
    expect(sum).toBeGreaterThan(0)
  })
  it('reimbursements are those that were booked', async () => {
    const [reading] = await readAll([reimbursementsFile(shop, 'reimbursements.txt', country)])
    const sum = (reading?.facts.money?.reimbursement ?? []).reduce((all, one) => all + one.amountMinor, 0)
    expect(sum).toBe(paidByOrder(bookings).get('')?.reimbursement)
  })
})

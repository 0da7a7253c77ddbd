// Date-range transactions: the same bookings in every language are the same amounts, to the minor unit and under the same keys.
import { describe, expect, it } from 'vitest'
import type { AmountDraft } from '@/lib/schema/money-facts'
import { encodeAs, utf16 } from './support/encode-as'
import { fileOf, readCase, readFile, sourceOf } from './support/read-case'
import { testCases } from './support/test-cases'

const LANGUAGES = {
  ca: 'CAD',
  de: 'EUR',
  es: 'EUR',
  fr: 'EUR',
  it: 'EUR',
  jp: 'JPY',
  mx: 'MXN',
  nl: 'EUR',
  pl: 'PLN',
  se: 'SEK',
  uk: 'GBP',
}
const amountsIn = async (name: string) => (await readCase(`transactions/${name}`)).facts.money?.amount ?? []
const textOf = (name: string) => new TextDecoder().decode(sourceOf(`transactions/${name}`))
const readText = async (text: string | Uint8Array) => readFile(fileOf('transactions.csv', text))
const byKind = (amounts: readonly AmountDraft[]) => {
  const sums: Record<string, number> = {}
  for (const { kind, amountMinor } of amounts) sums[kind] = (sums[kind] ?? 0) + amountMinor
  return sums
}

describe('transactions', () => {
  testCases('transactions')

  it('makes of each row its amounts, and of refunds amounts of refunds', async () => {
    const amounts = await amountsIn('2026-07-us')
    const of = (postedAt: number, low: number) =>
      amounts.filter(one => one.postedAt === postedAt / 1000 && one.orderLow === low)
    expect(
      of(Date.UTC(2026, 6, 1, 8, 31, 35), 10000001).map(one => [one.kind, one.amountMinor, one.quantity]),
    ).toEqual([
      ['product-sales', 123456, 3],
      ['tax', 23457, null],
      ['shipping-sales', 399, null],
      ['promotion', -399, null],
      ['tax', -23457, null],
      ['referral-fee', -18518, null],
      ['fba-fee', -658, null],
      ['other-fee', -40, null],
    ])
    expect(
      of(Date.UTC(2026, 7, 9, 23, 5), 10000001).map(one => [one.kind, one.amountMinor, one.quantity]),
    ).toEqual([
      ['refund-product', -41152, 1],
      ['tax', -7819, null],
      ['refund-other', -133, null],
      ['refund-other', 133, null],
      ['tax', 7819, null],
      ['refund-fee', 5932, null],
    ])
  })
  it('knows what is booked to no order', async () => {
    const none = (await amountsIn('2026-07-us')).filter(one => one.orderLow === 0)
    expect(byKind(none)).toEqual({
      advertising: -2000,
      subscription: -3999,
      storage: -1234567,
      reimbursement: 863,
      transfer: -90210,
    })
  })
  it.each(Object.entries(LANGUAGES))('reads %s like English, in %s', async (language, currency) => {
    const alike = ({ marketplace: _, currency: __, ...rest }: AmountDraft) => rest
    const amounts = await amountsIn(`2026-07-${language}`)
    expect(amounts.map(alike)).toEqual((await amountsIn('2026-07-us')).map(alike))
    expect(new Set(amounts.map(one => one.currency))).toEqual(new Set([currency]))
    const { report } = await readCase(`transactions/2026-07-${language}`)
    expect(report.problems).toEqual([])
    expect(report.skipped).toMatchObject([{ reason: 'bad-date', count: 1 }])
  })
  it('reads files of before the tax columns', async () => {
    expect(byKind(await amountsIn('2019-07-us-older'))).toEqual(byKind(await amountsIn('2026-07-us')))
  })
  it('keeps equal rows of one file apart', async () => {
    const amounts = await amountsIn('2026-07-us')
    const equal = amounts.filter(one => one.orderLow === 20000002)
    expect(byKind(equal)).toMatchObject({ 'product-sales': 3500, 'fba-fee': -1316 })
    expect(new Set(amounts.map(one => one.rowKey)).size).toBe(amounts.length)
  })
  it('books deferred rows as what they are, under the key they keep when they are released', async () => {
    const name = '2026-07-us-deferred-and-unknown'
    const deferred = (await amountsIn(name)).filter(one => one.orderLow === 30000003)
    expect(deferred.map(one => [one.kind, one.amountMinor, one.settlementKey])).toEqual([
      ['product-sales', 1750, 0],
      ['referral-fee', -263, 0],
    ])
    const released = textOf(name)
      .replace(
        /"","Order","111-0000003-0000003"(.*)"Deferred"/,
        '"19000000011","Order","111-0000003-0000003"$1"Released"',
      )
      .replaceAll('Sample mug', 'Muster')
    const later = (await readText(released)).facts.money?.amount ?? []
    const now = later.filter(one => one.orderLow === 30000003)
    expect(now.map(one => one.rowKey)).toEqual(deferred.map(one => one.rowKey))
    expect(now[0]?.settlementKey).not.toBe(0)
  })
  it('keeps what it does not know as "other": a type, and what the total holds beyond the columns', async () => {
    const { facts, report } = await readCase('transactions/2026-07-us-deferred-and-unknown')
    const other = facts.money?.amount?.filter(one => one.kind === 'other') ?? []
    expect(other.map(one => [one.orderLow, one.amountMinor])).toEqual([
      [0, -100],
      [40000004, -50],
    ])
    expect(report.problems).toMatchObject([
      { code: 'unknown-kind', column: 'Quantum Levy', line: 20 },
      { code: 'unknown-kind', column: 'total', line: 21 },
    ])
  })
  it('takes claims of buyers for refunds, and fees of multi-channel orders for fees', async () => {
    const amounts = await amountsIn('2026-07-us-deferred-and-unknown')
    const at = (minor: number) => amounts.find(one => one.amountMinor === minor)
    expect(at(-1750)).toMatchObject({ kind: 'refund-product', orderLow: 20000002 })
    expect(at(-695)).toMatchObject({ kind: 'fba-fee', orderLow: 0, marketplace: null })
    expect(at(-15000)).toMatchObject({ kind: 'other-fee' })
    expect(at(420)).toMatchObject({ kind: 'storage' })
  })
  it('takes the currency of the marketplace where no preamble names one', async () => {
    const lines = textOf('2026-07-se').split('\r\n').slice(2).join('\r\n')
    const amounts = (await readText(lines)).facts.money?.amount ?? []
    expect(amounts).toHaveLength(27)
    expect(amounts[0]).toMatchObject({ currency: 'SEK', amountMinor: 123456 })
  })
  it('finds the header below twenty lines of explanation', async () => {
    const lines = Array.from(
      { length: 20 },
      (_, i) => `"Selling fees, part ${i}: type, total, and other words."`,
    )
    const { report } = await readText(`${lines.join('\r\n')}\r\n${textOf('2026-07-us')}`)
    expect(report).toMatchObject({ report: 'transactions', accepted: 9 })
  })
  it('names a missing column', async () => {
    const { report } = await readText(textOf('2026-07-us').replace('"total"', '"sum"'))
    expect(report.problems).toMatchObject([{ severity: 'stop', code: 'missing-column', column: 'total' }])
  })
  it('asks which column is which where it knows the language only in part', async () => {
    const { question } = await readText(textOf('2026-07-de').replace('"Gesamt"', '"Schlußbetrag"'))
    expect(question).toMatchObject({ report: 'transactions' })
    expect(question?.guess['total']).toBeNull()
  })
  it('never reads where an order went', async () => {
    for (const language of [...Object.keys(LANGUAGES), 'us'])
      expect(JSON.stringify(await readCase(`transactions/2026-07-${language}`))).not.toMatch(
        /INVENTED TOWN|NOWHERE|99999/,
      )
  })

  it.each([
    ['UTF-8 with mark', 'fr', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16', 'se', (text: string) => utf16(text, true)],
    ['Windows-1252', 'de', (text: string) => encodeAs('windows-1252', text)],
    ['Windows-1252', 'es', (text: string) => encodeAs('windows-1252', text)],
    ['Shift_JIS', 'jp', (text: string) => encodeAs('shift_jis', text)],
  ])('%s: %s says the same', async (_, language, encode) => {
    const { facts } = await readText(encode(textOf(`2026-07-${language}`)))
    expect(facts.money?.amount).toEqual(await amountsIn(`2026-07-${language}`))
  })
})

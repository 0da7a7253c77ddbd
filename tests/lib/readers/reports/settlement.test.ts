// Settlements: every amount once, to the minor unit, with its kind; equal rows stay apart, and a file read twice says the same.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AmountDraft } from '@/lib/schema/money-facts'
import { encodeAs, utf16 } from './support/encode-as'
import { fileOf, readCase, readFile, sourceOf } from './support/read-case'
import { testCases } from './support/test-cases'

const HEADERS =
  'settlement-id\ttotal-amount\tcurrency\ttransaction-type\torder-id\tmarketplace-name\tamount-type\tamount-description\tamount\tposted-date\tposted-date-time\torder-item-code\tsku\tquantity-purchased'
const SUMMARY = '19000000001\t0.00\t{currency}\t\t\t\t\t\t\t\t\t\t\t'
const row = (amount: string, posted = '2026-03-06 08:52:26 UTC', description = 'Principal') =>
  `19000000001\t\t\tOrder\t111-0000001-0000001\t\tItemPrice\t${description}\t${amount}\t\t${posted}\t10000000000001\tTEA-250\t1`
const settlement = (currency: string, ...rows: string[]) =>
  [HEADERS, SUMMARY.replace('{currency}', currency), ...rows].map(line => `${line}\n`).join('')

const amountsOf = async (text: string | Uint8Array): Promise<AmountDraft[]> =>
  (await readFile(fileOf('settlement.txt', text))).facts.money?.amount ?? []
const amountsIn = async (name: string) => (await readCase(`settlement/${name}`)).facts.money?.amount ?? []
const sum = (amounts: readonly AmountDraft[]) => amounts.reduce((all, one) => all + one.amountMinor, 0)

describe('settlement', () => {
  testCases('settlement')

  it('keeps every amount that is one, to the cent, and counts the rows that are none', async () => {
    const { facts, report } = await readCase('settlement/2026-03-us')
    const amounts = facts.money?.amount ?? []
    const printed = new TextDecoder()
      .decode(sourceOf('settlement/2026-03-us'))
      .split('\n')
      .slice(2, -3)
      .map(line => Math.round(Number(line.split('\t')[14]) * 100))
    expect(amounts.map(one => one.amountMinor)).toEqual(printed)
    expect(report.skipped).toEqual([
      { reason: 'summary-row', count: 1, firstLine: 2 },
      { reason: 'bad-number', count: 1, firstLine: 43 },
      { reason: 'bad-date', count: 1, firstLine: 44 },
    ])
  })
  it('takes the currency that only the first row names, and the settlement’s end for undated reserves', async () => {
    const amounts = await amountsIn('2026-03-us')
    expect(new Set(amounts.map(one => one.currency))).toEqual(new Set(['USD']))
    const reserves = amounts.filter(one => one.kind === 'transfer')
    expect(reserves.map(one => [one.amountMinor, one.postedAt])).toEqual([
      [5000, Date.UTC(2026, 2, 15) / 1000],
      [-1200, Date.UTC(2026, 2, 15) / 1000],
    ])
  })
  it('states units on product sales and product refunds alone', async () => {
    const amounts = await amountsIn('2026-03-us')
    const spoken = amounts.filter(one => one.quantity !== null)
    expect(spoken.map(one => [one.kind, one.quantity])).toEqual([
      ['product-sales', 2],
      ['product-sales', 1],
      ['product-sales', 1],
    ])
  })
  it('keeps equal rows of one file apart, and gives each the same key when read again', async () => {
    const amounts = await amountsIn('2026-03-us')
    const keys = amounts.map(one => one.rowKey)
    expect(new Set(keys).size).toBe(keys.length)
    expect((await amountsIn('2026-03-us')).map(one => one.rowKey)).toEqual(keys)
  })
  it('takes what it does not know for "other", and says which words those are', async () => {
    const { facts, report } = await readCase('settlement/2026-03-us')
    expect(facts.money?.amount?.filter(one => one.kind === 'other').map(one => one.amountMinor)).toEqual([
      -100,
    ])
    expect(report.problems).toMatchObject([
      { severity: 'warn', code: 'unknown-kind', line: 42, column: expect.stringContaining('Quantum Levy') },
    ])
  })
  it('reads decimal commas, dots in dates, and a marketplace by row', async () => {
    const amounts = await amountsIn('2026-03-de-comma-and-dots')
    expect(amounts[0]).toMatchObject({
      amountMinor: 123456,
      currency: 'EUR',
      postedAt: Date.UTC(2026, 2, 6, 8, 52, 26) / 1000,
      marketplace: 'A1PA6795UKMFR9',
    })
    expect(amounts[5]?.marketplace).toBe('A13V1IB3VIYZZH')
  })
  it('counts yen in yen, with and without decimals', async () => {
    expect((await amountsIn('2026-03-jp')).map(one => one.amountMinor)).toEqual([
      1280, 128, -192, 0, -13, -200,
    ])
  })
  it.each(['2015-01-older-flat-file', '2015-01-older-xml'])(
    'refuses %s and says what to download',
    async name => {
      const { report, facts } = await readCase(`settlement/${name}`)
      expect(report.problems).toMatchObject([
        { severity: 'stop', code: 'old-form', expected: 'Settlement Report, Flat File V2' },
      ])
      expect(facts.money).toBeUndefined()
    },
  )
  it('names a missing column', async () => {
    const text = settlement('USD', row('1.00')).replace('amount-description', 'amount-text')
    expect((await readFile(fileOf('s.txt', text))).report.problems).toMatchObject([
      { severity: 'stop', code: 'missing-column', column: 'amount-description' },
    ])
  })
  it('does not call what comes without a currency by one it cannot know', async () => {
    const [one] = await amountsOf(settlement('', row('25.98')))
    expect(one).toMatchObject({ amountMinor: 2598, currency: null })
  })
  it('keeps several settlements of one file apart', async () => {
    const second = settlement('EUR', row('10,50')).replaceAll('19000000001', '19000000002')
    const amounts = await amountsOf(settlement('USD', row('10.50')) + second.slice(second.indexOf('\n') + 1))
    expect(amounts.map(one => [one.amountMinor, one.currency])).toEqual([
      [1050, 'USD'],
      [1050, 'EUR'],
    ])
    expect(amounts[0]?.settlementKey).not.toBe(amounts[1]?.settlementKey)
  })

  const umlaut = settlement('USD', row('25.98').replace('TEA-250', 'GRÜNTEE'), row('-1.00'))
  it.each([
    ['UTF-8 with mark', new TextEncoder().encode(`\ufeff${umlaut}`)],
    ['UTF-16', utf16(umlaut, true)],
    ['Windows-1252', encodeAs('windows-1252', umlaut)],
    ['with line ends of Windows', new TextEncoder().encode(umlaut.replaceAll('\n', '\r\n'))],
  ])('%s: the same amounts under the same keys', async (_, bytes) => {
    expect(await amountsOf(bytes)).toEqual(await amountsOf(umlaut))
  })
})

describe('whatever the amounts, the parts add up', () => {
  const print = {
    USD: (minor: number) => (minor / 100).toFixed(2),
    EUR: (minor: number) => new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 }).format(minor / 100),
    JPY: (minor: number) => String(minor),
    KWD: (minor: number) => (minor / 1000).toFixed(3),
  }
  it.each(['USD', 'EUR', 'JPY', 'KWD'] as const)('%s', async currency => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), { minLength: 1, maxLength: 40 }),
        async minors => {
          const amounts = await amountsOf(
            settlement(currency, ...minors.map(minor => row(print[currency](minor)))),
          )
          expect(amounts.map(one => one.amountMinor)).toEqual(minors)
          expect(sum(amounts)).toBe(minors.reduce((all, one) => all + one, 0))
          expect(new Set(amounts.map(one => one.rowKey)).size).toBe(minors.length)
        },
      ),
      { numRuns: 25 },
    )
  })
  it('reads back any instant in both forms', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1_500_000_000, max: 1_900_000_000 }), async instant => {
        const [day = '', time = ''] = new Date(instant * 1000).toISOString().slice(0, 19).split('T')
        const dots = day.split('-').reverse().join('.')
        const amounts = await amountsOf(
          settlement('USD', row('1.00', `${day} ${time} UTC`), row('1.00', `${dots} ${time} UTC`)),
        )
        expect(amounts.map(one => one.postedAt)).toEqual([instant, instant])
      }),
      { numRuns: 25 },
    )
  })
})

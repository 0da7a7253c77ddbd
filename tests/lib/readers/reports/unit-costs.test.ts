// The seller's own costs: two languages, both decimal signs, each bad line named by its reason; and the template reads back.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochDay } from '@/lib/schema/dates'
import type { Sku } from '@/lib/schema/ids'
import { unitCostFile, unitCostTemplate } from '@/lib/schema/unit-cost-template'
import { fileOf, readCase, readFile } from './support/read-case'
import { testCases } from './support/test-cases'

const ENGLISH = 'unit-costs/2026-05-english'
const costsOf = async (folder: string) => (await readCase(folder)).facts.money?.unitCost ?? []
const read = (text: string) => readFile(fileOf('costs.csv', text))

describe('unit-costs', () => {
  testCases('unit-costs')

  it('reads costs by SKU and day, missing parts as not known', async () => {
    expect((await costsOf(ENGLISH)).slice(0, 3)).toEqual([
      {
        sku: 'TEA-250',
        unitCostMinor: 450,
        inboundMinor: 62,
        otherMinor: 15,
        currency: 'USD',
        fromDay: epochDay('2026-01-01'),
      },
      {
        sku: 'TEA-250',
        unitCostMinor: 473,
        inboundMinor: 62,
        otherMinor: null,
        currency: 'USD',
        fromDay: epochDay('2026-04-01'),
      },
      {
        sku: 'CUP, BLUE',
        unitCostMinor: 200,
        inboundMinor: null,
        otherMinor: null,
        currency: 'USD',
        fromDay: epochDay('2026-01-01'),
      },
    ])
  })
  it('names every line that is wrong, and why', async () => {
    expect((await readCase(ENGLISH)).report.skipped).toEqual([
      { reason: 'no-amount', count: 1, firstLine: 5, lines: [5] },
      { reason: 'bad-number', count: 3, firstLine: 6, lines: [6, 7, 8] },
      { reason: 'bad-date', count: 1, firstLine: 9, lines: [9] },
      { reason: 'no-date', count: 1, firstLine: 10, lines: [10] },
      { reason: 'no-product', count: 1, firstLine: 11, lines: [11] },
      { reason: 'no-currency', count: 1, firstLine: 12, lines: [12] },
    ])
  })
  it('names no more lines than anybody would mend one by one', async () => {
    const bad = Array.from({ length: 30 }, () => 'TEA-250,four,USD,2026-01-01\n').join('')
    const { report } = await read(`sku,unitCost,currency,from\n${bad}`)
    expect(report.skipped[0]).toMatchObject({ count: 30, firstLine: 2 })
    expect(report.skipped[0]?.lines).toEqual(Array.from({ length: 20 }, (_, i) => i + 2))
  })
  it('has three decimals only where the currency has', async () => {
    const costs = await costsOf(ENGLISH)
    expect(costs.find(cost => cost.sku === 'KW-1')).toMatchObject({ unitCostMinor: 1234, currency: 'KWD' })
    expect(costs.find(cost => cost.sku === 'JP-1')).toMatchObject({ unitCostMinor: 1950, currency: 'JPY' })
  })
  it('reads what a French spreadsheet saves', async () => {
    const costs = await costsOf('unit-costs/2026-05-french-semicolons')
    expect(costs.map(cost => [cost.unitCostMinor, cost.inboundMinor, cost.otherMinor, cost.fromDay])).toEqual(
      [
        [450, 62, null, epochDay('2026-01-01')],
        [805, null, 10, epochDay('2026-02-15')],
        [120450, null, null, epochDay('2026-02-15')],
      ],
    )
  })
  it('takes a row back by a word in place of its cost, in both languages', async () => {
    const { report, facts } = await read(
      'sku,unitCost,currency,from\nA,delete,USD,2026-01-01\nB,Supprimer,USD,2026-01-01\nC,nothing,USD,2026-01-01\n',
    )
    expect(facts.money?.unitCost?.map(cost => [cost.sku, cost.gone])).toEqual([
      ['A', true],
      ['B', true],
    ])
    expect(report.skipped).toMatchObject([{ reason: 'bad-number', firstLine: 4 }])
  })
  it('says which column is missing', async () => {
    const { report } = await read('sku,unitCost,from\nTEA-250,4.50,2026-01-01\n')
    expect(report).toMatchObject({ report: 'unit-costs', rows: 0 })
    expect(report.problems).toMatchObject([{ severity: 'stop', code: 'missing-column', column: 'currency' }])
  })
  it.each(['from', 'unitCost', 'sku'])('says so of %s, in the plainest of files', async missing => {
    const headers = ['sku', 'unitCost', 'currency', 'from'].filter(header => header !== missing)
    const { report } = await read(`${headers.join(',')}\nA,2,3\n`)
    expect(report).toMatchObject({ report: 'unit-costs', rows: 0 })
    expect(report.problems).toMatchObject([{ code: 'missing-column', column: missing }])
  })
  it('takes a currency in small letters, and no amount in another one', async () => {
    const lines = ['A,2.00,usd', 'B,€2.00,USD', 'C,$2.00,USD', 'D,2.00,dollars', 'E,2.00 EUR,USD']
    const { report, facts } = await read(
      `sku,unitCost,currency,from\n${lines.map(line => `${line},2026-01-01\n`).join('')}`,
    )
    expect(facts.money?.unitCost?.map(cost => [cost.sku, cost.currency])).toEqual([
      ['A', 'USD'],
      ['C', 'USD'],
    ])
    expect(report.skipped).toEqual([
      { reason: 'bad-number', count: 2, firstLine: 3, lines: [3, 6] },
      { reason: 'no-currency', count: 1, firstLine: 5, lines: [5] },
    ])
  })
  it('reads a last line that ends early, as editors and spreadsheets write it', async () => {
    const head = 'sku,unitCost,currency,from,inbound,other\n'
    expect((await read(`${head}A,2.00,USD,2026-01-01`)).report).toMatchObject({ accepted: 1, problems: [] })
    const cut = (await read(`${head}A,2.00,USD,2026-01-01\nB,2.00,US`)).report
    expect(cut).toMatchObject({ accepted: 1, problems: [{ code: 'truncated', line: 3 }] })
  })
})

describe('the template', () => {
  it.each(['en', 'fr'] as const)('in %s shows an example that reads', async language => {
    const { report, facts } = await read(unitCostTemplate([], language))
    expect(report).toMatchObject({ report: 'unit-costs', rows: 1, accepted: 1, problems: [] })
    expect(facts.money?.unitCost).toEqual([
      {
        sku: 'MY-SKU-1',
        unitCostMinor: 450,
        inboundMinor: 62,
        otherMinor: 15,
        currency: 'EUR',
        fromDay: epochDay('2026-01-01'),
      },
    ])
  })
  it('gives every SKU back as it is once a cost is filled in, whatever signs it opens with', async () => {
    const sku = fc
      .string({ unit: fc.constantFrom(...'AZ09-_=+@.,;"é '), minLength: 1, maxLength: 12 })
      .filter(text => text === text.trim() && /[A-Z0-9]/.test(text) && !text.startsWith("'"))
    await fc.assert(
      fc.asyncProperty(sku, fc.constantFrom('en' as const, 'fr' as const), async (text, language) => {
        const row = { sku: text, currency: 'USD', fromDay: epochDay('2026-01-01') }
        const [header, line = ''] = unitCostTemplate([row], language).split('\r\n')
        const separator = language === 'fr' ? ';' : ','
        const blank = `${separator}${separator}USD`
        const filled = line.replace(blank, `${separator}2${separator}USD`)
        const { facts } = await read(`${header}\r\n${filled}\r\n`)
        expect(facts.money?.unitCost?.map(cost => cost.sku)).toEqual([text])
      }),
      { numRuns: 60 },
    )
  })
  it.each(['en', 'fr'] as const)(
    'in %s holds the costs that are known, and gives them back',
    async language => {
      const known = { unitCostMinor: 1234, inboundMinor: null, otherMinor: 5 }
      const row = { sku: 'TEA-250', currency: 'USD', fromDay: epochDay('2026-01-01') }
      const { report, facts } = await read(
        unitCostTemplate(
          [
            { ...row, ...known },
            { ...row, sku: 'CUP' },
          ],
          language,
        ),
      )
      expect(facts.money?.unitCost).toEqual([{ ...row, ...known }])
      expect(report.skipped).toMatchObject([{ reason: 'no-amount', lines: [3] }])
    },
  )
  it('gives back through the door of files what was typed in and what was taken back', async () => {
    const cost = {
      sku: 'TEA-250' as Sku,
      unitCostMinor: 450,
      inboundMinor: null,
      otherMinor: 15,
      currency: 'EUR',
      fromDay: epochDay('2026-01-01'),
    }
    const { facts } = await read(unitCostFile([{ ...cost, gone: true }, cost]))
    expect(facts.money?.unitCost?.map(one => [one.unitCostMinor, one.gone ?? false])).toEqual([
      [0, true],
      [450, false],
    ])
  })
  it('counts the SKUs that were left blank as such', async () => {
    const rows = ['A-1', 'A-2'].map(sku => ({ sku, currency: 'USD', fromDay: epochDay('2026-01-01') }))
    const { report } = await read(unitCostTemplate(rows))
    expect(report.skipped).toEqual([{ reason: 'no-amount', count: 2, firstLine: 2, lines: [2, 3] }])
  })
  it('opens no cell with a sign a spreadsheet would run', () => {
    const text = unitCostTemplate([{ sku: '=HYPERLINK("x")', currency: 'USD', fromDay: 0 }])
    expect(text).toContain('"\'=HYPERLINK(""x"")"')
  })
})

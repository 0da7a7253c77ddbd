import { describe, expect, it } from 'vitest'
import type { FileReport } from '@/lib/schema/import-report'
import { analyseFiles } from '@/lib/twin/analyse-files'
import { layOutTable } from '@/lib/twin/lay-out-table'
import { parseArguments } from '@/lib/twin/parse-arguments'
import { printTable } from '@/lib/twin/print-table'
import { reportLines } from '@/lib/twin/report-lines'
import { orderFiles } from '@/tests/shop/files/write-reports'
import { inventShop } from '@/tests/shop/invent-shop'
import { inMemory } from './twin-of'

describe('layOutTable', () => {
  it('lines columns up, words to the left, numbers to the right', () => {
    expect(
      layOutTable([
        ['Name', 'n'],
        ['a', '100'],
      ]),
    ).toEqual(['Name    n', 'a     100'])
  })
})

describe('printTable', () => {
  it('heads each shop with its coverage and lists its ASINs, twenty at first', async () => {
    const shop = inventShop(3, { buyers: 60, from: '2026-05-01', to: '2026-08-31', countries: ['UK'] })
    const asked = parseArguments(['--margin', '0.3', 'files'])
    const options = { ...asked, journal: [], now: 0, key: new Uint8Array(32) }
    const analysis = await analyseFiles(orderFiles(shop, 'UK').map(inMemory), options)
    const text = printTable(analysis, false)
    expect(text).toContain(`Amazon.co.uk, GBP, as of ${analysis.asOf}`)
    expect(text).toMatch(/Buyer known for \d+\.\d % of orders/)
    const asins = analysis.shops[0]?.asins ?? []
    expect(text.match(/^B[A-Z0-9]{9} /gm)).toHaveLength(Math.min(20, asins.length))
    expect(printTable(analysis, true).match(/^B[A-Z0-9]{9} /gm)).toHaveLength(asins.length)
    expect(text).not.toMatch(/NaN|undefined|Infinity/)
    const first = analysis.shops[0]?.study?.asins.find(one => one.asin === asins[0]?.asin)
    expect(first?.advice.proposals[0]?.lever).toBe('mend-baseline')
    const line = text.split('\n').find(one => one.startsWith(String(asins[0]?.asin)))
    expect(line).toContain('Mend the baseline')
  })
})

describe('reportLines', () => {
  const file = (name: string, count: number, problems: FileReport['problems'] = []): FileReport => ({
    name,
    report: 'all-orders',
    rows: 10,
    accepted: 8,
    changed: 8,
    bytes: 999,
    skipped: [{ reason: 'bad-date', count, firstLine: 4 }],
    problems,
  })

  it('names the file, the place and what was expected', () => {
    const missing = {
      severity: 'stop',
      code: 'missing-column',
      line: 1,
      column: 'sku',
      expected: 'sku',
    } as const
    expect(reportLines([file('orders.txt', 1, [missing])])[0]).toBe(
      'orders.txt: A column is missing. Line 1. Column “sku”. Expected: sku.',
    )
  })
  it('says of a file without rows that it has none', () => {
    const header = { ...file('may.txt', 0), rows: 0, accepted: 0, skipped: [] }
    expect(reportLines([header])).toEqual(['may.txt: The file holds no rows.'])
  })
  it('counts rows left out once for all files of a kind', () => {
    expect(reportLines([file('may.txt', 2), file('june.txt', 3)])).toEqual([
      'All Orders: date not understood, 5 rows left out in 2 files (first in may.txt, line 4)',
    ])
  })
})

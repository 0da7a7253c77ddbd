// The twin as it is called: what stands on stdout, what on stderr, and with which exit code.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { TwinDocument } from '@/lib/twin/to-document'
import { planningFile } from '@/tests/shop/files/inventory'
import { orderFiles } from '@/tests/shop/files/write-reports'
import { inventShop } from '@/tests/shop/invent-shop'
import { analyzeHere } from './analyze-here'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'encore-twin-'))
const shop = inventShop(5, { buyers: 60, from: '2026-05-01', to: '2026-08-31', countries: ['US'] })
for (const file of orderFiles(shop, 'US')) writeFileSync(join(folder, file.name), file.bytes)
/** One month of them: its study is quickly made. */
const orders = join(folder, orderFiles(shop, 'US')[0]?.name ?? '')
const stockOfAugust = join(folder, '..', `${folder.split('/').pop()}-planning.txt`)
writeFileSync(stockOfAugust, planningFile(shop, 'planning.txt', 'US').bytes)
const letter = join(folder, '..', `${folder.split('/').pop()}-letter.txt`)
writeFileSync(letter, 'Dear seller,\nthis is no report.\n')
const beside = mkdtempSync(join(tmpdir(), 'encore-twin-beside-'))
const written = (name: string, text: string): string => {
  writeFileSync(join(beside, name), text)
  return join(beside, name)
}
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(beside, { recursive: true })
  rmSync(letter)
  rmSync(stockOfAugust)
})

/** In a process of its own, as `npm run analyze` starts it. */
const analyze = (...words: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'lib/twin/analyze.ts', ...words], {
    cwd: root,
    encoding: 'utf8',
  })

describe('analyze', () => {
  it('prints the document and nothing else with --json, in the names of the contract', () => {
    const { status, stdout } = analyze('--json', folder, letter)
    expect(status).toBe(0)
    const document = JSON.parse(stdout) as TwinDocument
    expect(Object.keys(document)).toEqual(['version', 'asOf', 'files', 'shops'])
    const [one] = document.shops
    expect(Object.keys(one ?? {})).toEqual(
      expect.arrayContaining([
        ...['marketplace', 'currency', 'coverage', 'totals', 'repeatRate', 'survival', 'interval'],
        ...['clv', 'cohorts', 'asins'],
      ]),
    )
    expect(Object.keys(one?.repeatRate ?? {})).toEqual(['30', '60', '90', '180', '365'])
    expect(one?.asins[0]).toMatchObject({
      baseline: { rating: null, stockDays: null, state: 'unknown' },
    })
  })
  it('names a file it could not use on stderr and goes on', async () => {
    const { status, stderr, stdout } = await analyzeHere(orders, letter)
    expect(status).toBe(0)
    expect(stderr).toMatch(/letter\.txt: /)
    expect(stdout).toMatch(/^Amazon\.com, USD, as of 2026-/)
  })
  it('names the bad lines of costs and journal, and what was expected there, and uses the others', async () => {
    const costs = written(
      'costs.csv',
      'sku,unitCost,currency,from\nTEA,2.00,USD,2026-01-01\nTEA,two,USD,2026-01-01\nTEA,3.00,USD,soon',
    )
    const journal = written(
      'journal.csv',
      'asin,lever,start\nB000TEST01,coupon,2026-06-01\nB000TEST01,coupon,soon\n',
    )
    const { status, stdout, stderr } = await analyzeHere(
      '--json',
      '--costs',
      costs,
      '--journal',
      journal,
      orders,
    )
    expect(stderr).toContain('costs.csv, line 3: number not understood. Expected: amounts such as 4.50')
    expect(stderr).toContain('costs.csv, line 4: date not understood. Expected: a day such as 2026-01-31')
    expect(stderr).toContain('journal.csv, line 3: start takes a calendar day YYYY-MM-DD, not "soon".')
    expect(status).toBe(0)
    const { files } = JSON.parse(stdout) as TwinDocument
    expect(files.at(-1)).toMatchObject({
      accepted: 1,
      skipped: [
        { reason: 'bad-number', count: 1, firstLine: 3, lines: [3] },
        { reason: 'bad-date', count: 1, firstLine: 4, lines: [4] },
      ],
    })
  })
  it('takes star ratings up to the day asked for, and names bad lines and what was not sold', async () => {
    const { stdout: bare } = await analyzeHere('--json', orders)
    const [best] = (JSON.parse(bare) as TwinDocument).shops[0]?.asins ?? []
    const asin = best?.asin ?? ''
    const ratings = written(
      'ratings.csv',
      `asin;stars;reviews;on\n${asin};4,4;120;2026-05-20\n${asin};4,2;130;2026-06-20\n${asin};six;;\nB000TEST99;4;;\n`,
    )
    const { status, stdout, stderr } = await analyzeHere(
      ...['--json', '--as-of', '2026-05-31', '--ratings', ratings, orders, stockOfAugust],
    )
    expect(status).toBe(0)
    expect(stderr).toContain('ratings.csv, line 4: stars takes a number from 1 to 5 such as 4.4, not "six".')
    expect(stderr).toContain(
      'ratings.csv: B000TEST99 is in no order up to 2026-05-31; its rating is not used.',
    )
    const rated = (JSON.parse(stdout) as TwinDocument).shops[0]?.asins.find(one => one.asin === asin)
    expect(rated).toMatchObject({
      baseline: { rating: 4.4, states: { rating: 'green' } },
      gate: {
        checks: expect.arrayContaining([
          // The stock there is was counted after that day.
          expect.objectContaining({ id: 'stockDays', state: 'unknown', source: 'stock-missing', asOf: null }),
          expect.objectContaining({
            ...{ id: 'rating', state: 'green', value: 4.4, n: 120, source: 'rating-typed' },
            asOf: Date.UTC(2026, 4, 20, 12) / 1000,
          }),
        ]),
      },
      signals: { rating: { stars: [{ on: '2026-05-20', value: 4.4 }] } },
    })
  })
  it('exits 2 on costs that hold none', async () => {
    const costs = written('no-costs.csv', 'sku,unitCost,currency\nTEA,2.00,USD\n')
    const { status, stdout, stderr } = await analyzeHere('--costs', costs, orders)
    expect(stderr).toMatch(/no-costs\.csv: A column is missing\. Line 1\. Column “from”/)
    expect(stderr).toMatch(/no-costs\.csv: no unit cost in it; expected .*sku,unitCost,currency,from/)
    expect([status, stdout]).toEqual([2, ''])
  })
  it.each([
    ['a file that is not there', ['/nowhere/orders.txt'], /^No such file: \/nowhere\/orders\.txt\n$/],
    ['nothing but what is no report', [letter], /^No usable report in .*letter\.txt.*\n$/],
    ['a bad day', ['--as-of', '31.12.2026', letter], /^--as-of takes a calendar day.*\n$/],
  ])('exits 2 with one line on %s', async (_, words, line) => {
    const { status, stdout, stderr } = await analyzeHere(...words)
    expect(stderr).toMatch(line)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })
  it('ends a process of its own with that code and that line', () => {
    const { status, stdout, stderr } = analyze('--as-of', '31.12.2026', letter)
    expect(stderr).toMatch(/^--as-of takes a calendar day.*\n$/)
    expect([status, stdout]).toEqual([2, ''])
  })
})

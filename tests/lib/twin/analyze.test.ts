// The twin as it is called: what stands on stdout, what on stderr, and with which exit code.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { TwinDocument } from '@/lib/twin/to-document'
import { orderFiles } from '@/tests/shop/files/write-reports'
import { inventShop } from '@/tests/shop/invent-shop'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'encore-twin-'))
const shop = inventShop(5, { buyers: 60, from: '2026-05-01', to: '2026-08-31', countries: ['US'] })
for (const file of orderFiles(shop, 'US')) writeFileSync(join(folder, file.name), file.bytes)
const letter = join(folder, '..', `${folder.split('/').pop()}-letter.txt`)
writeFileSync(letter, 'Dear seller,\nthis is no report.\n')
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(letter)
})

const analyze = (...words: string[]) =>
  spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'lib/twin/analyze.ts', ...words], {
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
  it('names a file it could not use on stderr and goes on', () => {
    const { status, stderr, stdout } = analyze(folder, letter)
    expect(status).toBe(0)
    expect(stderr).toMatch(/letter\.txt: /)
    expect(stdout).toMatch(/^Amazon\.com, USD, as of 2026-/)
  })
  it.each([
    ['a file that is not there', ['/nowhere/orders.txt'], /^No such file: \/nowhere\/orders\.txt\n$/],
    ['nothing but what is no report', [letter], /^No usable report in .*letter\.txt.*\n$/],
    ['a bad day', ['--as-of', '31.12.2026', letter], /^--as-of takes a calendar day.*\n$/],
  ])('exits 2 with one line on %s', (_, words, line) => {
    const { status, stdout, stderr } = analyze(...words)
    expect(stderr).toMatch(line)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })
})

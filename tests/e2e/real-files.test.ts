// Real order histories, where they are at hand: the side panel gives the very figures the headless twin prints.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { importFiles, outlookReady } from '@/tests/browser/panel-hands'
import { figuresOf, productsOf } from './support/figures-of'
import { openStage, type Stage } from './support/open-stage'

const root = fileURLToPath(new URL('../../', import.meta.url))
const archive = process.env['ENCORE_REAL_FILES'] ?? join(root, '../shared/data/online-retail-uk-small.tgz')
const absent = !existsSync(archive)
if (absent)
  process.stdout.write(`real-files: skipped, there is no ${archive} (name one in ENCORE_REAL_FILES).\n`)

let stage: Stage
let folder: string
beforeAll(async () => {
  if (absent) return
  folder = mkdtempSync(join(tmpdir(), 'encore-real-'))
  execFileSync('tar', ['xzf', archive, '-C', folder])
  stage = await openStage({ shop: { buyers: 20 } })
})
afterAll(async () => {
  if (absent) return
  await stage.close()
  rmSync(folder, { recursive: true, force: true })
})

/** All files below a folder, in order of name. */
const filesIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(one => (one.isDirectory() ? filesIn(join(path, one.name)) : [join(path, one.name)]))

/** What the headless twin says of a product, as far as it is compared here. */
interface TwinGroup {
  repeatRate: Record<string, object>
  survival: Record<string, number | null>
  clv: Record<string, object>
  interval: object | null
}
interface TwinShop extends TwinGroup {
  totals: object
  coverage: object
  cohorts: object[]
  forecast: object
  models: { chosen: string }
  valueAhead: object
  asins: (TwinGroup & { asin: string; entryBuyers: number })[]
}

/** Fits are sums of logarithms, whose last digits differ between the browser's engine and Node's. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? Number(one.toPrecision(6)) : one)),
  )

describe.skipIf(absent)('real files', () => {
  it('give the same figures in the panel as on the command line', async () => {
    const paths = filesIn(folder)
    const twin = execFileSync(
      process.execPath,
      ['--import', 'tsx', 'lib/twin/analyze.ts', '--json', ...paths],
      {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    )
    const [expected] = (JSON.parse(twin) as { shops: TwinShop[] }).shops
    if (expected === undefined) throw new Error('The twin found no shop.')

    const panel = await stage.openPanel()
    const outcomes = await importFiles(panel, paths)
    expect(outcomes.filter(one => one.refused)).toEqual([])
    const figures = await figuresOf(panel)
    expect(figures.totals).toMatchObject(expected.totals)
    expect(figures.coverage).toMatchObject(expected.coverage)
    // The twin's document says more of a cohort (what the study knows of it) and of an interval (what the outlook knows).
    expect(figures.cohorts.length).toBeGreaterThan(0)
    expect(expected.cohorts).toMatchObject(figures.cohorts)
    expect(expected.interval).toMatchObject(figures.interval ?? {})
    const outlook = await outlookReady(panel, figures.shop)
    expect(rounded(outlook.forecast)).toEqual(rounded(expected.forecast))
    expect(outlook.models?.chosen).toBe(expected.models.chosen)
    expect(rounded(outlook.valueAhead)).toEqual(rounded(expected.valueAhead))

    const products = new Map((await productsOf(panel, figures)).map(one => [one.asin as string, one]))
    expect(expected.asins.length).toBeGreaterThan(100)
    for (const one of expected.asins) {
      const product = products.get(one.asin)
      expect(product?.entryBuyers, one.asin).toBe(one.entryBuyers)
      expect(product?.interval === null, one.asin).toBe(one.interval === null)
      expect(one.interval ?? {}, one.asin).toMatchObject(product?.interval ?? {})
      for (const days of HORIZONS) {
        expect(one.repeatRate[days], one.asin).toMatchObject(product?.repeatRate[days] ?? {})
        // The twin's document says more of it: limits, and what the study knows of contribution.
        expect(one.clv[days], one.asin).toMatchObject(product?.clv[days] ?? {})
      }
    }
  })
})

// The headless twin against the naive reference: every number of the document, on the invented shop and on real files.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { epochDay } from '@/lib/schema/dates'
import type { TwinDocument } from '@/lib/twin/to-document'
import { fbaReturnsFile } from '@/tests/shop/files/returns'
import { orderFiles } from '@/tests/shop/files/write-reports'
import { inventShop } from '@/tests/shop/invent-shop'
import { differences } from './expect-same'
import { type ReferenceOptions, reference } from './reference'
import { figuresOf, type TextFile, twinOf } from './twin-of'

const textsOf = (files: readonly TextFile[]): string[] =>
  files.map(file => new TextDecoder().decode(file.bytes))

async function expectSame(files: TextFile[], asked: Partial<ReferenceOptions> = {}) {
  const { asOf = null, timeZone = null, margin = null } = asked
  const found = await twinOf(files, {
    ...(asOf === null ? {} : { asOfDay: epochDay(asOf) }),
    ...(timeZone === null ? {} : { timeZone }),
    ...(margin === null ? {} : { marginShare: margin }),
  })
  const expected = reference(textsOf(files), { asOf, timeZone, margin })
  expect(differences(found, expected).slice(0, 20)).toEqual([])
  return found
}

describe('the twin on the invented shop', () => {
  const shop = inventShop(11, { buyers: 250, from: '2025-03-01', to: '2026-08-31', countries: ['US'] })
  const files = [...orderFiles(shop, 'US'), fbaReturnsFile(shop, 'fba-customer-returns.txt', shop.returns)]

  let once: TwinDocument['shops']
  it('agrees in every number', async () => {
    const { shops } = await expectSame(files)
    once = shops
    expect(shops).toHaveLength(1)
    expect(shops[0]?.asins.length).toBeGreaterThan(10)
    expect(shops[0]?.coverage.excluded.businessRelay).toBeGreaterThan(0)
    expect(shops[0]?.coverage.excluded.outlier).toBeGreaterThan(0)
  })
  it('agrees as of an earlier day, in another zone, with a margin', async () => {
    await expectSame(files, { asOf: '2026-02-14', timeZone: 'Asia/Tokyo', margin: 0.3 })
  })
  it('does not depend on the order of the files, nor on reading them twice', async () => {
    const shuffled = await twinOf([...files.toReversed(), ...files])
    expect(shuffled.shops).toEqual(once)
  })
  it('keeps marketplaces apart', async () => {
    const abroad = inventShop(12, {
      buyers: 60,
      from: '2026-01-01',
      to: '2026-08-31',
      countries: ['US', 'UK', 'DE'],
    })
    const all = (['US', 'UK', 'DE'] as const).flatMap(country => orderFiles(abroad, country))
    const { asOf, shops } = await twinOf(all)
    expect(shops.map(one => one.currency).toSorted()).toEqual(['EUR', 'GBP', 'USD'])
    for (const country of ['US', 'UK', 'DE'] as const) {
      // All shops stand as of the last purchase day of all files.
      const [alone] = reference(textsOf(orderFiles(abroad, country)), {
        asOf,
        timeZone: null,
        margin: null,
      }).shops
      const same = shops.find(one => one.marketplace === alone?.marketplace)
      expect(differences(same, alone).slice(0, 10)).toEqual([])
    }
  })
})

const archive = fileURLToPath(new URL('../../../../shared/data/online-retail-uk-small.tgz', import.meta.url))
const present = existsSync(archive)
if (!present) console.info(`Skipped: no real order history at ${archive}.`)

describe.skipIf(!present)('the twin on real files', () => {
  it('agrees in every number', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'encore-real-'))
    try {
      execFileSync('tar', ['xzf', archive, '-C', folder])
      const inside = join(folder, readdirSync(folder)[0] ?? '')
      const files = readdirSync(inside).map(name => ({
        name,
        bytes: new Uint8Array(readFileSync(join(inside, name))),
      }))
      const { asOf, shops: known } = reference(textsOf(files), { asOf: null, timeZone: null, margin: null })
      // Cohorts by entry product are of the study: they are held against it below, as of an earlier day.
      const expected = known.map(({ asins, ...shop }) => ({
        ...shop,
        asins: asins.map(({ cohorts: _, ...one }) => one),
      }))
      const found = await figuresOf(files, { asOfDay: epochDay(asOf) })
      expect(differences(found.shops, expected).slice(0, 20)).toEqual([])
      expect(found.shops[0]?.totals.orders).toBeGreaterThan(800)
      await expectSame(files, { asOf: '2011-05-15', margin: 0.4 })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

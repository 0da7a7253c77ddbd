// Every version of the store that was ever released must open under the current one, with nothing lost.
import 'fake-indexeddb/auto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import type { Problem } from '@/lib/schema/problem'
import { keyLabelOf, loadAccounts } from '@/lib/store/account-store'
import { loadBooks } from '@/lib/store/book-store'
import { openDatabase } from '@/lib/store/database'
import {
  loadAsinRecord,
  loadAsinTable,
  loadShopFigures,
  loadShops,
  loadSummaries,
} from '@/lib/store/figure-store'
import { loadFiles } from '@/lib/store/file-store'
import { loadJournal } from '@/lib/store/journal-store'
import { loadMappings } from '@/lib/store/mapping-store'
import { MIGRATIONS } from '@/lib/store/migrations/index'
import { loadPages, loadTroubles } from '@/lib/store/page-store'
import { loadSettings, loadTypedRatings } from '@/lib/store/settings-store'
import {
  loadAdvice,
  loadAsinOutlook,
  loadAsinStudy,
  loadShopOutlook,
  loadShopStudy,
  loadStudiedSummaries,
} from '@/lib/store/study-store'
import { loadTail } from '@/lib/store/tail-store'
import { freshName } from './support/fresh-database'

interface Example {
  version: number
  tables: Record<string, Record<string, unknown>[]>
}
const fileOf = (version: number) =>
  fileURLToPath(new URL(`../../fixtures/stores/v${version}.json`, import.meta.url))
const exampleOf = (version: number): Example =>
  JSON.parse(readFileSync(fileOf(version), 'utf8'), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'base64' in value
      ? new Uint8Array(Buffer.from(String(value.base64), 'base64')).buffer
      : value,
  ) as Example

async function writeExample(name: string, version: number): Promise<Example> {
  const example = exampleOf(version)
  const old = await openDatabase(name, version)
  for (const [table, records] of Object.entries(example.tables)) await old.table(table).bulkAdd(records)
  old.close()
  return example
}

describe('migrations', () => {
  it('are numbered 1, 2, 3 … and each has an example that fills every one of its tables', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1))
    for (const { version, tables } of MIGRATIONS) {
      expect(existsSync(fileOf(version)), `v${version}.json is missing`).toBe(true)
      const example = exampleOf(version)
      for (const table of Object.keys(tables).filter(name => tables[name] !== null && name !== 'keys'))
        expect(example.tables[table]?.length, `v${version}.json holds no ${table}`).toBeGreaterThan(0)
    }
  })

  it.each(MIGRATIONS.map(({ version }) => version))(
    'a store of version %i opens and is read',
    async version => {
      const name = freshName()
      await writeExample(name, version)
      const database = await openDatabase(name)
      const shop = 'amzn1.merchant.o.ATEST|ATVPDKIKX0DER|USD' as never
      const { stamp, parts } = await loadBooks(database)
      expect(stamp).toMatchObject({ books: 4, figures: 4, revision: 9 })
      expect(parts.map(({ key, bytes }) => [key, bytes.byteLength]).sort()).toEqual([
        ['buyers/0', 4],
        ['lines/0', 8],
      ])
      expect((await loadTail(database)).map(({ reading }) => reading.reader)).toEqual(['order-detail'])
      expect(await loadShopFigures(database, shop)).toMatchObject({ entryBuyers: 2 })
      expect(await loadAsinRecord(database, shop, 'B000TEST01' as never)).toMatchObject({
        summary: { asin: 'B000TEST01' },
      })
      expect(await loadAsinTable(database, shop)).toHaveLength(1)
      expect(await loadSummaries(database, shop, ['B000TEST01' as never])).toHaveLength(1)
      expect((await loadFiles(database)).map(file => file.name)).toEqual(['all-orders-2025-10.txt'])
      expect(await loadMappings(database)).toHaveLength(1)
      expect(await loadSettings(database)).toMatchObject({ language: 'fr', outlierPurchaseDays: 200 })
      expect((await loadTypedRatings(database)).map(({ stars }) => stars)).toEqual([4.4])
      expect((await loadPages(database)).map(({ reader }) => reader)).toEqual(['order-detail'])
      expect((await loadTroubles(database)).map(({ path }) => path)).toEqual(['/orders-v3'])
      expect(keyLabelOf(await loadAccounts(database), 'amzn1.merchant.o.ATEST' as never)).toBe('local')
      expect((await loadShops(database)).map(one => one.orders)).toEqual([2])
      const buyers = version < 2 ? undefined : 2
      expect((await loadShopOutlook(database, shop))?.buyers).toBe(buyers)
      expect((await loadAsinOutlook(database, shop, 'B000TEST01' as never))?.buyers).toBe(buyers)
      const studied = version >= 3
      expect((await loadShopStudy(database, shop))?.economics.shop).toBe(studied ? shop : undefined)
      expect((await loadAsinStudy(database, shop, 'B000TEST01' as never))?.asin).toBe(
        studied ? 'B000TEST01' : undefined,
      )
      expect((await loadAdvice(database, shop))?.length).toBe(studied ? 1 : undefined)
      expect(Object.keys(await loadStudiedSummaries(database, shop))).toEqual(studied ? ['B000TEST01'] : [])
      expect((await loadJournal(database, shop)).map(({ id }) => id)).toEqual(studied ? ['e1'] : [])
      database.close()
    },
  )
})

describe('a store of a later version', () => {
  it('is refused with a clear problem, and nothing in it is touched', async () => {
    const name = freshName()
    const later = new Dexie(name)
    later.version(99).stores({ parts: '&key', novelties: '++id' })
    await later.open()
    await later.table('novelties').add({ kept: true })
    later.close()
    const problem = await openDatabase(name).catch(thrown => thrown as Problem)
    expect((problem as Problem).key).toBe('books-newer')
    await later.open()
    expect(await later.table('novelties').count()).toBe(1)
    expect(later.backendDB().version).toBe(990)
    expect([...later.backendDB().objectStoreNames]).toEqual(['novelties', 'parts'])
    later.close()
  })
})

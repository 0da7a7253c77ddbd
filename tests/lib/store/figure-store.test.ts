// Results: written in few records, read as they were written.
import { describe, expect, it } from 'vitest'
import { deleteEverything } from '@/lib/store/delete-everything'
import {
  loadAsinRecord,
  loadAsinTable,
  loadShopFigures,
  loadShops,
  loadSummaries,
  type ResultChange,
  tidyResults,
} from '@/lib/store/figure-store'
import { loadStamp } from '@/lib/store/stamp'
import { freshDatabase } from './support/fresh-database'
import { saveResults } from './support/save-results'

const US = 'local|ATVPDKIKX0DER|USD' as never
const DE = 'local|A1PA6795UKMFR9|EUR' as never
const names = Array.from({ length: 40 }, (_, i) => `B000TEST${String(i).padStart(2, '0')}` as never)

function change(
  shop: never,
  asins: never[],
  mark: number,
  replaceAll: boolean,
  shops = [shop],
): ResultChange {
  return {
    epoch: 1,
    computedFrom: mark,
    results: [
      {
        shop: { shop, mark } as never,
        asins: asins.map(asin => ({ summary: { asin, mark }, days: { waiting: [mark] } }) as never),
        sameDays: new Set(),
        gone: [],
        replaceAll,
      },
    ],
    shops: shops.map(one => ({ shop: one }) as never),
  }
}
const recordOf = (asin: unknown, mark: number) => ({ summary: { asin, mark }, days: { waiting: [mark] } })
const marks = (summaries: unknown[]) => new Set(summaries.map(one => (one as { mark: number }).mark))

describe('results saved with books that stay', () => {
  it('is read back per shop, per ASIN, some summaries and all of them', async () => {
    const database = await freshDatabase()
    const stamp = await saveResults(database, change(US, names, 7, true))
    expect(stamp).toMatchObject({ figures: 7, revision: 1 })
    expect(await loadShopFigures(database, US)).toEqual({ shop: US, mark: 7 })
    expect(await loadAsinRecord(database, US, names[3] as never)).toEqual(recordOf(names[3], 7))
    expect(await loadAsinRecord(database, US, 'B000TEST99' as never)).toBeNull()
    expect((await loadAsinTable(database, US)).map(({ asin }) => asin).sort()).toEqual([...names].sort())
    const some = await loadSummaries(database, US, [names[1], names[2], 'B000TEST99'] as never)
    expect(some.map(({ asin }) => asin).sort()).toEqual([names[1], names[2]])
    expect(await loadShops(database)).toHaveLength(1)
  })

  it('merges what was computed anew into what stands', async () => {
    const database = await freshDatabase()
    await saveResults(database, change(US, names, 1, true))
    await saveResults(database, change(US, names.slice(0, 3), 2, false))
    const table = await loadAsinTable(database, US)
    expect(table).toHaveLength(40)
    expect(table.filter(one => (one as never as { mark: number }).mark === 2)).toHaveLength(3)
    expect(await loadAsinRecord(database, US, names[5] as never)).toEqual(recordOf(names[5], 1))
  })

  it('leaves days alone that are the same, and forgets ASINs that are no more', async () => {
    const database = await freshDatabase()
    await saveResults(database, change(US, names, 1, true))
    const next = change(US, names.slice(0, 2), 2, false)
    Object.assign(next.results[0] as object, { sameDays: new Set([names[0]]), gone: [names[7]] })
    await saveResults(database, next)
    expect(await loadAsinRecord(database, US, names[0] as never)).toEqual({
      summary: { asin: names[0], mark: 2 },
      days: { waiting: [1] },
    })
    expect(await loadAsinRecord(database, US, names[1] as never)).toEqual(recordOf(names[1], 2))
    expect(await loadAsinRecord(database, US, names[7] as never)).toBeNull()
    expect(await loadAsinTable(database, US)).toHaveLength(39)
  })

  it('shows the newest of everything, however often a few were computed anew', async () => {
    const database = await freshDatabase()
    await saveResults(database, change(US, names, 0, true))
    for (let mark = 1; mark <= 40; mark++) {
      await saveResults(database, change(US, [names[mark % 7], names[mark % 5]] as never, mark, false))
      expect(await loadAsinRecord(database, US, names[mark % 7] as never)).toEqual(
        recordOf(names[mark % 7], mark),
      )
    }
    const table = await loadAsinTable(database, US)
    expect(table).toHaveLength(40)
    const newest = (at: number) => Math.max(...[7, 5].map(n => (at < n ? 40 - ((40 - at) % n) : 0)))
    for (const one of table as unknown as { asin: never; mark: number }[])
      expect(one.mark).toBe(newest(names.indexOf(one.asin)))
    expect(await database.summaries.count()).toBeGreaterThan(64)
    await tidyResults(database, 1)
    expect(await loadAsinTable(database, US)).toEqual(expect.arrayContaining(table))
    expect(await database.summaries.count()).toBeLessThanOrEqual(64)
  })

  it('drops ASINs that are no more when all were computed, and shops that are no more', async () => {
    const database = await freshDatabase()
    await saveResults(database, change(US, names, 1, true))
    await saveResults(database, change(DE, names, 1, true, [US, DE]))
    await saveResults(database, change(US, names.slice(0, 2), 2, true, [US, DE]))
    expect(marks(await loadAsinTable(database, US))).toEqual(new Set([2]))
    expect(await loadAsinRecord(database, US, names[9] as never)).toBeNull()
    expect(await loadAsinTable(database, DE)).toHaveLength(40)
    await saveResults(database, change(DE, names, 3, true, [DE]))
    expect(await loadShopFigures(database, US)).toBeNull()
    expect(await loadAsinTable(database, US)).toEqual([])
  })

  it('costs few records however many ASINs there are', async () => {
    const database = await freshDatabase()
    const many = Array.from({ length: 3000 }, (_, i) => `B000${String(i).padStart(6, '0')}` as never)
    await saveResults(database, change(US, many, 1, true))
    expect(await loadAsinTable(database, US)).toHaveLength(3000)
    expect((await database.summaries.count()) + (await database.figures.count())).toBeLessThanOrEqual(576)
  })

  it('keeps nothing computed from deleted books', async () => {
    const database = await freshDatabase()
    await deleteEverything(database)
    await expect(saveResults(database, change(US, names, 1, true))).rejects.toMatchObject({
      key: 'books-deleted',
    })
    expect(await loadShopFigures(database, US)).toBeNull()
    expect((await loadStamp(database)).figures).toBe(0)
  })
})

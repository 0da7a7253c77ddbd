// An import is one transaction: all of it or none.
import { describe, expect, it } from 'vitest'
import { Problem } from '@/lib/schema/problem'
import { loadBooks, saveBooks } from '@/lib/store/book-store'
import { deleteEverything } from '@/lib/store/delete-everything'
import { loadFiles, markInterrupted, startFile } from '@/lib/store/file-store'
import { loadStamp } from '@/lib/store/stamp'
import { appendReading, countWaiting, loadTail } from '@/lib/store/tail-store'
import { freshDatabase } from './support/fresh-database'

const part = (key: string, ...bytes: number[]) => ({ key, bytes: new Uint8Array(bytes).buffer })
const reading = (observations: unknown[]) =>
  ({
    reader: 'order-detail',
    layout: 'json',
    shop: {},
    seenAt: 5,
    observations,
    skipped: [{ where: 'x', why: 'y' }],
    rowsRead: 1,
    rowsTotal: 7,
  }) as never

describe('saveBooks', () => {
  it('replaces parts of the same key, keeps the file and moves the stamp, together', async () => {
    const database = await freshDatabase()
    const id = await startFile(database, 'a.txt', 10, 1)
    const file = { ...(await database.files.get(id)), id, rows: 2, state: 'done' } as never
    await saveBooks(database, {
      epoch: 1,
      parts: [part('lines/0', 1), part('skus/0', 2)],
      file: null,
      inParts: [],
      foldedTo: null,
    })
    const stamp = await saveBooks(database, {
      epoch: 1,
      parts: [part('lines/0', 3)],
      file,
      inParts: [],
      foldedTo: null,
    })
    const books = await loadBooks(database)
    expect(books.parts.map(({ key, bytes }) => [key, ...new Uint8Array(bytes)])).toEqual([
      ['lines/0', 3],
      ['skus/0', 2],
    ])
    expect(stamp).toMatchObject({ books: 2, revision: 2, figures: 0 })
    expect(books.stamp).toEqual(stamp)
    expect((await loadFiles(database)).map(one => [one.id, one.rows])).toEqual([[id, 2]])
  })

  it('changes nothing when everything was deleted meanwhile', async () => {
    const database = await freshDatabase()
    const { epoch } = await loadStamp(database)
    await deleteEverything(database)
    const refused = await saveBooks(database, {
      epoch,
      parts: [part('lines/0', 1)],
      file: null,
      inParts: [],
      foldedTo: null,
    }).catch(thrown => thrown as Problem)
    expect((refused as Problem).key).toBe('books-deleted')
    expect((await loadBooks(database)).parts).toEqual([])
  })

  it('a transaction that fails leaves the books as they were', async () => {
    const database = await freshDatabase()
    const broken = { key: 'lines/1', bytes: () => undefined } as never
    await expect(
      saveBooks(database, {
        epoch: 1,
        parts: [part('lines/0', 1), broken],
        file: null,
        inParts: [],
        foldedTo: null,
      }),
    ).rejects.toThrow()
    expect(await loadBooks(database)).toEqual({ stamp: await loadStamp(database), folded: [], parts: [] })
  })

  it('tells a full disk', async () => {
    const database = await freshDatabase()
    database.parts.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const refused = await saveBooks(database, {
      epoch: 1,
      parts: [part('lines/0', 1)],
      file: null,
      inParts: [],
      foldedTo: null,
    }).catch(thrown => thrown as Problem)
    expect(refused).toBeInstanceOf(Problem)
    expect((refused as Problem).key).toBe('disk-full')
  })
})

describe('the tail', () => {
  it('keeps readings in order until they are folded, and how the page looked', async () => {
    const database = await freshDatabase()
    await appendReading(database, reading([{ kind: 'order' }]))
    await appendReading(database, reading([{ kind: 'rating' }]))
    await appendReading(database, reading([]))
    const [first, second, ...others] = await loadTail(database)
    expect(others).toEqual([])
    expect(second?.reading.observations).toEqual([{ kind: 'rating' }])
    await saveBooks(database, { epoch: 1, parts: [], file: null, inParts: [first?.id ?? 0], foldedTo: null })
    expect((await loadTail(database)).map(({ id }) => id)).toEqual([second?.id])
    const stamp = await saveBooks(database, {
      epoch: 1,
      parts: [],
      file: null,
      inParts: [],
      foldedTo: second?.id ?? null,
    })
    expect([stamp.books, await countWaiting(database)]).toEqual([1, 0])
    expect((await loadBooks(database)).folded.map(({ id }) => id)).toEqual([second?.id])
    expect(await database.pages.toArray()).toEqual([
      { reader: 'order-detail', layout: 'json', seenAt: 5, rowsRead: 1, rowsTotal: 7, skipped: 1 },
    ])
  })
})

describe('the file log', () => {
  it('shows what was cut off as interrupted, once, and not what is being read', async () => {
    const database = await freshDatabase()
    await startFile(database, 'a.txt', 10, 1)
    expect(await loadFiles(database)).toEqual([])
    expect(await markInterrupted(database)).toBe(1)
    expect((await loadFiles(database)).map(file => file.problems.map(({ code }) => code))).toEqual([
      ['interrupted'],
    ])
    expect(await markInterrupted(database)).toBe(0)
  })
})

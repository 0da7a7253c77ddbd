// The engine from files and readings to stored figures, and what is left when it is ended half way.
import { describe, expect, it } from 'vitest'
import { asinFigures } from '@/lib/engine/asin-figures'
import { hashReading } from '@/lib/identity/hash-reading'
import { createMasterKey, deriveWorkingKey } from '@/lib/identity/master-key'
import { createPageAliasHasher } from '@/lib/identity/page-alias-hasher'
import type { PageReading } from '@/lib/schema/page-reading'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import { keyLabelOf, meetAccount } from '@/lib/store/account-store'
import type { Database } from '@/lib/store/database'
import { deleteEverything } from '@/lib/store/delete-everything'
import { loadAsinTable, loadShopFigures, loadShops } from '@/lib/store/figure-store'
import { loadFiles, startFile } from '@/lib/store/file-store'
import { loadMasterKey } from '@/lib/store/key-store'
import { saveSettings, saveTypedRating } from '@/lib/store/settings-store'
import { loadStamp } from '@/lib/store/stamp'
import { appendReading, countWaiting, loadTail } from '@/lib/store/tail-store'
import { pageOrder } from './support/page-order'
import {
  A1,
  freshStore,
  LOCAL_SHOP,
  order,
  orders,
  shipments,
  shop,
  startEngine,
  US,
} from './support/test-engine'

const NAMED_SHOP = `${A1}|${US}|USD` as never
const sold = shop.orders.filter(one => one.kind === 'sale')

/** What the background does with a page reading. */
async function pageRead(
  database: Database,
  aliases: (string | null)[],
  account = A1,
  page = 0,
): Promise<void> {
  const accounts = await meetAccount(database, account as never)
  const master = await loadMasterKey(database, () =>
    createMasterKey(crypto.subtle, new Uint8Array(32).fill(3)),
  )
  const key = await deriveWorkingKey(crypto.subtle, master, keyLabelOf(accounts, account as never))
  const reading = {
    reader: 'order-detail',
    layout: 'json',
    shop: { account, marketplace: US },
    seenAt: 1_793_400_000,
    observations: aliases.map((alias, i) => ({
      ...pageOrder(`111-0000001-9${String(page).padStart(4, '0')}${String(i).padStart(2, '0')}`),
      alias,
      carriesBuyer: true,
    })),
    skipped: [],
    rowsRead: aliases.length,
    rowsTotal: null,
  } as unknown as PageReading
  await appendReading(database, await hashReading(reading, await createPageAliasHasher(crypto.subtle, key)))
}
const someAlias = () => {
  const alias = sold.map(one => one.alias).find(one => one !== null && !one.startsWith('no-reply'))
  if (!alias) throw new Error('The invented shop has no buyer.')
  return alias
}

describe('importFiles', () => {
  it('ends with stored figures, a file log and news of it', async () => {
    const database = await freshStore()
    const engine = startEngine(database)
    const { reports, questions } = await engine.importFiles(order([orders(), shipments()]))
    expect(questions).toEqual([])
    expect(reports.map(({ report, problems }) => [report, problems])).toEqual([
      ['all-orders', []],
      ['shipments', []],
    ])
    const figures = await loadShopFigures(database, LOCAL_SHOP)
    expect(figures?.totals.buyers).toBeGreaterThan(50)
    expect(figures?.coverage.ordersWithBuyer).toBeGreaterThan(50)
    const table = await loadAsinTable(database, LOCAL_SHOP)
    expect(table.length).toBeGreaterThan(5)
    expect(await asinFigures(database, LOCAL_SHOP, table[0]?.asin as never)).toMatchObject({
      asin: table[0]?.asin,
    })
    expect(await loadShops(database)).toEqual([
      expect.objectContaining({ shop: LOCAL_SHOP, orders: figures?.totals.orders, asOf: figures?.asOf }),
    ])
    expect((await loadFiles(database)).map(({ name, from }) => [name, from?.slice(0, 4)])).toEqual([
      ['shipments.txt', '2026'],
      ['all-orders.txt', '2026'],
    ])
    const { books, figures: computed, revision } = await loadStamp(database)
    expect(computed).toBe(books)
    expect(engine.events.at(-1)).toEqual({ event: 'changed', revision })
    const phases = engine.events.flatMap(one =>
      one.event === 'progress' ? [`${one.file} ${one.phase}`] : [],
    )
    expect([...new Set(phases)]).toEqual(
      ['all-orders.txt', 'shipments.txt'].flatMap(name =>
        ['reading', 'storing', 'done'].map(one => `${name} ${one}`),
      ),
    )
  })

  it('stores no alias anywhere', async () => {
    const database = await freshStore()
    await startEngine(database).importFiles(order([orders(), shipments()]))
    const local = new TextEncoder().encode(someAlias().split('@')[0])
    const everything = await Promise.all(database.tables.map(table => table.toArray()))
    expect(JSON.stringify(everything)).not.toContain(someAlias().split('@')[0])
    for (const { bytes } of await database.parts.toArray())
      expect(Buffer.from(bytes).includes(Buffer.from(local))).toBe(false)
  })

  it('the same files again change nothing', async () => {
    const database = await freshStore()
    const engine = startEngine(database)
    await engine.importFiles(order([orders(), shipments()]))
    const before = await loadShopFigures(database, LOCAL_SHOP)
    const { reports } = await engine.importFiles(order([shipments(), orders()]))
    expect(reports.map(({ changed }) => changed)).toEqual([0, 0])
    expect(await loadShopFigures(database, LOCAL_SHOP)).toEqual(before)
  })

  it('gives the same figures in one worker as in one per file', async () => {
    const [one, two] = [await freshStore(), await freshStore()]
    await startEngine(one).importFiles(order([orders(), shipments()]))
    await startEngine(two).importFiles(order([orders()]))
    await startEngine(two).importFiles(order([shipments()]))
    expect(await loadShopFigures(two, LOCAL_SHOP)).toEqual(await loadShopFigures(one, LOCAL_SHOP))
    expect((await loadAsinTable(two, LOCAL_SHOP)).sort((a, b) => (a.asin < b.asin ? -1 : 1))).toEqual(
      (await loadAsinTable(one, LOCAL_SHOP)).sort((a, b) => (a.asin < b.asin ? -1 : 1)),
    )
  })

  it('a cancelled file leaves the books as they were and is told so', async () => {
    const database = await freshStore()
    const engine = startEngine(database)
    await engine.importFiles(order([orders()]))
    const { books } = await loadStamp(database)
    const importing = engine.importFiles(order([shipments()], { jobId: 'cancelled' }))
    engine.cancelImport({ jobId: 'cancelled' })
    const { reports } = await importing
    expect(reports[0]?.problems.map(({ code }) => code)).toEqual(['cancelled'])
    expect((await loadStamp(database)).books).toBe(books)
    expect(engine.events).toContainEqual(expect.objectContaining({ phase: 'cancelled' }))
  })

  it('a file nobody knows is refused and does not stop the others', async () => {
    const database = await freshStore()
    const odd = new File(['what,is,this\n1,2,3\n'], 'odd.csv')
    const { reports } = await startEngine(database).importFiles(order([odd, orders()]))
    expect(reports.map(({ accepted }) => accepted > 0)).toEqual([false, true])
    expect(reports[0]?.problems[0]?.severity).toBe('stop')
    expect(await loadFiles(database)).toHaveLength(2)
  })

  it('keeps nothing of an import during which everything was deleted', async () => {
    const database = await freshStore()
    const engine = startEngine(database)
    await engine.importFiles(order([orders()]))
    const importing = engine.importFiles(order([shipments()]))
    await deleteEverything(database)
    await expect(importing).rejects.toMatchObject({ key: 'books-deleted' })
    await engine.forget()
    expect(await database.parts.count()).toBe(0)
    await engine.importFiles(order([orders()]))
    expect(await loadShops(database)).toHaveLength(1)
  })

  it('keeps an import that has begun since everything was deleted, when it is told of that late', async () => {
    const database = await freshStore()
    const engine = startEngine(database)
    await engine.importFiles(order([shipments()]))
    await deleteEverything(database)
    const importing = engine.importFiles(order([orders()]))
    await engine.forget()
    expect((await importing).reports.map(({ problems }) => problems)).toEqual([[]])
    expect(await loadShops(database)).toHaveLength(1)
  })
})

describe('fold', () => {
  it('a page names the local shop, and its buyer is the one of the files', async () => {
    const database = await freshStore()
    const engine = startEngine(database)
    await engine.importFiles(order([orders(), shipments()]))
    const before = await loadShopFigures(database, LOCAL_SHOP)
    await pageRead(database, [someAlias()])
    expect(await engine.fold()).toMatchObject({ changed: 1 })
    expect(await loadTail(database)).toEqual([])
    expect(await loadShopFigures(database, LOCAL_SHOP)).toBeNull()
    const after = await loadShopFigures(database, NAMED_SHOP)
    expect(after?.totals.orders).toBe((before?.totals.orders ?? 0) + 1)
    expect(after?.totals.buyers).toBe(before?.totals.buyers)
    // A file given as "local" goes to the named shop from now on.
    await engine.importFiles(order([orders()]))
    expect((await loadShops(database)).map(one => one.shop)).toEqual([NAMED_SHOP])
  })

  it('partly computed figures equal those computed from nothing', async () => {
    const database = await freshStore()
    const engine = startEngine(database)
    await pageRead(database, [])
    await engine.importFiles(order([orders(), shipments()]))
    await pageRead(database, [someAlias(), 'newbuyer123456@marketplace.amazon.com', null])
    await engine.fold()
    const shopThen = await loadShopFigures(database, NAMED_SHOP)
    const tableThen = (await loadAsinTable(database, NAMED_SHOP)).sort((a, b) => (a.asin < b.asin ? -1 : 1))
    await startEngine(database).recompute()
    expect(shopThen).toEqual(await loadShopFigures(database, NAMED_SHOP))
    expect(tableThen).toEqual(
      (await loadAsinTable(database, NAMED_SHOP)).sort((a, b) => (a.asin < b.asin ? -1 : 1)),
    )
  })

  /** What is studied meanwhile changes nothing of this: nobody studies. */
  const noStudy = () => Promise.resolve(null)
  const atLeisure = () => new Promise<void>(resolve => setTimeout(resolve))
  const noLeisure = () => new Promise<void>(() => undefined)
  it.each([
    ['with leisure to tidy up', atLeisure, 40, 17],
    ['without', noLeisure, 70, 64],
  ])('many readings give what one worker at their end gives, %s', async (_, idle, readings, inTail) => {
    const database = await freshStore()
    await pageRead(database, [])
    await startEngine(database).importFiles(order([orders(), shipments()]))
    const aliases = sold.map(one => one.alias).filter(alias => alias !== null)
    let engine = startEngine(database, idle, noStudy)
    for (let i = 0; i < readings; i++) {
      if (i % 15 === 7) engine = startEngine(database, idle, noStudy)
      await pageRead(database, [aliases[i * 3] ?? null, `newbuyer${i}@marketplace.amazon.com`], A1, i)
      expect(await engine.fold()).toMatchObject({ changed: 2 })
      expect(await countWaiting(database)).toBe(0)
    }
    // The parts were rewritten now and then: only the last readings are still in the tail.
    expect(await database.tail.count()).toBeLessThanOrEqual(inTail)
    const table = async () =>
      (await loadAsinTable(database, NAMED_SHOP)).sort((a, b) => (a.asin < b.asin ? -1 : 1))
    const pages = async () =>
      Promise.all((await table()).map(({ asin }) => asinFigures(database, NAMED_SHOP, asin)))
    const then = [await loadShopFigures(database, NAMED_SHOP), await table(), await pages()]
    await startEngine(database).recompute()
    expect(then).toEqual([await loadShopFigures(database, NAMED_SHOP), await table(), await pages()])
    expect(await database.tail.count()).toBe(0)
  })

  it('answers where an order stands', async () => {
    const database = await freshStore()
    const engine = startEngine(database)
    await engine.importFiles(order([orders(), shipments()]))
    await pageRead(database, [someAlias(), null])
    await engine.fold()
    const asked = ['111-0000001-9000000', '111-0000001-9000001', '111-0000009-9999999'] as never[]
    const answers = await engine.orderSummaries({
      shop: { account: A1, marketplace: US } as never,
      orderIds: asked,
    })
    const [known, blank] = answers.map(({ summary }) => summary)
    expect(known?.purchaseNumber).toBeGreaterThan(1)
    expect(known?.daysSinceFirst).toBeGreaterThan(0)
    expect(blank).toMatchObject({ purchaseNumber: null, mayBeOldCustomer: false })
  })

  it('a typed rating and changed settings reach the figures', async () => {
    const database = await freshStore()
    const engine = startEngine(database)
    await engine.importFiles(order([orders(), shipments()]))
    const asin = (await loadAsinTable(database, LOCAL_SHOP))[0]?.asin as never
    await saveTypedRating(database, { marketplace: US as never, asin, stars: 4.7, seenAt: 1_793_500_000 })
    await saveSettings(database, { ...DEFAULT_SETTINGS, grossMarginShare: 0.5 })
    await engine.recompute()
    const figures = await asinFigures(database, LOCAL_SHOP, asin)
    expect(figures?.baseline.checks.rating).toMatchObject({ state: 'green', value: 4.7 })
    const { clv } = (await loadShopFigures(database, LOCAL_SHOP)) ?? {}
    expect(clv?.[30].contributionMinor).not.toBeNull()
  })
})

describe('a worker that starts', () => {
  it('folds and computes what an earlier one left, and marks what was cut off', async () => {
    const database = await freshStore()
    await startEngine(database).importFiles(order([orders(), shipments()]))
    await pageRead(database, [someAlias()])
    await startFile(database, 'cut.txt', 10, 1)
    const next = startEngine(database)
    await next.wake()
    expect(await loadTail(database)).toEqual([])
    expect(await loadShopFigures(database, NAMED_SHOP)).not.toBeNull()
    expect((await loadFiles(database)).find(({ name }) => name === 'cut.txt')?.problems[0]?.code).toBe(
      'interrupted',
    )
  })

  it('computes figures that are older than the books', async () => {
    const database = await freshStore()
    await startEngine(database).importFiles(order([orders(), shipments()]))
    const before = await loadShopFigures(database, LOCAL_SHOP)
    await database.transaction('rw', database.figures, database.summaries, database.meta, async () => {
      await database.figures.clear()
      await database.summaries.clear()
      await database.meta.put({ ...(await loadStamp(database)), figures: 0 })
    })
    await startEngine(database).wake()
    expect(await loadShopFigures(database, LOCAL_SHOP)).toEqual(before)
  })

  it('says that books in an unknown form cannot be read, and touches nothing', async () => {
    const database = await freshStore()
    await database.parts.put({ key: 'novelties/0', bytes: new Uint8Array([1, 2, 3]).buffer })
    await database.meta.put({
      id: 'stamp',
      epoch: 1,
      books: 3,
      figures: 3,
      revision: 3,
      foldedTo: 0,
      asked: 0,
    })
    const engine = startEngine(database)
    await expect(engine.wake()).rejects.toMatchObject({ key: 'books-unreadable' })
    await expect(engine.importFiles(order([orders()]))).rejects.toMatchObject({ key: 'books-unreadable' })
    expect(await database.parts.count()).toBe(1)
    expect(await loadStamp(database)).toMatchObject({ books: 3 })
  })
})

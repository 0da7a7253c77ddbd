// Studies follow the figures by themselves, when nobody waits, and are not made twice from the same books.
import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { answerTo } from '@/lib/engine/serve-studies'
import { meetAccount } from '@/lib/store/account-store'
import { deleteEverything } from '@/lib/store/delete-everything'
import { loadAsinTable, loadShopFigures } from '@/lib/store/figure-store'
import { loadWholeJournal, saveEntry } from '@/lib/store/journal-store'
import { loadStamp } from '@/lib/store/stamp'
import {
  loadAsinOutlook,
  loadAsinStudy,
  loadShopOutlook,
  loadShopStudy,
  studyComputedFrom,
} from '@/lib/store/study-store'
import { appendReading } from '@/lib/store/tail-store'
import { pageOrder } from './support/page-order'
import { A1, freshStore, LOCAL_SHOP, order, orders, shipments, startEngine, US } from './support/test-engine'

const soon = () => new Promise<void>(resolve => setTimeout(resolve))

/** A page with one order. */
const pageOf = (number: number) =>
  ({
    reader: 'order-detail',
    layout: 'json',
    shop: { account: A1, marketplace: US },
    seenAt: 1_793_400_000 + number,
    observations: [
      {
        ...pageOrder(`111-0000001-00000${number}0`),
        buyer: { code: 4, hash: `${number}`.repeat(32) },
      },
    ],
    skipped: [],
    rowsRead: 1,
    rowsTotal: null,
  }) as never

describe('studies', () => {
  it('are stored behind an import, for the shop and its ASINs, and told of', async () => {
    const database = await freshStore()
    const engine = startEngine(database, soon)
    await engine.importFiles(order([orders(), shipments()]))
    const figures = await loadShopFigures(database, LOCAL_SHOP)
    await vi.waitFor(async () => expect(await loadShopOutlook(database, LOCAL_SHOP)).not.toBeNull(), 120_000)
    const outlook = await loadShopOutlook(database, LOCAL_SHOP)
    expect(outlook?.buyers).toBe(figures?.totals.buyers)
    expect(outlook?.forecast?.purchases.value).toBeGreaterThan(0)
    expect(outlook?.forecast?.byWeek).toHaveLength(13)
    const [first] = await loadAsinTable(database, LOCAL_SHOP)
    expect(await loadAsinOutlook(database, LOCAL_SHOP, first?.asin as never)).toMatchObject({
      asin: first?.asin,
      buyers: first?.entryBuyers,
    })
    expect((await loadShopStudy(database, LOCAL_SHOP))?.economics.shop).toBe(LOCAL_SHOP)
    expect(await loadAsinStudy(database, LOCAL_SHOP, first?.asin as never)).toMatchObject({
      asin: first?.asin,
    })
    const { books, revision } = await loadStamp(database)
    expect(await studyComputedFrom(database, LOCAL_SHOP)).toBe(books)
    expect(engine.events.at(-1)).toEqual({ event: 'changed', revision })
    // Opened once more, nothing is due.
    const again = startEngine(database, soon)
    await again.wake()
    await soon()
    expect((await loadStamp(database)).revision).toBe(revision)
  })

  it('follow a shop that a page has named, are not made again for that, and leave nothing under its old name', async () => {
    const database = await freshStore()
    let made = 0
    const engine = startEngine(database, soon, job => {
      made++
      return answerTo(job, database)
    })
    await engine.importFiles(order([orders(), shipments()]))
    await vi.waitFor(async () => expect(await loadShopOutlook(database, LOCAL_SHOP)).not.toBeNull(), 120_000)
    await meetAccount(database, A1 as never)
    await engine.fold()
    const named = `${A1}|${US}|USD` as never
    // Told of with the figures: whoever looks then finds both.
    expect(await loadShopOutlook(database, named)).toMatchObject({ shop: named })
    expect(await loadShopStudy(database, named)).toMatchObject({ economics: { shop: named } })
    expect(await loadShopOutlook(database, LOCAL_SHOP)).toBeNull()
    const [first] = await loadAsinTable(database, named)
    expect(await loadAsinStudy(database, named, first?.asin as never)).not.toBeNull()
    expect(engine.events.at(-1)).toEqual({
      event: 'changed',
      revision: (await loadStamp(database)).revision,
    })
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(made).toBe(1)
  })

  it('wait until pages have ceased to come, and give way to one that comes', async () => {
    const database = await freshStore()
    await meetAccount(database, A1 as never)
    const signals: AbortSignal[] = []
    /** Waits of some seconds, each ended by the test. */
    const waits: (() => void)[] = []
    const idle = (seconds = 0) => (seconds === 0 ? soon() : new Promise<void>(resolve => waits.push(resolve)))
    const engine = startEngine(database, idle, (_, signal) => {
      signals.push(signal)
      return new Promise(resolve => signal.addEventListener('abort', () => resolve(null)))
    })
    const page = async (number: number) => {
      await appendReading(database, pageOf(number))
      await engine.fold()
    }
    const pass = async () => {
      await vi.waitFor(() => expect(waits.length).toBeGreaterThan(0), 120_000)
      // The engine may wait for two things: the store is tidied as well.
      await new Promise(resolve => setTimeout(resolve, 300))
      for (const end of waits.splice(0)) end()
    }
    const made = (count: number) => vi.waitFor(() => expect(signals).toHaveLength(count), 120_000)
    await page(1)
    await vi.waitFor(() => expect(waits.length).toBeGreaterThan(0), 120_000)
    await new Promise(resolve => setTimeout(resolve, 300))
    await page(2)
    await pass()
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(signals).toHaveLength(0)
    await pass()
    await made(1)
    await page(3)
    expect(signals[0]?.aborted).toBe(true)
    await pass()
    await made(2)
    // What the seller asks for waits for nothing, and no page ends it.
    await engine.studyAgain()
    await made(3)
    await page(4)
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, false])
  })

  it('are made anew at once when a page has told ratings, which hold the gate up', async () => {
    const database = await freshStore()
    const engine = startEngine(database, soon)
    await meetAccount(database, A1 as never)
    await engine.importFiles(order([orders(), shipments()]))
    const named = `${A1}|${US}|USD` as never
    await vi.waitFor(async () => expect(await loadShopStudy(database, named)).not.toBeNull(), 120_000)
    const asin = (await loadAsinTable(database, named))[0]?.asin as never
    const fact = {
      marketplace: US,
      asin,
      stars: 3.9,
      ratings: 80,
      seenAt: 1_793_400_000,
      origin: 'voice-of-customer',
    }
    await appendReading(database, {
      reader: 'voice-of-customer',
      layout: 'json',
      shop: { account: A1, marketplace: US },
      seenAt: 1_793_400_000,
      observations: [{ kind: 'rating', fact }],
      skipped: [],
      rowsTotal: 1,
    } as never)
    await engine.fold()
    const rating = async () => (await loadAsinStudy(database, named, asin))?.advice.gate.checks.rating
    await vi.waitFor(async () => expect(await rating()).toMatchObject({ state: 'red', value: 3.9 }), 120_000)
  })

  it('are made anew for the journal, and no figure with them', async () => {
    const database = await freshStore()
    const engine = startEngine(database, soon)
    await engine.importFiles(order([orders(), shipments()]))
    await vi.waitFor(async () => expect(await loadShopStudy(database, LOCAL_SHOP)).not.toBeNull(), 120_000)
    const { books, figures } = await loadStamp(database)
    const asin = (await loadAsinTable(database, LOCAL_SHOP))[0]?.asin
    const entry = {
      id: 'e1',
      shop: LOCAL_SHOP,
      asin,
      lever: 'reviews',
      start: '2026-08-01',
      readout: '2026-12-01',
    }
    await saveEntry(database, { ...entry, controls: [], note: '', writtenAt: 1 } as never)
    await engine.studyAgain()
    const experiments = async () => (await loadShopStudy(database, LOCAL_SHOP))?.experiments
    await vi.waitFor(async () => expect(await experiments()).toHaveLength(1), 120_000)
    expect(await loadStamp(database)).toMatchObject({ books, figures })
  })

  it('that come to nothing are told of, and tried again with the next change', async () => {
    const database = await freshStore()
    let fails = true
    const engine = startEngine(database, soon, async job => {
      if (fails) throw new Error('out of memory')
      return answerTo(job, database)
    })
    await engine.importFiles(order([orders()]))
    const study = async () => (await loadWholeJournal(database, LOCAL_SHOP)).study
    await vi.waitFor(async () => expect(await study()).toBe('failed'), 120_000)
    expect(engine.events.at(-1)).toEqual({
      event: 'changed',
      revision: (await loadStamp(database)).revision,
    })
    fails = false
    await engine.studyAgain()
    await vi.waitFor(async () => expect(await study()).toBe('made'), 120_000)
  })

  it('of books that are deleted meanwhile are not stored', async () => {
    const database = await freshStore()
    let asked = 0
    let release: () => void = () => undefined
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    const engine = startEngine(database, soon, async job => {
      asked++
      await held
      return answerTo(job, database)
    })
    await engine.importFiles(order([orders(), shipments()]))
    await vi.waitFor(() => expect(asked).toBe(1), 120_000)
    await deleteEverything(database)
    release()
    await new Promise(resolve => setTimeout(resolve, 500))
    expect(await loadShopOutlook(database, LOCAL_SHOP)).toBeNull()
    expect(await loadShopStudy(database, LOCAL_SHOP)).toBeNull()
  })

  it('under way are given up when a file comes, and answers do not wait for them', async () => {
    const database = await freshStore()
    const signals: AbortSignal[] = []
    const engine = startEngine(database, soon, (job, signal) => {
      signals.push(signal)
      if (signals.length > 1) return answerTo(job, database)
      return new Promise(resolve => signal.addEventListener('abort', () => resolve(null)))
    })
    await engine.importFiles(order([orders()]))
    await vi.waitFor(() => expect(signals).toHaveLength(1), 120_000)
    await engine.importFiles(order([shipments()]))
    await vi.waitFor(async () => expect(await loadShopStudy(database, LOCAL_SHOP)).not.toBeNull(), 120_000)
    expect(signals[0]?.aborted).toBe(true)
    expect((await loadShopOutlook(database, LOCAL_SHOP))?.buyers).toBeGreaterThan(0)
  })
})

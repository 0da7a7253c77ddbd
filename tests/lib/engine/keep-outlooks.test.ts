// Outlooks follow the figures by themselves, when nobody waits, and are not made twice from the same books.
import { describe, expect, it, vi } from 'vitest'
import { meetAccount } from '@/lib/store/account-store'
import { deleteEverything } from '@/lib/store/delete-everything'
import { loadAsinTable, loadShopFigures } from '@/lib/store/figure-store'
import { loadAsinOutlook, loadShopOutlook, outlookComputedFrom } from '@/lib/store/outlook-store'
import { loadStamp } from '@/lib/store/stamp'
import { A1, freshStore, LOCAL_SHOP, order, orders, shipments, startEngine, US } from './support/test-engine'

const soon = () => new Promise<void>(resolve => setTimeout(resolve))

describe('outlooks', () => {
  it('are stored behind an import, for the shop and its ASINs, and told of', async () => {
    const database = await freshStore()
    const engine = startEngine(database, soon)
    await engine.importFiles(order([orders(), shipments()]))
    const figures = await loadShopFigures(database, LOCAL_SHOP)
    await vi.waitFor(async () => expect(await loadShopOutlook(database, LOCAL_SHOP)).not.toBeNull(), 20_000)
    const outlook = await loadShopOutlook(database, LOCAL_SHOP)
    expect(outlook?.buyers).toBe(figures?.totals.buyers)
    expect(outlook?.forecast?.purchases.value).toBeGreaterThan(0)
    expect(outlook?.forecast?.byWeek).toHaveLength(13)
    const [first] = await loadAsinTable(database, LOCAL_SHOP)
    expect(await loadAsinOutlook(database, LOCAL_SHOP, first?.asin as never)).toMatchObject({
      asin: first?.asin,
      buyers: first?.entryBuyers,
    })
    const { books, revision } = await loadStamp(database)
    expect(await outlookComputedFrom(database, LOCAL_SHOP)).toBe(books)
    expect(engine.events.at(-1)).toEqual({ event: 'changed', revision })
    // Opened once more, nothing is due.
    const again = startEngine(database, soon)
    await again.wake()
    await soon()
    expect((await loadStamp(database)).revision).toBe(revision)
  })

  it('follow a shop that a page has named, and leave nothing under its old name', async () => {
    const database = await freshStore()
    const engine = startEngine(database, soon)
    await engine.importFiles(order([orders(), shipments()]))
    await vi.waitFor(async () => expect(await loadShopOutlook(database, LOCAL_SHOP)).not.toBeNull(), 20_000)
    await meetAccount(database, A1 as never)
    await engine.fold()
    const named = `${A1}|${US}|USD` as never
    await vi.waitFor(async () => expect(await loadShopOutlook(database, named)).not.toBeNull(), 20_000)
    expect(await loadShopOutlook(database, LOCAL_SHOP)).toBeNull()
  })

  it('of books that are deleted meanwhile are not stored', async () => {
    const database = await freshStore()
    let release: () => void = () => undefined
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    let pauses = 0
    const engine = startEngine(database, () => (++pauses > 1 ? held : soon()))
    await engine.importFiles(order([orders(), shipments()]))
    await vi.waitFor(() => expect(pauses).toBeGreaterThan(1), 20_000)
    await deleteEverything(database)
    release()
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(await loadShopOutlook(database, LOCAL_SHOP)).toBeNull()
  })
})

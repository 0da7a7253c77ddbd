// Outlooks: replaced as a whole, one shop's without touching another's, and never stored into books that were deleted.
import { describe, expect, it } from 'vitest'
import { deleteEverything } from '@/lib/store/delete-everything'
import {
  dropOtherOutlooks,
  loadAsinOutlook,
  loadShopOutlook,
  type OutlookChange,
  outlookComputedFrom,
  saveOutlook,
} from '@/lib/store/outlook-store'
import { freshDatabase } from './support/fresh-database'

const US = 'local|ATVPDKIKX0DER|USD' as never
const DE = 'local|A1PA6795UKMFR9|EUR' as never
const names = Array.from({ length: 200 }, (_, i) => `B000T${String(i).padStart(5, '0')}` as never)

const change = (shop: never, asins: never[], mark: number, epoch = 1): OutlookChange => ({
  epoch,
  computedFrom: mark,
  shop: { shop, mark } as never,
  asins: asins.map(asin => ({ asin, mark }) as never),
})

describe('an outlook', () => {
  it('is read back, the shop’s and each ASIN’s', async () => {
    const database = await freshDatabase()
    expect(await loadShopOutlook(database, US)).toBeNull()
    expect(await outlookComputedFrom(database, US)).toBeNull()
    expect(await saveOutlook(database, change(US, names, 7))).toMatchObject({ figures: 0, revision: 1 })
    expect(await loadShopOutlook(database, US)).toEqual({ shop: US, mark: 7 })
    for (const asin of names) expect(await loadAsinOutlook(database, US, asin)).toEqual({ asin, mark: 7 })
    expect(await loadAsinOutlook(database, US, 'B000TESTXX' as never)).toBeNull()
    expect(await outlookComputedFrom(database, US)).toBe(7)
  })

  it('replaces the one before as a whole, and no other shop’s', async () => {
    const database = await freshDatabase()
    await saveOutlook(database, change(US, names, 1))
    await saveOutlook(database, change(DE, names.slice(0, 2), 2))
    await saveOutlook(database, change(US, names.slice(0, 1), 3))
    expect(await loadAsinOutlook(database, US, names[0] as never)).toMatchObject({ mark: 3 })
    expect(await loadAsinOutlook(database, US, names[1] as never)).toBeNull()
    expect(await loadAsinOutlook(database, DE, names[1] as never)).toMatchObject({ mark: 2 })
    expect(await outlookComputedFrom(database, DE)).toBe(2)
  })

  it('of a shop that is no more is dropped', async () => {
    const database = await freshDatabase()
    await saveOutlook(database, change(US, names, 1))
    await saveOutlook(database, change(DE, names.slice(0, 2), 2))
    await dropOtherOutlooks(database, [DE])
    expect(await loadShopOutlook(database, US)).toBeNull()
    expect(await loadAsinOutlook(database, US, names[0] as never)).toBeNull()
    expect(await outlookComputedFrom(database, US)).toBeNull()
    expect(await loadShopOutlook(database, DE)).toEqual({ shop: DE, mark: 2 })
  })

  it('of books that were deleted meanwhile is refused', async () => {
    const database = await freshDatabase()
    await deleteEverything(database)
    await expect(saveOutlook(database, change(US, names, 1))).rejects.toMatchObject({ key: 'books-deleted' })
    expect(await loadShopOutlook(database, US)).toBeNull()
  })
})

// Studies: replaced as a whole, one shop's without touching another's, and never stored into books that were deleted.
import { describe, expect, it } from 'vitest'
import { byHorizon } from '@/lib/metrics/by-horizon'
import { deleteEverything } from '@/lib/store/delete-everything'
import {
  dropAllStudies,
  dropOtherStudies,
  loadAdvice,
  loadAsinOutlook,
  loadAsinStudy,
  loadShopOutlook,
  loadShopStudy,
  loadStudiedSummaries,
  type StudyChange,
  saveStudy,
  studyAgain,
  studyComputedFrom,
} from '@/lib/store/study-store'
import { freshDatabase } from './support/fresh-database'

const US = 'local|ATVPDKIKX0DER|USD' as never
const DE = 'local|A1PA6795UKMFR9|EUR' as never
const names = Array.from({ length: 200 }, (_, i) => `B000T${String(i).padStart(5, '0')}` as never)

/** Contribution of 100 per buyer and day for every second ASIN; of the others costs are not known. */
const clvOf = (nth: number) =>
  byHorizon(days => ({ contribution: nth % 2 === 0 ? { value: days * 100 } : null }))

const change = (shop: never, asins: never[], mark: number, epoch = 1): StudyChange => ({
  epoch,
  computedFrom: mark,
  shop,
  alerts: [],
  study: {
    outlook: { shop: { shop, mark } as never, asins: asins.map(asin => ({ asin, mark }) as never) },
    shop: { mark } as never,
    asins: asins.map((asin, i) => {
      const advice = { asin, proposals: i % 2 === 0 ? [{ lever: 'reviews', mark }] : [] }
      return { asin, mark, advice, economics: { clv: clvOf(i) } } as never
    }),
  },
})

describe('a study', () => {
  it('is read back, the shop’s and each ASIN’s', async () => {
    const database = await freshDatabase()
    expect(await loadShopOutlook(database, US)).toBeNull()
    expect(await loadShopStudy(database, US)).toBeNull()
    expect(await loadAdvice(database, US)).toBeNull()
    expect(await loadStudiedSummaries(database, US)).toEqual({})
    expect(await studyComputedFrom(database, US)).toBeNull()
    expect(await saveStudy(database, change(US, names, 7))).toMatchObject({ figures: 0, revision: 1 })
    expect(await loadShopOutlook(database, US)).toEqual({ shop: US, mark: 7 })
    expect(await loadShopStudy(database, US)).toEqual({ mark: 7 })
    for (const asin of names) {
      expect(await loadAsinOutlook(database, US, asin)).toEqual({ asin, mark: 7 })
      expect(await loadAsinStudy(database, US, asin)).toMatchObject({ asin, mark: 7 })
    }
    expect(await loadAsinOutlook(database, US, 'B000TESTXX' as never)).toBeNull()
    expect(await loadAsinStudy(database, US, 'B000TESTXX' as never)).toBeNull()
    expect((await loadAdvice(database, US))?.map(({ asin }) => asin)).toEqual(names)
    const [first, second] = names.map(async asin => (await loadStudiedSummaries(database, US))[asin])
    expect(await first).toEqual({
      lever: { lever: 'reviews', mark: 7 },
      contributionMinor: [3000, 6000, 9000, 18_000, 36_500],
    })
    expect(await second).toEqual({ lever: null, contributionMinor: [null, null, null, null, null] })
    expect(await studyComputedFrom(database, US)).toBe(7)
  })

  it('is due again when it was asked for again while it was made', async () => {
    const database = await freshDatabase()
    await saveStudy(database, change(US, names, 7))
    await database.transaction('rw', database.meta, () => studyAgain(database, US))
    await saveStudy(database, { ...change(US, names, 8), asked: 0 })
    expect(await loadShopStudy(database, US)).toEqual({ mark: 8 })
    expect(await studyComputedFrom(database, US)).toBeNull()
    await saveStudy(database, { ...change(US, names, 9), asked: 1 })
    expect(await studyComputedFrom(database, US)).toBe(9)
  })

  it('is gone, as all are, when another version has written it, and due again', async () => {
    const database = await freshDatabase()
    await saveStudy(database, change(US, names, 7))
    await saveStudy(database, change(DE, names, 7))
    await dropAllStudies(database)
    for (const shop of [US, DE]) {
      expect(await loadShopStudy(database, shop)).toBeNull()
      expect(await loadShopOutlook(database, shop)).toBeNull()
      expect(await studyComputedFrom(database, shop)).toBeNull()
    }
  })

  it('replaces the one before as a whole, and no other shop’s', async () => {
    const database = await freshDatabase()
    await saveStudy(database, change(US, names, 1))
    await saveStudy(database, change(DE, names.slice(0, 2), 2))
    await saveStudy(database, change(US, names.slice(0, 1), 3))
    expect(await loadAsinStudy(database, US, names[0] as never)).toMatchObject({ mark: 3 })
    expect(await loadAsinStudy(database, US, names[1] as never)).toBeNull()
    expect(await loadAsinOutlook(database, US, names[1] as never)).toBeNull()
    expect(await loadAsinStudy(database, DE, names[1] as never)).toMatchObject({ mark: 2 })
    expect(await studyComputedFrom(database, DE)).toBe(2)
    const { study, ...rest } = change(US, names.slice(0, 1), 4)
    await saveStudy(database, { ...rest, study: { ...study, outlook: null } })
    expect(await loadShopOutlook(database, US)).toBeNull()
    expect(await loadShopStudy(database, US)).toEqual({ mark: 4 })
  })

  it('of a shop that is no more is dropped', async () => {
    const database = await freshDatabase()
    await saveStudy(database, change(US, names, 1))
    await saveStudy(database, change(DE, names.slice(0, 2), 2))
    await dropOtherStudies(database, [DE])
    expect(await loadShopOutlook(database, US)).toBeNull()
    expect(await loadShopStudy(database, US)).toBeNull()
    expect(await loadAsinStudy(database, US, names[0] as never)).toBeNull()
    expect(await studyComputedFrom(database, US)).toBeNull()
    expect(await loadShopStudy(database, DE)).toEqual({ mark: 2 })
  })

  it('of books that were deleted meanwhile is refused', async () => {
    const database = await freshDatabase()
    await deleteEverything(database)
    await expect(saveStudy(database, change(US, names, 1))).rejects.toMatchObject({ key: 'books-deleted' })
    expect(await loadShopStudy(database, US)).toBeNull()
  })
})

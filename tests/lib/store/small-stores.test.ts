// Settings, accounts, keys, troubles, the panel's target, and deleting it all.
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import { keyLabelOf, localOwner, meetAccount } from '@/lib/store/account-store'
import { deleteEverything } from '@/lib/store/delete-everything'
import { loadMasterKey } from '@/lib/store/key-store'
import { loadMappings, saveMapping } from '@/lib/store/mapping-store'
import { loadTroubles, saveTrouble } from '@/lib/store/page-store'
import { savePanelTarget, takePanelTarget } from '@/lib/store/panel-target-store'
import { loadSettings, loadTypedRatings, saveSettings, saveTypedRating } from '@/lib/store/settings-store'
import { loadStamp } from '@/lib/store/stamp'
import { loadShopStudy, saveStudy, studyComputedFrom } from '@/lib/store/study-store'
import { freshDatabase } from './support/fresh-database'

const masterKey = () =>
  crypto.subtle.importKey('raw', new Uint8Array(32), 'HKDF', false, ['deriveBits']) as Promise<CryptoKey>

describe('settings', () => {
  it('are the defaults until set, and make figures out of date when they change', async () => {
    const database = await freshDatabase()
    expect(await loadSettings(database)).toEqual(DEFAULT_SETTINGS)
    await saveSettings(database, { ...DEFAULT_SETTINGS, outlierPurchaseDays: 90 })
    expect((await loadSettings(database)).outlierPurchaseDays).toBe(90)
    const { books, figures } = await loadStamp(database)
    expect(books).toBeGreaterThan(figures)
  })
  it('leave figures as they are when a step of the routine is ticked off', async () => {
    const database = await freshDatabase()
    const { books } = await loadStamp(database)
    const routineDone = { B000TEST01: { 'review-requests': '2026-03-01' as never } }
    expect(await saveSettings(database, { ...DEFAULT_SETTINGS, routineDone })).toBe('nothing')
    expect((await loadStamp(database)).books).toBe(books)
    expect((await loadSettings(database)).routineDone).toEqual(routineDone)
  })
  it('make only studies due again when they are in nothing else', async () => {
    const database = await freshDatabase()
    const shop = 'A1|ATVPDKIKX0DER|USD' as never
    const study = { outlook: null, shop: { experiments: [] } as never, asins: [] }
    await saveStudy(database, { epoch: 1, computedFrom: 1, shop, study, alerts: [] })
    const { books, figures } = await loadStamp(database)
    const due = async () => (await studyComputedFrom(database, shop)) === null
    expect(await saveSettings(database, { ...DEFAULT_SETTINGS, language: 'fr' })).toBe('nothing')
    expect(await due()).toBe(false)
    const later = { ...DEFAULT_SETTINGS, leadTimeDays: 31 }
    expect(await saveSettings(database, later)).toBe('study')
    expect(await due()).toBe(true)
    expect(await loadShopStudy(database, shop)).toEqual(study.shop)
    expect(await loadStamp(database)).toMatchObject({ books, figures })
    expect(await saveSettings(database, { ...later, leadTimeDays: 30, grossMarginShare: 0.4 })).toBe(
      'figures',
    )
    expect((await loadStamp(database)).books).toBe(books + 1)
  })
  it('have a default where the stored ones are older than the setting', async () => {
    const database = await freshDatabase()
    await database.settings.put({
      id: 'settings',
      settings: { language: 'fr', thresholds: { rating: 4 } } as never,
    })
    expect(await loadSettings(database)).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'fr',
      thresholds: { ...DEFAULT_SETTINGS.thresholds, rating: 4 },
    })
  })
  it('a typed rating replaces the one before and can be taken back', async () => {
    const database = await freshDatabase()
    const of = { marketplace: 'ATVPDKIKX0DER', asin: 'B000TEST01', seenAt: 3 } as never as {
      marketplace: never
      asin: never
      seenAt: number
    }
    await saveTypedRating(database, { ...of, stars: 4 })
    await saveTypedRating(database, { ...of, stars: 4.5 })
    expect((await loadTypedRatings(database)).map(({ stars }) => stars)).toEqual([4.5])
    await saveTypedRating(database, { ...of, stars: null })
    expect(await loadTypedRatings(database)).toEqual([])
  })
})

describe('accounts', () => {
  it('the first a page tells takes over the local shops and their key, a second has its own', async () => {
    const database = await freshDatabase()
    expect(localOwner([])).toBe('local')
    await meetAccount(database, 'amzn1.merchant.o.A1' as never)
    await meetAccount(database, 'amzn1.merchant.o.A1' as never)
    const accounts = await meetAccount(database, 'amzn1.merchant.o.A2' as never)
    expect(accounts.map(({ account }) => account)).toEqual(['amzn1.merchant.o.A1', 'amzn1.merchant.o.A2'])
    expect(localOwner(accounts)).toBe('amzn1.merchant.o.A1')
    expect(keyLabelOf(accounts, 'amzn1.merchant.o.A1' as never)).toBe('local')
    expect(keyLabelOf(accounts, 'amzn1.merchant.o.A2' as never)).toBe('amzn1.merchant.o.A2')
    expect(keyLabelOf(accounts, 'local' as never)).toBe('local')
  })
})

describe('the master key', () => {
  it('is made once, stays, and cannot be exported', async () => {
    const database = await freshDatabase()
    let made = 0
    const create = () => {
      made++
      return masterKey()
    }
    const [one, two] = await Promise.all([loadMasterKey(database, create), loadMasterKey(database, create)])
    const third = await loadMasterKey(database, create)
    expect(made).toBeLessThanOrEqual(2)
    const bits = (key: CryptoKey) =>
      crypto.subtle.deriveBits(
        { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(1), info: new Uint8Array(1) },
        key,
        128,
      )
    expect(await bits(one)).toEqual(await bits(third))
    expect(await bits(two)).toEqual(await bits(third))
    expect(third.extractable).toBe(false)
  })
})

describe('troubles', () => {
  it('the same one is kept once, the newest twenty stay', async () => {
    const database = await freshDatabase()
    const trouble = (path: string, seenAt: number) =>
      ({ reader: null, path, seenAt, trouble: 'unknown-layout', shape: null }) as const
    for (let i = 0; i < 25; i++) await saveTrouble(database, trouble(`/${i}`, i))
    await saveTrouble(database, trouble('/24', 99))
    const troubles = await loadTroubles(database)
    expect(troubles).toHaveLength(20)
    expect(troubles[0]).toEqual(trouble('/24', 99))
    expect(troubles.filter(({ path }) => path === '/24')).toHaveLength(1)
  })
})

describe('the panel target', () => {
  it('is cleared by asking', async () => {
    const database = await freshDatabase()
    const rows = { figure: 'revenue', horizonDays: 90 } as const
    await savePanelTarget(database, { asin: 'B000TEST01' as never, rows })
    expect(await takePanelTarget(database)).toEqual({ asin: 'B000TEST01', rows })
    expect(await takePanelTarget(database)).toEqual({ asin: null })
    // The next target is without the rows of the one before.
    await savePanelTarget(database, { asin: 'B000TEST02' as never })
    expect(await takePanelTarget(database)).toEqual({ asin: 'B000TEST02' })
  })

  it('is left to the panel of the window it was asked in', async () => {
    const database = await freshDatabase()
    await savePanelTarget(database, { asin: 'B000TEST01' as never, windowId: 3 })
    expect(await takePanelTarget(database, 4)).toEqual({ asin: null })
    expect(await takePanelTarget(database, 3)).toEqual({ asin: 'B000TEST01' })
    // Of a window that is not known, the panel that asks first takes it.
    await savePanelTarget(database, { asin: 'B000TEST02' as never })
    expect(await takePanelTarget(database, 4)).toEqual({ asin: 'B000TEST02' })
  })
})

describe('deleteEverything', () => {
  it('leaves nothing but a stamp of a new epoch', async () => {
    const database = await freshDatabase()
    await saveMapping(database, { signature: 's', report: 'all-orders', columns: {} })
    await loadMasterKey(database, masterKey)
    await meetAccount(database, 'amzn1.merchant.o.A1' as never)
    const before = await loadStamp(database)
    await deleteEverything(database)
    expect(await loadMappings(database)).toEqual([])
    const counts = await Promise.all(database.tables.map(async table => [table.name, await table.count()]))
    expect(counts.filter(([, count]) => count !== 0)).toEqual([['meta', 1]])
    const after = await loadStamp(database)
    expect(after.epoch).toBe(before.epoch + 1)
    expect(after.revision).toBeGreaterThan(before.revision)
  })
})

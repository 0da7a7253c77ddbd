// What the seller wrote down goes into a file and comes back from it, into an empty store and into one that has gone on since.
import { describe, expect, it } from 'vitest'
import { readOwnEntries } from '@/lib/messages/schemas/read-own-entries'
import type { JournalEntry } from '@/lib/schema/journal'
import { OWN_ENTRIES } from '@/lib/schema/own-entries'
import { DEFAULT_SETTINGS, type Settings } from '@/lib/schema/settings'
import { dismissChange, loadJournal, loadWholeJournal, saveEntry } from '@/lib/store/journal-store'
import { loadMappings, saveMapping } from '@/lib/store/mapping-store'
import { loadOwnEntries, restoreOwnEntries } from '@/lib/store/own-entries-store'
import { loadSettings, loadTypedRatings, saveSettings, saveTypedRating } from '@/lib/store/settings-store'
import { loadStamp } from '@/lib/store/stamp'
import { freshDatabase } from './support/fresh-database'

const shop = 'A1|ATVPDKIKX0DER|USD' as JournalEntry['shop']
const [marketplace, asin] = ['ATVPDKIKX0DER' as never, 'B000TEST01' as never]
const entry = (id: string, note = ''): JournalEntry => ({
  id,
  shop,
  asin,
  lever: 'standing-coupon',
  start: '2026-03-01' as never,
  readout: '2026-05-01' as never,
  controls: ['B000TEST02' as never],
  minimumDetectable: 0.2,
  note,
  writtenAt: 1_772_000_000,
})
const change = { asin, kind: 'price', on: '2026-02-01' as never } as const
const written: Settings = {
  ...DEFAULT_SETTINGS,
  grossMarginShare: 0.4,
  leadTimes: { 'SKU-1': 20 },
  couponFees: { [shop]: { fixedMinor: 500, share: 0.025 } },
  events: [{ name: 'Prime Day', from: '2026-07-14' as never, to: '2026-07-17' as never }],
}

async function filled() {
  const database = await freshDatabase()
  await saveSettings(database, written)
  await saveTypedRating(database, { marketplace, asin, stars: 4.4, seenAt: 100 })
  await saveEntry(database, entry('one', 'ten per cent'))
  await dismissChange(database, shop, change)
  await saveMapping(database, { signature: 'a|b', report: 'all-orders', columns: { sku: 1 } })
  return database
}
/** As it stands in a file: what JSON makes of it. */
const file = (own: object): string => JSON.stringify({ ...OWN_ENTRIES, unitCosts: [], ...own })

describe('the seller’s own entries', () => {
  it('come back into an empty store as they were', async () => {
    const stored = await loadOwnEntries(await filled())
    const { own, leftOut } = readOwnEntries(file(stored))
    expect(leftOut).toEqual([])
    const anew = await freshDatabase()
    const { books, figures } = await loadStamp(anew)
    expect(await restoreOwnEntries(anew, own)).toEqual({ journal: 1, ratings: 1 })
    expect(await loadOwnEntries(anew)).toEqual(stored)
    // They are in figures, which follow.
    expect((await loadStamp(anew)).books).toBeGreaterThan(Math.max(books, figures))
    expect((await loadWholeJournal(anew, shop)).study).toBe('to-come')
  })

  it('change nothing when they are brought back twice', async () => {
    const database = await filled()
    const stored = await loadOwnEntries(database)
    const { own } = readOwnEntries(file(stored))
    expect(await restoreOwnEntries(database, own)).toEqual({ journal: 0, ratings: 0 })
    expect(await loadOwnEntries(database)).toEqual(stored)
  })

  it('take nothing away that was written since', async () => {
    const { own } = readOwnEntries(file(await loadOwnEntries(await filled())))
    const since = await freshDatabase()
    await saveSettings(since, { ...DEFAULT_SETTINGS, leadTimes: { 'SKU-2': 9 }, grossMarginShare: 0.3 })
    await saveTypedRating(since, { marketplace, asin, stars: 4.1, seenAt: 200 })
    await saveEntry(since, entry('one', 'twenty per cent'))
    await saveEntry(since, entry('two'))
    await saveMapping(since, { signature: 'a|b', report: 'all-orders', columns: { sku: 2 } })
    const other = { ...change, on: '2026-02-09' as never }
    await dismissChange(since, shop, other)
    expect(await restoreOwnEntries(since, own)).toEqual({ journal: 0, ratings: 0 })
    const settings = await loadSettings(since)
    expect(settings.leadTimes).toEqual({ 'SKU-2': 9, 'SKU-1': 20 })
    expect(settings.grossMarginShare).toBe(0.4)
    expect(settings.events).toEqual(written.events)
    expect((await loadTypedRatings(since))[0]?.stars).toBe(4.1)
    expect((await loadJournal(since, shop)).map(({ note }) => note).sort()).toEqual(['', 'twenty per cent'])
    expect((await loadMappings(since))[0]?.columns).toEqual({ sku: 2 })
    expect((await loadWholeJournal(since, shop)).dismissed).toEqual([other, change])
  })
})

describe('a file of own entries', () => {
  it.each([
    ['no JSON', 'order-id\tpurchase-date'],
    ['another JSON', '{"reportSpecification":{}}'],
    ['a list', '[1,2]'],
    ['nothing', ''],
  ])('is refused when it is %s', (_, text) => {
    expect(() => readOwnEntries(text)).toThrow(expect.objectContaining({ key: 'no-own-entries' }))
  })

  it('is refused when a later version saved it', () => {
    expect(() => readOwnEntries(file({ version: 2 }))).toThrow(
      expect.objectContaining({ key: 'own-entries-newer' }),
    )
  })

  it('gives what is good in it and names the places of the rest', () => {
    const cost = {
      sku: 'A',
      unitCostMinor: 4.5,
      inboundMinor: null,
      otherMinor: null,
      currency: 'USD',
      fromDay: 1,
    }
    const { own, leftOut } = readOwnEntries(
      file({
        settings: { leadTimeDays: 12, alerts: 'yes', ofLater: 1, __proto__: null },
        journal: [entry('one'), { ...entry('two'), asin: 'no asin' }, null],
        ratings: 'none',
        unitCosts: [cost, { ...cost, unitCostMinor: 450 }],
      }),
    )
    expect(own.settings).toEqual({ leadTimeDays: 12 })
    expect(own.journal.map(({ id }) => id)).toEqual(['one'])
    expect(own.unitCosts.map(({ unitCostMinor }) => unitCostMinor)).toEqual([450])
    expect(leftOut).toEqual([
      'settings.alerts',
      'settings.ofLater',
      'ratings',
      'journal[2]',
      'journal[3]',
      'unitCosts[1]',
    ])
  })
})

// The journal: entries by shop, the study due again with every change, and entries that follow a renamed shop.
import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '@/lib/schema/journal'
import {
  adoptJournal,
  dismissChange,
  dropEntry,
  loadJournal,
  loadWholeJournal,
  saveEntry,
} from '@/lib/store/journal-store'
import { saveStudy, saveStudyFailure, studyComputedFrom } from '@/lib/store/study-store'
import { freshDatabase } from './support/fresh-database'

const LOCAL = 'local|ATVPDKIKX0DER|USD' as never
const NAMED = 'amzn1.merchant.o.A1|ATVPDKIKX0DER|USD' as never
const DE = 'amzn1.merchant.o.A1|A1PA6795UKMFR9|EUR' as never
const entry = (id: string, start: string, shop = LOCAL): JournalEntry => ({
  id,
  shop,
  asin: 'B000TEST01' as never,
  lever: 'reviews',
  start: start as never,
  readout: '2026-12-01' as never,
  controls: [],
  note: '',
  writtenAt: 1,
})

describe('the journal', () => {
  it('holds entries by shop, oldest first, each once', async () => {
    const database = await freshDatabase()
    await saveEntry(database, entry('b', '2026-05-01'))
    await saveEntry(database, entry('a', '2026-03-01'))
    await saveEntry(database, entry('c', '2026-04-01', DE))
    await saveEntry(database, { ...entry('b', '2026-05-01'), note: 'again' })
    expect((await loadJournal(database, LOCAL)).map(({ id, note }) => [id, note])).toEqual([
      ['a', ''],
      ['b', 'again'],
    ])
    await dropEntry(database, LOCAL, 'a')
    expect((await loadJournal(database, LOCAL)).map(({ id }) => id)).toEqual(['b'])
    expect(await loadJournal(database, DE)).toHaveLength(1)
  })

  it('makes the study of its shop due again, and no other’s', async () => {
    const database = await freshDatabase()
    const study = { outlook: null, shop: {} as never, asins: [] }
    for (const shop of [LOCAL, DE])
      await saveStudy(database, { epoch: 1, computedFrom: 3, shop, study, alerts: [] })
    await saveEntry(database, entry('a', '2026-03-01'))
    expect(await studyComputedFrom(database, LOCAL)).toBeNull()
    expect(await studyComputedFrom(database, DE)).toBe(3)
    await saveStudy(database, { epoch: 1, computedFrom: 3, shop: LOCAL, study, alerts: [] })
    await dropEntry(database, LOCAL, 'a')
    expect(await studyComputedFrom(database, LOCAL)).toBeNull()
  })

  it('says whether a study has seen what is written, is to see it, or came to nothing', async () => {
    const database = await freshDatabase()
    const study = { outlook: null, shop: {} as never, asins: [] }
    const state = async () => (await loadWholeJournal(database, LOCAL)).study
    await saveEntry(database, entry('a', '2026-03-01'))
    expect(await state()).toBe('to-come')
    await saveStudyFailure(database, { epoch: 1, computedFrom: 3, shop: LOCAL })
    expect(await state()).toBe('failed')
    await saveStudy(database, { epoch: 1, computedFrom: 3, shop: LOCAL, study, alerts: [] })
    expect(await state()).toBe('made')
    await saveStudyFailure(database, { epoch: 1, computedFrom: 4, shop: LOCAL })
    // Written anew, it is tried anew.
    await dropEntry(database, LOCAL, 'a')
    expect(await state()).toBe('to-come')
    await expect(saveStudyFailure(database, { epoch: 2, computedFrom: 4, shop: LOCAL })).rejects.toThrow()
  })

  it('keeps what was none of the seller’s, by shop, through a new name, and has no study made anew for it', async () => {
    const database = await freshDatabase()
    const study = { outlook: null, shop: {} as never, asins: [] }
    await saveStudy(database, { epoch: 1, computedFrom: 3, shop: LOCAL, study, alerts: [] })
    const change = { asin: 'B000TEST01' as never, kind: 'price' as const, on: '2026-03-01' as never }
    await dismissChange(database, LOCAL, change)
    await dismissChange(database, LOCAL, { ...change, kind: 'coupon' })
    expect(await studyComputedFrom(database, LOCAL)).toBe(3)
    expect((await loadWholeJournal(database, DE)).dismissed).toEqual([])
    await adoptJournal(database, [NAMED, DE])
    expect((await loadWholeJournal(database, LOCAL)).dismissed).toEqual([])
    expect((await loadWholeJournal(database, NAMED)).dismissed).toEqual([
      change,
      { ...change, kind: 'coupon' },
    ])
  })

  it('follows a shop whose account has become known', async () => {
    const database = await freshDatabase()
    await saveEntry(database, entry('a', '2026-03-01'))
    await adoptJournal(database, [NAMED, DE])
    expect((await loadJournal(database, NAMED)).map(({ id }) => id)).toEqual(['a'])
    expect(await loadJournal(database, LOCAL)).toEqual([])
    await adoptJournal(database, [])
    expect(await loadJournal(database, NAMED)).toHaveLength(1)
  })
})

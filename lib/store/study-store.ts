// Studies as the panels read them: outlook, money, signals and advice of a shop and of each of its ASINs. They are replaced
// as a whole, with the books they were computed from, so that a panel never shows half of two of them.
import type { AsinAdvice } from '@/lib/schema/advice'
import type { Alert } from '@/lib/schema/alert'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import type { AsinOutlook, ShopOutlook } from '@/lib/schema/outlook'
import type { Proposal } from '@/lib/schema/proposal'
import { HORIZONS } from '@/lib/schema/purchase-history'
import type { AsinStudy, ShopStudy, Study } from '@/lib/schema/study'
import { noteAlerts } from './alert-store'
import type { Database } from './database'
import { heirOf } from './heir-of'
import { keep } from './keep'
import type { MetaRecord, Stamp } from './records'
import { loadStamp, moveStamp, sameEpoch } from './stamp'
import { dropWhole, loadOfAsin, loadOwn, renameWhole, replaceWhole, shopsIn } from './whole-texts'

/** What is stored of the shop as a whole, by place. */
const OWN = { study: 0, summaries: 1, advice: 2 } as const

export interface StudyChange {
  epoch: number
  /** The stamp's `books` it was computed from. */
  computedFrom: number
  /** The stamp's `asked` before its inputs were read; left out = nobody asked meanwhile. */
  asked?: number
  shop: ShopKey
  study: Study
  /** What stands in it that the seller may want to be told of. */
  alerts: readonly Alert[]
}

/** What a study adds to the summary of an ASIN, for tables and strips. */
export interface StudiedSummary {
  /** What is advised first. */
  lever: Proposal | null
  /** Per buyer, from all that is known of costs and fees: in the order of HORIZONS. */
  contributionMinor: (number | null)[]
}
export type StudiedSummaries = Record<Asin, StudiedSummary>

/** Replaces the study of a shop. @throws Problem 'books-deleted' or 'disk-full'; then nothing was changed. */
export function saveStudy(
  database: Database,
  { epoch, computedFrom, asked, shop, study, alerts }: StudyChange,
): Promise<Stamp> {
  const { outlooks, studies, meta } = database
  const advice = study.asins.map(one => one.advice)
  return keep(() =>
    database.transaction('rw', [outlooks, studies, meta], async () => {
      const stamp = await loadStamp(database)
      sameEpoch(stamp, epoch)
      if (study.outlook === null) await dropWhole(outlooks, shop)
      else await replaceWhole(outlooks, shop, [study.outlook.shop], study.outlook.asins)
      await replaceWhole(studies, shop, [study.shop, summariesOf(study.asins), advice], study.asins)
      await meta.bulkDelete([`outlook ${shop}`, `unstudied ${shop}`])
      // One that was asked for again while it was made may lack what was written meanwhile: it is shown, and due again.
      if (asked === undefined || stamp.asked === asked)
        await meta.put({ id: `outlook ${shop}`, computedFrom })
      await noteAlerts(database, shop, alerts)
      return moveStamp(database, () => ({}))
    }),
  )
}

const summariesOf = (asins: readonly AsinStudy[]): StudiedSummaries =>
  Object.fromEntries(
    asins.map(({ asin, advice, economics }) => [
      asin,
      {
        lever: advice.proposals[0] ?? null,
        contributionMinor: HORIZONS.map(days => economics.clv[days].contribution?.value ?? null),
      },
    ]),
  )

/** Of a shop, what `meta` holds: the books its study was made from, that it came to nothing, what was told of it. */
const NOTES = ['outlook', 'unstudied', 'alerts'] as const

/**
 * Studies of shops that have another name now (their account has become known) follow it: the same buyers need not be
 * studied twice. The stamp that tells of it, or null when there was nothing to do. @throws Problem 'disk-full'.
 */
export function adoptStudies(database: Database, shops: readonly ShopKey[]): Promise<Stamp | null> {
  const { outlooks, studies, meta } = database
  return keep(() =>
    database.transaction('rw', [outlooks, studies, meta], async () => {
      const present = await shopsIn(studies)
      const gone = [...present].filter(shop => !shops.includes(shop))
      let adopted = 0
      for (const from of gone) {
        const to = heirOf(from, shops)
        if (to === null || present.has(to)) continue
        await renameWhole(outlooks, from, to)
        await renameWhole(studies, from, to)
        for (const note of NOTES) await renameNote(database, `${note} ${from}`, `${note} ${to}`)
        adopted++
      }
      return adopted === 0 ? null : moveStamp(database, () => ({}))
    }),
  )
}

async function renameNote({ meta }: Database, from: string, to: string): Promise<void> {
  const record = await meta.get(from)
  if (record === undefined) return
  await meta.delete(from)
  await meta.put({ ...record, id: to } as MetaRecord)
}

/** Drops the studies of shops that are no more. */
export function dropOtherStudies(database: Database, shops: readonly ShopKey[]): Promise<void> {
  const keepers = new Set<string>(shops)
  const { outlooks, studies, meta } = database
  return database.transaction('rw', [outlooks, studies, meta], async () => {
    for (const shop of new Set([...(await shopsIn(outlooks)), ...(await shopsIn(studies))])) {
      if (keepers.has(shop)) continue
      await dropWhole(outlooks, shop)
      await dropWhole(studies, shop)
      await meta.bulkDelete(NOTES.map(note => `${note} ${shop}`))
    }
  })
}

/** Drops every study: another version of the extension wrote them. What is due again is seen by there being none. */
export function dropAllStudies(database: Database): Promise<void> {
  const { outlooks, studies, meta } = database
  return database.transaction('rw', [outlooks, studies, meta], async () => {
    await Promise.all([outlooks.clear(), studies.clear()])
    await allStudiesAgain(database)
  })
}

/** The study of a shop is due again; it stays to be read until another is made. To be called inside a transaction on `meta`. */
export async function studyAgain(database: Database, shop: ShopKey): Promise<void> {
  await database.meta.bulkDelete([`outlook ${shop}`, `unstudied ${shop}`])
  await moveStamp(database, ({ asked }) => ({ asked: asked + 1 }))
}

/** Those of all shops are due again. To be called inside a transaction on `meta`. */
export async function allStudiesAgain(database: Database): Promise<void> {
  await database.meta.where('id').startsWithAnyOf('outlook ', 'unstudied ').delete()
  await moveStamp(database, ({ asked }) => ({ asked: asked + 1 }))
}

/** The stamp's `books` that the study of a shop was computed from; null when there is none, or it is due again. */
export async function studyComputedFrom(database: Database, shop: ShopKey): Promise<number | null> {
  const record = (await database.meta.get(`outlook ${shop}`)) as { computedFrom: number } | undefined
  return record?.computedFrom ?? null
}

/** Notes that a study came to nothing, so that whoever waits for it is told. @throws Problem 'books-deleted' or 'disk-full'. */
export function saveStudyFailure(
  database: Database,
  { epoch, computedFrom, shop }: Pick<StudyChange, 'epoch' | 'computedFrom' | 'shop'>,
): Promise<Stamp> {
  return keep(() =>
    database.transaction('rw', database.meta, async () => {
      sameEpoch(await loadStamp(database), epoch)
      await database.meta.put({ id: `unstudied ${shop}`, computedFrom })
      return moveStamp(database, () => ({}))
    }),
  )
}

/** Whether the last study of a shop came to nothing. */
export const studyFailed = async (database: Database, shop: ShopKey): Promise<boolean> =>
  (await database.meta.get(`unstudied ${shop}`)) !== undefined

/** The outlook of a shop; null when none was computed yet. */
export const loadShopOutlook = (database: Database, shop: ShopKey): Promise<ShopOutlook | null> =>
  loadOwn(database.outlooks, shop, 0)

/** The outlook of one ASIN; null when there is none. */
export const loadAsinOutlook = (database: Database, shop: ShopKey, asin: Asin): Promise<AsinOutlook | null> =>
  loadOfAsin(database.outlooks, shop, asin)

/** Money, reconciliation, signals and experiments of a shop; null when none were computed yet. */
export const loadShopStudy = (database: Database, shop: ShopKey): Promise<ShopStudy | null> =>
  loadOwn(database.studies, shop, OWN.study)

/** Money, signals and advice of one ASIN; null when there are none. */
export const loadAsinStudy = (database: Database, shop: ShopKey, asin: Asin): Promise<AsinStudy | null> =>
  loadOfAsin(database.studies, shop, asin)

/** The advice on every ASIN of a shop; null when none was computed yet. */
export const loadAdvice = (database: Database, shop: ShopKey): Promise<AsinAdvice[] | null> =>
  loadOwn(database.studies, shop, OWN.advice)

/** What a study adds to the summary of each ASIN; empty before there is one. */
export const loadStudiedSummaries = async (database: Database, shop: ShopKey): Promise<StudiedSummaries> =>
  (await loadOwn<StudiedSummaries>(database.studies, shop, OWN.summaries)) ?? {}

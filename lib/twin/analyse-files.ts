// Files in, figures out: the same readers, books and mathematics as in the extension, in memory.
import type { AsinFacts, Ledger } from '@/lib/ledger/books'
import { computeShop } from '@/lib/pipeline/compute-shop'
import { computeStudy, type WholeStudy } from '@/lib/pipeline/compute-study'
import { cutHistories } from '@/lib/pipeline/cut-histories'
import { factsOfHistory } from '@/lib/pipeline/facts-of-history'
import { gatherStudy } from '@/lib/pipeline/gather-study'
import { factsWithTyped } from '@/lib/pipeline/typed-ratings'
import { type IsoDate, isoDate } from '@/lib/schema/dates'
import type { AsinFigures, ShopFigures } from '@/lib/schema/figures'
import { LOCAL_ACCOUNT, type ShopKey } from '@/lib/schema/ids'
import type { FileReport } from '@/lib/schema/import-report'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import type { StudiedAsin } from '@/lib/schema/study'
import type { DiskFile } from './find-files'
import { importOnceKnown } from './import-once-known'
import { entriesOf, type JournalLine } from './journal-file'
import type { TwinArguments } from './parse-arguments'
import { periodInName } from './period-in-name'
import { type RatingLine, typedRatingsOf } from './ratings-file'
import { Unusable } from './unusable'

const DAY_SECONDS = 86_400

export interface Analysis {
  asOf: IsoDate
  reports: FileReport[]
  /** No study: nothing was sold. */
  shops: { shop: ShopFigures; asins: AsinFigures[]; study: WholeStudy | null }[]
}

type Asked = Pick<
  TwinArguments,
  'asOfDay' | 'timeZone' | 'marginShare' | 'horizonDays' | 'model' | 'burnInDays' | 'allModels'
>
export interface AnalysisOptions extends Asked {
  /** Epoch seconds: the time of readings whose file does not say. */
  now: number
  /** Random bytes that buyers are hashed under; overwritten. */
  key: Uint8Array
  /** Levers that were pulled. */
  journal: readonly JournalLine[]
  /** Star ratings, of whichever shop sells the ASIN. */
  ratings?: readonly RatingLine[]
}

/**
 * All shops as of one day: the one asked for, else the last purchase day in the files.
 *
 * @throws Unusable when no file could be read, or none holds an order.
 */
export async function analyseFiles(
  files: readonly DiskFile[],
  { asOfDay, timeZone, marginShare, now, key, journal, ratings = [], ...asked }: AnalysisOptions,
): Promise<Analysis> {
  // A file that does not say of when it is was named to be looked at on the day that was asked for.
  const seenAt = asOfDay === null ? now : Math.min(now, asOfDay * DAY_SECONDS + DAY_SECONDS / 2)
  const options = {
    account: LOCAL_ACCOUNT,
    marketplace: null,
    now: seenAt,
    key,
    timeZone,
    periodOf: periodInName,
  }
  const { ledger, reports } = await importOnceKnown(files, options)
  if (reports.every(report => report.accepted === 0))
    throw new Unusable(`No usable report in ${files.map(file => file.name).join(', ')}.`)
  const keys = ledger.shops()
  const day = asOfDay ?? lastPurchaseDay(ledger, keys)
  if (day === null)
    throw new Unusable('No order in these files: All Orders or Amazon Fulfilled Shipments is needed.')
  const settings = { ...DEFAULT_SETTINGS, grossMarginShare: marginShare }
  const { outlierPurchaseDays } = settings
  const shops = keys.map(shop => {
    const ledgerOfShop = ledger.shopLedger(shop, { asOfDay: day, outlierPurchaseDays })
    // A day that was asked for is a day to look from: nothing of after it is known.
    const typedRatings = typedRatingsOf(ratings, shop, day, asOfDay)
    const newest = new Map(typedRatings.map(one => [one.asin, one]))
    const known = factsBy(ledger, shop, asOfDay)
    const factsOf = (id: number) => factsWithTyped(known(id), newest.get(ledgerOfShop.asin(id)))
    const figures = computeShop(ledgerOfShop, factsOf, settings, null)
    const task = gatherStudy(ledger, shop, {
      asOfDay: day,
      readUntil: asOfDay,
      figures: figures.shop,
      asinFigures: figures.asins.map(one => studied(one, figures.shop)),
      settings,
      journal: entriesOf(journal, shop, asOfDay === null ? day : null),
      typedRatings,
      timeZone,
    })
    return { ...figures, study: task && computeStudy(task, asked) }
  })
  return {
    asOf: isoDate(day),
    reports,
    shops: shops.sort((a, b) => b.shop.totals.orders - a.shop.totals.orders),
  }
}

/** What sources say of an ASIN beside orders by the end of a day; null = by now. */
function factsBy(ledger: Ledger, shop: ShopKey, lastDay: number | null): (id: number) => AsinFacts {
  if (lastDay === null) return id => ledger.facts(shop, id)
  const { asins } = cutHistories(ledger.histories(shop), lastDay)
  return id => factsOfHistory(ledger.facts(shop, id), asins[id] ?? null)
}

/** The part of an ASIN's figures that its study reads. */
const studied = (figures: AsinFigures, { currency, asOf }: ShopFigures): StudiedAsin => {
  const { gapCounts: _, curve: __, proposals: ___, ...rest } = figures
  const { units, revenueMinor } = figures.sold
  return { ...rest, currency, asOf, units, revenueMinor, lever: null }
}

function lastPurchaseDay(ledger: Ledger, keys: readonly ShopKey[]): number | null {
  const { outlierPurchaseDays } = DEFAULT_SETTINGS
  const days = keys.flatMap(
    key => ledger.shopLedger(key, { asOfDay: null, outlierPurchaseDays }).sums.lastDay ?? [],
  )
  return days.length === 0 ? null : Math.max(...days)
}

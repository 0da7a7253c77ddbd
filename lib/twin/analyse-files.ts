// Files in, figures out: the same readers, books and mathematics as in the extension, in memory.
import type { Ledger } from '@/lib/ledger/books'
import { computeOutlook, type Outlook } from '@/lib/pipeline/compute-outlook'
import { computeShop } from '@/lib/pipeline/compute-shop'
import { gatherOutlook, type OutlookTask } from '@/lib/pipeline/gather-outlook'
import { importAll } from '@/lib/pipeline/import-all'
import { type IsoDate, isoDate } from '@/lib/schema/dates'
import type { AsinFigures, ShopFigures } from '@/lib/schema/figures'
import { LOCAL_ACCOUNT, type ShopKey } from '@/lib/schema/ids'
import type { FileReport } from '@/lib/schema/import-report'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import type { DiskFile } from './find-files'
import type { TwinArguments } from './parse-arguments'
import { Unusable } from './unusable'

export interface Analysis {
  asOf: IsoDate
  reports: FileReport[]
  shops: { shop: ShopFigures; asins: AsinFigures[]; outlook: Outlook | null }[]
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
}

/**
 * All shops as of one day: the one asked for, else the last purchase day in the files.
 *
 * @throws Unusable when no file could be read, or none holds an order.
 */
export async function analyseFiles(
  files: readonly DiskFile[],
  { asOfDay, timeZone, marginShare, now, key, ...asked }: AnalysisOptions,
): Promise<Analysis> {
  const options = { account: LOCAL_ACCOUNT, marketplace: null, now, key, timeZone }
  const { ledger, reports } = await importAll(files, options)
  if (reports.every(report => report.accepted === 0))
    throw new Unusable(`No usable report in ${files.map(file => file.name).join(', ')}.`)
  const keys = ledger.shops()
  const day = asOfDay ?? lastPurchaseDay(ledger, keys)
  if (day === null)
    throw new Unusable('No order in these files: All Orders or Amazon Fulfilled Shipments is needed.')
  const settings = { ...DEFAULT_SETTINGS, grossMarginShare: marginShare }
  const { outlierPurchaseDays } = settings
  const shops = keys.map(key => {
    const books = ledger.shopLedger(key, { asOfDay: day, outlierPurchaseDays })
    const figures = computeShop(books, asin => ledger.facts(key, asin), settings, null)
    const options = {
      asOfDay: day,
      outlierPurchaseDays,
      burnInDays: asked.burnInDays ?? figures.shop.coverage.burnInDays,
      horizonDays: asked.horizonDays,
      model: asked.model,
      allModels: asked.allModels,
      families: {},
    }
    return { ...figures, outlook: outlookOf(gatherOutlook(ledger, key, options)) }
  })
  return {
    asOf: isoDate(day),
    reports,
    shops: shops.sort((a, b) => b.shop.totals.orders - a.shop.totals.orders),
  }
}

/** All steps at once: nobody waits for an answer in between. */
function outlookOf(task: OutlookTask | null): Outlook | null {
  if (task === null) return null
  const steps = computeOutlook(task)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

function lastPurchaseDay(ledger: Ledger, keys: readonly ShopKey[]): number | null {
  const { outlierPurchaseDays } = DEFAULT_SETTINGS
  const days = keys.flatMap(
    key => ledger.shopLedger(key, { asOfDay: null, outlierPurchaseDays }).sums.lastDay ?? [],
  )
  return days.length === 0 ? null : Math.max(...days)
}

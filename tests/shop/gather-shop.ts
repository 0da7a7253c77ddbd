// The invented shop by way of its report files: its figures, and what its study is worked out from.
import { computeShop } from '@/lib/pipeline/compute-shop'
import { gatherStudy } from '@/lib/pipeline/gather-study'
import { importAll } from '@/lib/pipeline/import-all'
import type { TypedRating } from '@/lib/pipeline/typed-ratings'
import type { RatingFact } from '@/lib/schema/facts'
import type { AsinFigures, ShopFigures } from '@/lib/schema/figures'
import { LOCAL_ACCOUNT } from '@/lib/schema/ids'
import { DEFAULT_SETTINGS, type Settings } from '@/lib/schema/settings'
import type { StudiedAsin, StudyTask } from '@/lib/schema/study'
import type { ReportFile } from './files/report-file'
import { writeReports } from './files/write-reports'
import { inventShop } from './invent-shop'
import { makeOnce } from './make-once'
import type { Shop } from './shop'

export interface GatheredShop {
  task: StudyTask
  figures: { shop: ShopFigures; asins: AsinFigures[] }
}

export interface GatherOptions {
  /** All files a seller would have, by default. */
  files?: readonly ReportFile[]
  /** How many days after the shop's last its files are read. */
  daysLater?: number
  settings?: Settings
  /** What the seller typed in, in the study, and in the figures as well when it is given as a function. */
  typedRatings?: readonly TypedRating[] | ((asin: string) => RatingFact)
}

/** Reads a shop of one marketplace. @throws Error when the files make no shop. */
export async function gatherShop(
  shop: Shop,
  {
    files = writeReports(shop),
    daysLater = 2,
    settings = DEFAULT_SETTINGS,
    typedRatings,
  }: GatherOptions = {},
): Promise<GatheredShop> {
  const { ledger } = await importAll(files.map(readable), {
    account: LOCAL_ACCOUNT,
    marketplace: null,
    now: (shop.lastDay + daysLater) * 86_400,
    key: new Uint8Array(32).fill(7),
    periodOf: () => ({ fromDay: shop.lastDay - 29, toDay: shop.lastDay }),
  })
  const [key] = ledger.shops()
  if (key === undefined) throw new Error('The files made no shop.')
  const { asins } = ledger.products(key)
  const ratingOf = typeof typedRatings === 'function' ? typedRatings : null
  const figures = computeShop(
    ledger.shopLedger(key, { asOfDay: null, outlierPurchaseDays: settings.outlierPurchaseDays }),
    id => ({ ...ledger.facts(key, id), ...(ratingOf && { rating: ratingOf(asins[id] ?? '') }) }),
    settings,
    null,
  )
  const task = gatherStudy(ledger, key, {
    asOfDay: null,
    figures: figures.shop,
    asinFigures: figures.asins.map(one => studied(one, figures.shop)),
    settings,
    journal: [],
    typedRatings:
      typeof typedRatings === 'function' ? asins.slice(1).map(typedRatings) : (typedRatings ?? []),
  })
  if (task === null) throw new Error('The shop has no orders.')
  return { task, figures }
}

/** A shop of half a year, as gathered. */
export const SMALL_SHOP = inventShop(31, { buyers: 250, from: '2026-05-01', countries: ['US'] })
export const gatherSmallShop = (): Promise<GatheredShop> =>
  makeOnce('small shop', () => gatherShop(SMALL_SHOP))

/** A file of the shop, as an import takes it. */
const readable = ({ name, bytes }: ReportFile) => ({
  name,
  size: bytes.byteLength,
  stream: () => new Blob([new Uint8Array(bytes)]).stream(),
})

/** What the store hands over of an ASIN. */
const studied = (one: AsinFigures, of: ShopFigures): StudiedAsin => ({
  ...one,
  currency: of.currency,
  asOf: of.asOf,
  units: one.sold.units,
  revenueMinor: one.sold.revenueMinor,
  lever: null,
})

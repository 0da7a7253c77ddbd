// The invented shop by way of all its files, with its figures and its study: what panels show, for the rows to be held against.
import { computeShop } from '@/lib/pipeline/compute-shop'
import { computeStudy, type WholeStudy } from '@/lib/pipeline/compute-study'
import { gatherStudy } from '@/lib/pipeline/gather-study'
import { importAll } from '@/lib/pipeline/import-all'
import type { RatingFact } from '@/lib/schema/facts'
import type { AsinFigures } from '@/lib/schema/figures'
import { type Asin, LOCAL_ACCOUNT, type MarketplaceId } from '@/lib/schema/ids'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import type { StudyTask } from '@/lib/schema/study'
import { businessByDateFile } from '@/tests/shop/files/business-report'
import { writeReports } from '@/tests/shop/files/write-reports'
import { inventShop } from '@/tests/shop/invent-shop'

const shop = inventShop(41, { countries: ['US'], from: '2025-07-01', buyers: 600, outlier: false })

/** What the seller typed in: no file states ratings. */
const ratingOf = (asin: string): RatingFact => ({
  marketplace: 'ATVPDKIKX0DER' as MarketplaceId,
  asin: asin as Asin,
  stars: 4.5,
  ratings: null,
  seenAt: shop.lastDay * 86_400,
  origin: 'typed',
})

export interface StudiedShop {
  task: StudyTask
  study: WholeStudy
  /** Most entry buyers first. */
  asins: readonly AsinFigures[]
}

export async function studiedShop(): Promise<StudiedShop> {
  const files = [
    ...writeReports(shop),
    businessByDateFile(shop, 'by-date.csv', 'US', { fromDay: shop.lastDay - 91, toDay: shop.lastDay }),
  ]
  const { ledger } = await importAll(
    files.map(({ name, bytes }) => ({
      name,
      size: bytes.byteLength,
      stream: () => new Blob([new Uint8Array(bytes)]).stream(),
    })),
    {
      account: LOCAL_ACCOUNT,
      marketplace: null,
      now: (shop.lastDay + 2) * 86_400,
      key: new Uint8Array(32).fill(7),
      period: { fromDay: shop.lastDay - 29, toDay: shop.lastDay },
    },
  )
  const [key] = ledger.shops()
  if (key === undefined) throw new Error('The files made no shop.')
  const settings = { ...DEFAULT_SETTINGS, grossMarginShare: 0.4, targetMarginShare: 0.1 }
  const options = { asOfDay: null, outlierPurchaseDays: settings.outlierPurchaseDays }
  const figures = computeShop(
    ledger.shopLedger(key, options),
    id => ({ ...ledger.facts(key, id), rating: ratingOf(ledger.products(key).asins[id] ?? '') }),
    settings,
    null,
  )
  const task = gatherStudy(ledger, key, {
    asOfDay: null,
    figures: figures.shop,
    asinFigures: figures.asins as never,
    settings,
    journal: [],
    typedRatings: ledger.products(key).asins.slice(1).map(ratingOf),
  })
  if (task === null) throw new Error('The shop has no orders.')
  return { task, study: computeStudy(task), asins: figures.asins }
}

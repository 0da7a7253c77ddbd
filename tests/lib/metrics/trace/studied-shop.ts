// The invented shop by way of all its files, with its figures and its study: what panels show, for the rows to be held against.
import { computeStudy, type WholeStudy } from '@/lib/pipeline/compute-study'
import type { RatingFact } from '@/lib/schema/facts'
import type { AsinFigures } from '@/lib/schema/figures'
import type { Asin, MarketplaceId } from '@/lib/schema/ids'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import type { StudyTask } from '@/lib/schema/study'
import { businessByDateFile } from '@/tests/shop/files/business-report'
import { writeReports } from '@/tests/shop/files/write-reports'
import { gatherShop } from '@/tests/shop/gather-shop'
import { inventShop } from '@/tests/shop/invent-shop'
import { makeOnce } from '@/tests/shop/make-once'

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

async function study(): Promise<StudiedShop> {
  const { task, figures } = await gatherShop(shop, {
    files: [
      ...writeReports(shop),
      businessByDateFile(shop, 'by-date.csv', 'US', { fromDay: shop.lastDay - 91, toDay: shop.lastDay }),
    ],
    settings: { ...DEFAULT_SETTINGS, grossMarginShare: 0.4, targetMarginShare: 0.1 },
    typedRatings: ratingOf,
  })
  return { task, study: computeStudy(task), asins: figures.asins }
}

export const studiedShop = (): Promise<StudiedShop> => makeOnce('studied shop', study)

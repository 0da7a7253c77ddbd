// What is ahead of one product, its signals and its pace, worked out alone: what its set-backs and its reorder wave rest on.
import { type AsinPaces, asinPaces } from '@/lib/metrics/advice/asin-pace'
import { daysOut } from '@/lib/metrics/advice/days-out'
import { asinOutlook } from '@/lib/metrics/outlook/asin-outlook'
import type { OutlookGround } from '@/lib/metrics/outlook/ground'
import { fitSold, inOrderOfNames, membersByEntry } from '@/lib/metrics/outlook/outlook'
import { pooledRepeat } from '@/lib/metrics/outlook/pooled-repeat'
import { priceBands } from '@/lib/metrics/outlook/price-bands'
import { purchaseDaysBy } from '@/lib/metrics/outlook/purchase-days'
import { secondPurchaseCounts } from '@/lib/metrics/outlook/return-curves'
import { signals } from '@/lib/metrics/signals/signals'
import type { Pace } from '@/lib/schema/lever-facts'
import type { AsinOutlook } from '@/lib/schema/outlook'
import type { AsinSignals } from '@/lib/schema/signals'
import type { StudiedAsin } from '@/lib/schema/study'
import type { DurationCounts } from '@/lib/stats/duration-counts'
import type { TraceGround } from './trace-ground'

export interface OwnOutlook {
  id: number
  figures: StudiedAsin
  signals: AsinSignals
  outlook: AsinOutlook | null
  pace: Pace
  paces: AsinPaces
}

/** Values are those of the study; limits of forecasts are not. @throws never; null for the shop, and where nothing was sold. */
export function ownOutlook(ground: TraceGround): OwnOutlook | null {
  const { task, figures, asinId } = ground
  if (figures === null || asinId === null) return null
  const [seen] = signals({ ...task, asinFigures: [figures] }).asins
  if (seen === undefined) return null
  const paces = asinPaces(task)
  const pace = paces.paceOf(asinId, daysOut(seen, task.asOfDay))
  const ahead = ground.ahead()
  return {
    id: asinId,
    figures,
    signals: seen,
    outlook: ahead === null ? null : outlookOf(ground, ahead, asinId),
    pace,
    paces,
  }
}

function outlookOf({ task, members }: TraceGround, ahead: OutlookGround, id: number): AsinOutlook {
  const sold = inOrderOfNames(
    ahead.request,
    purchaseDaysBy(task.log, of => of),
  )
  return asinOutlook(ahead, id, {
    members,
    sold: sold.get(id) ?? null,
    soldFits: fitSold(ahead, sold),
    pooled: pooledRepeat(countsByEntry(ahead), priceBands(task.log)).get(id),
  })
}

/** Days to the second purchase, counted, of the entry buyers of every ASIN. @throws never. */
export const countsByEntry = (ahead: OutlookGround): Map<number, DurationCounts> =>
  new Map(
    [...inOrderOfNames(ahead.request, membersByEntry(ahead.request.log))].map(([asin, members]) => [
      asin,
      secondPurchaseCounts(ahead.gaps, 'shop', members),
    ]),
  )

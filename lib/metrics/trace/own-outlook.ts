// What is ahead of one product, its signals and its pace, worked out alone: what its set-backs and its reorder wave rest on.
import type { AsinPaces } from '@/lib/metrics/advice/asin-pace'
import { daysOut } from '@/lib/metrics/advice/days-out'
import { asinOutlook } from '@/lib/metrics/outlook/asin-outlook'
import type { OutlookGround } from '@/lib/metrics/outlook/ground'
import { pooledRepeat } from '@/lib/metrics/outlook/pooled-repeat'
import { priceBands } from '@/lib/metrics/outlook/price-bands'
import { signalsOf } from '@/lib/metrics/signals/signals'
import type { Pace } from '@/lib/schema/lever-facts'
import type { AsinOutlook } from '@/lib/schema/outlook'
import type { AsinSignals } from '@/lib/schema/signals'
import type { StudiedAsin } from '@/lib/schema/study'
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
  const seen = signalsOf(task, figures)
  if (seen === null) return null
  const paces = ground.paces()
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

function outlookOf(ground: TraceGround, ahead: OutlookGround, id: number): AsinOutlook {
  const known = ground.request.month === null ? ground.outlooks.get(id) : undefined
  if (known !== undefined) return known
  const own = asinOutlook(ahead, id, {
    members: ground.members,
    sold: ground.sold().get(id) ?? null,
    soldFits: ground.soldFits(),
    pooled: pooledRepeat(ground.entryCounts(), priceBands(ground.task.log)).get(id),
  })
  // Those who entered in one month are not all of the ASIN's.
  if (ground.request.month === null) ground.outlooks.set(id, own)
  return own
}

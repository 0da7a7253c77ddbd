// Who came back, and who is still watched: the buyers behind Kaplan-Meier, on the three clocks.
import { intakeEndOf } from '@/lib/metrics/outlook/ground'
import { NO_GAP, secondGaps } from '@/lib/metrics/outlook/second-gaps'
import { CLOCKS, type Clock } from '@/lib/schema/outlook'
import { durationCounts } from '@/lib/stats/duration-counts'
import { survivalAtDays } from '@/lib/stats/survival-at-days'
import { buyerRows, secondColumns } from './buyer-rows'
import type { TracedRows, TraceGround } from './trace-ground'

/** 1 - Kaplan-Meier at the horizon, everybody in it, watched to the as-of day. @throws never. */
export const traceSurvival = (ground: TraceGround, limit: number): TracedRows =>
  waited(ground, 'shop', ground.task.asOfDay, limit)

/** The same on the clock that `part` names, watched to the last day whose orders are complete. @throws never. */
export const traceReturnCurve = (ground: TraceGround, limit: number): TracedRows =>
  waited(
    ground,
    CLOCKS.find(one => one === ground.request.part) ?? 'shop',
    intakeEndOf(ground.task.log),
    limit,
  )

/** Of buyers whose first order is at least 90 days old: the share with a second within them. @throws never. */
export function traceFirstToSecond(ground: TraceGround, limit: number): TracedRows {
  const { horizonDays } = ground.request
  const { gap, watched } = gapsOf(ground, 'shop', intakeEndOf(ground.task.log))
  const old = ground.members.filter(buyer => watched(buyer) >= horizonDays)
  const back = old.filter(buyer => (gap(buyer) ?? Number.POSITIVE_INFINITY) <= horizonDays).length
  return {
    ofBuyers: true,
    value: old.length === 0 ? null : back / old.length,
    unit: 'share',
    inputs: [
      { name: 'repeat-buyers', value: back, unit: 'count' },
      { name: 'buyers', value: old.length, unit: 'count' },
    ],
    ...buyerRows(ground, old, secondColumns(gap, ground), limit),
  }
}

function gapsOf({ task: { log, families } }: TraceGround, clock: Clock, to: number) {
  const { gap, observed } = secondGaps(log, id => families[id] as number, to)
  return {
    watched: (buyer: number): number => observed[buyer] as number,
    gap(buyer: number): number | null {
      const days = gap[clock][buyer] as number
      return days === NO_GAP ? null : days
    },
  }
}

function waited(ground: TraceGround, clock: Clock, to: number, limit: number): TracedRows {
  const { gap, watched } = gapsOf(ground, clock, to)
  const buyers = ground.members.filter(buyer => watched(buyer) >= 0)
  const counts = durationCounts(
    buyers.map(buyer => gap(buyer) ?? watched(buyer)),
    buyers.map(buyer => (gap(buyer) === null ? 0 : 1)),
  )
  const [waiting = null] = survivalAtDays(counts, [ground.request.horizonDays])
  return {
    ofBuyers: true,
    value: waiting === null ? null : 1 - waiting,
    unit: 'share',
    inputs: [
      { name: 'repeat-buyers', value: buyers.filter(buyer => gap(buyer) !== null).length, unit: 'count' },
      { name: 'buyers', value: buyers.length, unit: 'count' },
    ],
    ...buyerRows(
      ground,
      buyers,
      [...secondColumns(gap, ground), { name: 'watched', unit: 'days', of: watched }],
      limit,
    ),
  }
}

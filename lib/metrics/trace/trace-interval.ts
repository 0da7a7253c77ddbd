// The buyers behind the time between orders: all who made a second purchase, and when.
import { interval } from '@/lib/metrics/interval'
import { buyerRows, tracedBuyers } from './buyer-rows'
import type { TracedRows, TraceGround } from './trace-ground'

/** Median of the days from first to second purchase among buyers who made one. @throws never. */
export function traceInterval(ground: TraceGround, limit: number): TracedRows {
  const back = tracedBuyers(ground, ground.members).filter(({ gapDays }) => gapDays !== null)
  const gapCounts: number[] = []
  for (const { gapDays } of back) {
    const day = gapDays ?? 0
    while (gapCounts.length <= day) gapCounts.push(0)
    gapCounts[day] = (gapCounts[day] as number) + 1
  }
  const shown = interval(gapCounts)
  return {
    ofBuyers: true,
    value: shown?.median ?? null,
    unit: 'days',
    inputs: [
      { name: 'repeat-buyers', value: back.length, unit: 'count' },
      { name: 'first-quartile', value: shown?.q1 ?? null, unit: 'days' },
      { name: 'third-quartile', value: shown?.q3 ?? null, unit: 'days' },
    ],
    ...buyerRows(ground, back, limit),
  }
}

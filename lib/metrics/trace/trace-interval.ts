// The buyers behind the time between orders: all who made a second purchase, and when.
import { interval } from '@/lib/metrics/interval'
import { buyerRows, gapOf, secondColumns } from './buyer-rows'
import type { TracedRows, TraceGround } from './trace-ground'

/** Median of the days from first to second purchase among buyers who made one. @throws never. */
export function traceInterval(ground: TraceGround, limit: number): TracedRows {
  const back = ground.members.filter(buyer => gapOf(ground, buyer) !== null)
  const gapCounts: number[] = []
  for (const buyer of back) {
    const day = gapOf(ground, buyer) ?? 0
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
      { name: 'window-from', value: shown?.window.from ?? null, unit: 'days' },
      { name: 'window-to', value: shown?.window.to ?? null, unit: 'days' },
    ],
    ...buyerRows(
      ground,
      back,
      secondColumns(buyer => gapOf(ground, buyer), ground),
      limit,
    ),
  }
}

// The buyers behind what is bought next: everybody who came back, and what the second purchase was for the most part.
import { secondAsin } from '@/lib/metrics/second-asin'
import { type BuyerColumn, buyerRows, gapOf, secondColumns } from './buyer-rows'
import type { TracedRows, TraceGround } from './trace-ground'

/** Buyers whose second purchase was mainly of the ASIN `part` / buyers who made one. @throws never. */
export function traceNextAsin(ground: TraceGround, limit: number): TracedRows {
  const { task, members, request } = ground
  const back = members.filter(buyer => gapOf(ground, buyer) !== null)
  const next: BuyerColumn = {
    name: 'next-asin',
    unit: 'text',
    of: buyer => task.asins[secondAsin(task.log, buyer) ?? 0] ?? '',
  }
  const same = back.filter(buyer => next.of(buyer) === request.part).length
  return {
    ofBuyers: true,
    value: back.length === 0 ? null : same / back.length,
    unit: 'share',
    inputs: [
      { name: 'bought-it', value: same, unit: 'count' },
      { name: 'repeat-buyers', value: back.length, unit: 'count' },
    ],
    ...buyerRows(ground, back, [...secondColumns(buyer => gapOf(ground, buyer), ground), next], limit),
  }
}

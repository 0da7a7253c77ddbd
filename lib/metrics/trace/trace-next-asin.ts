// The buyers behind what is bought next: everybody who came back, and what the second purchase was for the most part.
import { type BuyerColumn, buyerRows, gapOf, secondColumns } from './buyer-rows'
import { entryDayOf, type TracedRows, type TraceGround } from './trace-ground'

/** Buyers whose second purchase was mainly of the ASIN `part` / buyers who made one. @throws never. */
export function traceNextAsin(ground: TraceGround, limit: number): TracedRows {
  const { task, members, request } = ground
  const back = members.filter(buyer => gapOf(ground, buyer) !== null)
  const next: BuyerColumn = {
    name: 'next-asin',
    unit: 'text',
    of: buyer => task.asins[mainAsin(ground, buyer)] ?? '',
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

/** Id of the ASIN of the line with the highest revenue on the second day; of equal ones the first bought. */
function mainAsin(ground: TraceGround, buyer: number): number {
  const { log } = ground.task
  const second = entryDayOf(ground.task, buyer) + (gapOf(ground, buyer) ?? 0)
  let best = -1
  for (let line = log.start[buyer] as number; line < (log.start[buyer + 1] as number); line++) {
    if (log.day[line] !== second) continue
    if (best < 0 || (log.revenue[line] as number) > (log.revenue[best] as number)) best = line
  }
  return best < 0 ? 0 : (log.asin[best] as number)
}

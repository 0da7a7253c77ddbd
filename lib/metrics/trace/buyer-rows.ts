// Buyers behind a figure, each by the masked id of the first order, with the day of the second purchase where there is one.
import { isoDate } from '@/lib/schema/dates'
import type { Trace, TraceColumn } from '@/lib/schema/figure-rows'
import { maskedOrder } from './masked-order'
import type { TracedRows, TraceGround } from './trace-ground'

export interface TracedBuyer {
  buyer: number
  firstDay: number
  /** Days to the second purchase, which is another day's; null = none yet. */
  gapDays: number | null
}

/** @throws never. */
export const tracedBuyers = ({ task: { log } }: TraceGround, of: readonly number[]): TracedBuyer[] =>
  of.map(buyer => {
    const [from, to] = [log.start[buyer] as number, log.start[buyer + 1] as number]
    const firstDay = log.day[from] as number
    let at = from
    while (at < to && log.day[at] === firstDay) at++
    return { buyer, firstDay, gapDays: at < to ? (log.day[at] as number) - firstDay : null }
  })

const COLUMNS: readonly TraceColumn[] = [
  { name: 'first-order', unit: 'text' },
  { name: 'first-day', unit: 'day' },
  { name: 'asin', unit: 'text' },
  { name: 'second-day', unit: 'day' },
  { name: 'gap', unit: 'days' },
]

/** Rows by first day and order. @throws never. */
export function buyerRows(
  { task: { log, asins } }: TraceGround,
  buyers: readonly TracedBuyer[],
  limit: number,
): Pick<TracedRows, 'columns' | 'count' | 'fromDay' | 'toDay' | 'rows'> {
  const { firstOrderHigh, firstOrderLow, entryAsin } = log
  const sorted = [...buyers].sort(
    (a, b) =>
      a.firstDay - b.firstDay ||
      (firstOrderHigh[a.buyer] as number) - (firstOrderHigh[b.buyer] as number) ||
      (firstOrderLow[a.buyer] as number) - (firstOrderLow[b.buyer] as number),
  )
  const rowOf = ({ buyer, firstDay, gapDays }: TracedBuyer): Trace['rows'][number] => [
    maskedOrder(firstOrderLow[buyer] as number),
    isoDate(firstDay),
    asins[entryAsin[buyer] as number] ?? '',
    gapDays === null ? null : isoDate(firstDay + gapDays),
    gapDays,
  ]
  return {
    columns: [...COLUMNS],
    count: sorted.length,
    fromDay: sorted[0]?.firstDay ?? null,
    toDay: sorted.at(-1)?.firstDay ?? null,
    rows: sorted.slice(0, limit).map(rowOf),
  }
}

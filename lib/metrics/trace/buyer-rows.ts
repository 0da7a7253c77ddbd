// Buyers behind a figure, one row each: numbered, with the masked id of the first order, its day, and what the figure asks of them.
import { isoDate } from '@/lib/schema/dates'
import type { Trace, TraceColumn, TraceUnit } from '@/lib/schema/figure-rows'
import { maskedOrder } from './masked-order'
import { entryDayOf, type RowsPart, type TraceGround } from './trace-ground'

/** A column over buyers of the log. */
export interface BuyerColumn {
  name: string
  unit: TraceUnit
  of(buyer: number): string | number | null
}

const HEAD: readonly TraceColumn[] = [
  { name: 'first-order', unit: 'text' },
  { name: 'buyer', unit: 'count' },
  { name: 'first-day', unit: 'day' },
  { name: 'asin', unit: 'text' },
]

/** Rows by the number of the buyer, which goes by the first day. @throws never. */
export function buyerRows(
  { task, numbers }: TraceGround,
  buyers: readonly number[],
  shown: readonly BuyerColumn[],
  limit: number,
): RowsPart {
  const { firstOrderLow, entryAsin } = task.log
  const number = numbers()
  const sorted = [...buyers].sort((a, b) => (number[a] as number) - (number[b] as number))
  const rowOf = (buyer: number): Trace['rows'][number] => [
    maskedOrder(firstOrderLow[buyer] as number),
    number[buyer] as number,
    isoDate(entryDayOf(task, buyer)),
    task.asins[entryAsin[buyer] as number] ?? '',
    ...shown.map(({ of }) => of(buyer)),
  ]
  const [first, last] = [sorted[0], sorted.at(-1)]
  return {
    columns: [...HEAD, ...shown.map(({ name, unit }) => ({ name, unit }))],
    count: sorted.length,
    fromDay: first === undefined ? null : entryDayOf(task, first),
    toDay: last === undefined ? null : entryDayOf(task, last),
    rows: sorted.slice(0, limit).map(rowOf),
  }
}

/** The second purchase of a buyer, which is another day's: its day and the days between; null where there is none yet. */
export function secondColumns(gapOf: (buyer: number) => number | null, ground: TraceGround): BuyerColumn[] {
  return [
    {
      name: 'second-day',
      unit: 'day',
      of(buyer) {
        const gap = gapOf(buyer)
        return gap === null ? null : isoDate(entryDayOf(ground.task, buyer) + gap)
      },
    },
    { name: 'gap', unit: 'days', of: gapOf },
  ]
}

/** Days from the first to the second purchase of a buyer of the log; null = none yet. @throws never. */
export function gapOf({ task: { log } }: TraceGround, buyer: number): number | null {
  const [from, to] = [log.start[buyer] as number, log.start[buyer + 1] as number]
  const firstDay = log.day[from] as number
  for (let at = from; at < to; at++) {
    const day = log.day[at] as number
    if (day !== firstDay) return day - firstDay
  }
  return null
}

// The order lines behind a figure that is made line by line, one row each: masked, with what the figure asks of the line.
import { isoDate } from '@/lib/schema/dates'
import type { TraceUnit } from '@/lib/schema/figure-rows'
import { maskedOrder } from './masked-order'
import type { RowsPart, TraceGround } from './trace-ground'

export interface OneLineColumn {
  name: string
  unit: TraceUnit
  of(line: number): number | string | null
}

/** By day and id of the order: the same rows whatever order the files came in. @throws never. */
export function lineRows(
  { task, numbers }: TraceGround,
  lines: readonly number[],
  shown: readonly OneLineColumn[],
  limit: number,
): RowsPart {
  const { sales, asins, skus } = task
  const { day, orderHigh, orderLow, buyer, asin, sku } = sales
  const sorted = [...lines].sort(
    (a, b) =>
      (day[a] as number) - (day[b] as number) ||
      (orderHigh[a] as number) - (orderHigh[b] as number) ||
      (orderLow[a] as number) - (orderLow[b] as number) ||
      ((skus[sku[a] as number] ?? '') < (skus[sku[b] as number] ?? '') ? -1 : 1),
  )
  const [first, last] = [sorted[0], sorted.at(-1)]
  return {
    columns: [
      { name: 'order', unit: 'text' },
      { name: 'day', unit: 'day' },
      // Empty where no usable buyer is known.
      { name: 'buyer', unit: 'count' },
      { name: 'asin', unit: 'text' },
      ...shown.map(({ name, unit }) => ({ name, unit })),
    ],
    count: sorted.length,
    fromDay: first === undefined ? null : (day[first] as number),
    toDay: last === undefined ? null : (day[last] as number),
    rows: sorted
      .slice(0, limit)
      .map(line => [
        maskedOrder(orderLow[line] as number),
        isoDate(day[line] as number),
        (buyer[line] as number) < 0 ? null : (numbers()[buyer[line] as number] as number),
        asins[asin[line] as number] ?? '',
        ...shown.map(({ of }) => of(line)),
      ]),
  }
}

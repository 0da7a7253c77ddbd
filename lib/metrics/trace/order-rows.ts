// The orders behind a figure, masked, one row each: amounts are sums over those lines of the order that are in the figure.
import { isoDate } from '@/lib/schema/dates'
import type { Trace, TraceColumn, TraceUnit } from '@/lib/schema/figure-rows'
import { maskedOrder } from './masked-order'
import { entryDayOf, type RowsPart, type TraceGround } from './trace-ground'

/** ASINs of an order that are named; more are counted. */
const NAMED_ASINS = 2

/** A column of numbers over lines. */
export interface LineColumn {
  name: string
  unit: TraceUnit
  of(line: number): number
  /** True where the line's amount is not known: the order's cell stays empty. */
  unknown?(line: number): boolean
}

/**
 * @param lines those in the figure, in any order.
 * @param withAge adds the buyer's age at the order, in days.
 * @throws never.
 */
export function orderRows(
  { task, orders: indexOf, numbers }: TraceGround,
  lines: readonly number[],
  shown: readonly LineColumn[],
  { limit, withAge }: { limit: number; withAge: boolean },
): RowsPart {
  const { sales } = task
  const index = indexOf()
  const byOrder = new Map<number, number[]>()
  for (const line of lines) {
    const order = index.orderOf[line] as number
    const own = byOrder.get(order)
    if (own) own.push(line)
    else byOrder.set(order, [line])
  }
  const at = (column: ArrayLike<number>, order: number): number =>
    column[index.first[order] as number] as number
  // By day and id: the same rows whatever order the files came in.
  const orders = [...byOrder.keys()].sort(
    (a, b) =>
      at(sales.day, a) - at(sales.day, b) ||
      at(sales.orderHigh, a) - at(sales.orderHigh, b) ||
      at(sales.orderLow, a) - at(sales.orderLow, b),
  )
  const [first, last] = [orders[0], orders.at(-1)]
  const numberOf = (buyer: number): number | null => (buyer < 0 ? null : (numbers()[buyer] as number))
  const rowOf = (order: number): Trace['rows'][number] => {
    const own = byOrder.get(order) ?? []
    return [
      maskedOrder(at(sales.orderLow, order)),
      isoDate(at(sales.day, order)),
      numberOf(at(sales.buyer, order)),
      asinsOf(task, own),
      ...(withAge ? [ageOf(task, own[0] as number)] : []),
      ...shown.map(({ of, unknown }) =>
        own.some(line => unknown?.(line)) ? null : own.reduce((sum, line) => sum + of(line), 0),
      ),
    ]
  }
  return {
    columns: [...HEAD, ...(withAge ? [AGE] : []), ...shown.map(({ name, unit }) => ({ name, unit }))],
    count: orders.length,
    fromDay: first === undefined ? null : at(sales.day, first),
    toDay: last === undefined ? null : at(sales.day, last),
    rows: orders.slice(0, limit).map(rowOf),
  }
}

const HEAD: readonly TraceColumn[] = [
  { name: 'order', unit: 'text' },
  { name: 'day', unit: 'day' },
  // Empty where no usable buyer is known.
  { name: 'buyer', unit: 'count' },
  { name: 'asin', unit: 'text' },
]
const AGE: TraceColumn = { name: 'age', unit: 'days' }

type Task = TraceGround['task']

/** The order's ASINs by revenue, "B000TEST01, B000TEST02 +1"; '' where none is known. */
function asinsOf({ sales, asins }: Task, lines: readonly number[]): string {
  const revenue = new Map<number, number>()
  for (const line of lines) {
    const id = sales.asin[line] as number
    if (id !== 0) revenue.set(id, (revenue.get(id) ?? 0) + (sales.revenue[line] as number))
  }
  const names = [...revenue]
    .map(([id, minor]) => ({ name: asins[id] ?? '', minor }))
    .sort((a, b) => b.minor - a.minor || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
  const more = names.length - NAMED_ASINS
  return names.slice(0, NAMED_ASINS).join(', ') + (more > 0 ? ` +${more}` : '')
}

function ageOf({ sales, log }: Task, line: number): number | null {
  const buyer = sales.buyer[line] as number
  return buyer < 0 ? null : (sales.day[line] as number) - entryDayOf({ log }, buyer)
}

// The orders and returns behind the return rate of the signals and its reasons: none but those it counts.
import { layGround, linesOf, type SignalGround } from '@/lib/metrics/signals/ground'
import { type CountedReturn, countedReturns, isRipe, returnRows } from '@/lib/metrics/signals/return-trend'
import { isoDate } from '@/lib/schema/dates'
import { lineColumns, sumOver } from './line-columns'
import { maskedOrder } from './masked-order'
import { orderRows } from './order-rows'
import type { RowsPart, TracedRows, TraceGround } from './trace-ground'

type Counted = CountedReturn & { id: number }

/** Counted returns of the product, or of all of the shop. */
function countedOf({ task, request, asinId }: TraceGround, signal: SignalGround) {
  const rows = returnRows(task)
  const ids = request.asin === null ? [...signal.starts.slice(1).keys()] : [asinId ?? 0]
  const counted = ids.flatMap(id =>
    countedReturns(signal, id, rows.get(id) ?? []).map((one): Counted => ({ ...one, id })),
  )
  return { ids, counted }
}

/** `part` is Amazon's code of a reason, '' = none stated; left out: the rate. @throws never. */
export function traceReturns(ground: TraceGround, limit: number): TracedRows {
  const signal = layGround(ground.task)
  const { part } = ground.request
  if (part !== undefined) return ofReason(ground, signal, part, limit)
  const { ids, counted } = countedOf(ground, signal)
  return rate(ground, signal, ids, counted, limit)
}

/** Units laid on the first line of the product in the order. */
function rate(
  ground: TraceGround,
  signal: SignalGround,
  ids: readonly number[],
  counted: readonly Counted[],
  limit: number,
): TracedRows {
  const { sales, asOfDay } = ground.task
  const back = new Map<string, number>()
  for (const { id, order, units } of counted)
    back.set(`${id} ${order}`, (back.get(`${id} ${order}`) ?? 0) + units)
  const lines: number[] = []
  const onLine = new Map<number, number>()
  for (const id of ids)
    for (const line of linesOf(signal, id)) {
      if (!isRipe(asOfDay, sales.day[line] as number)) continue
      lines.push(line)
      const key = `${id} ${signal.orders.ofLine[line]}`
      const units = back.get(key)
      if (units === undefined) continue
      onLine.set(line, units)
      back.delete(key)
    }
  const { units, revenue } = lineColumns(ground)
  const returned = {
    name: 'returned-in-time',
    unit: 'count' as const,
    of: (line: number) => onLine.get(line) ?? 0,
  }
  const [sold, came] = [sumOver(lines, units), sumOver(lines, returned)]
  return {
    ofBuyers: false,
    value: sales.returns.count > 0 && sold > 0 ? came / sold : null,
    unit: 'share',
    inputs: [
      { name: 'units', value: sold, unit: 'count' },
      { name: 'returned-in-time', value: came, unit: 'count' },
    ],
    ...orderRows(ground, lines, [units, revenue, returned], { limit, withAge: false }),
  }
}

function ofReason(ground: TraceGround, signal: SignalGround, code: string, limit: number): TracedRows {
  const { counted } = countedOf(ground, signal)
  const { reason, reasons } = ground.task.sales.returns
  const units = (of: readonly Counted[]): number => of.reduce((sum, one) => sum + one.units, 0)
  return {
    ofBuyers: false,
    value: units(counted.filter(({ row }) => (reasons[reason[row] as number] ?? '') === code)),
    unit: 'count',
    inputs: [{ name: 'all-returned', value: units(counted), unit: 'count' }],
    ...rowsOf(ground, counted, one => one === code, limit),
  }
}

/** Counted returns whose reason passes, one row each. @throws never. */
export const returnsOf = (ground: TraceGround, keep: (code: string) => boolean, limit: number): RowsPart =>
  rowsOf(ground, countedOf(ground, layGround(ground.task)).counted, keep, limit)

function rowsOf(
  { task }: TraceGround,
  counted: readonly Counted[],
  keep: (code: string) => boolean,
  limit: number,
): RowsPart {
  const { returns } = task.sales
  const at = (column: ArrayLike<number>, { row }: Counted): number => column[row] as number
  const codeOf = (one: Counted): string => returns.reasons[at(returns.reason, one)] ?? ''
  const own = counted
    .filter(one => keep(codeOf(one)))
    .sort(
      (a, b) =>
        at(returns.day, a) - at(returns.day, b) ||
        at(returns.orderHigh, a) - at(returns.orderHigh, b) ||
        at(returns.orderLow, a) - at(returns.orderLow, b) ||
        a.id - b.id,
    )
  const [first, last] = [own[0], own.at(-1)]
  return {
    columns: [
      { name: 'order', unit: 'text' },
      { name: 'day', unit: 'day' },
      { name: 'returned-on', unit: 'day' },
      { name: 'asin', unit: 'text' },
      { name: 'units', unit: 'count' },
      { name: 'reason', unit: 'text' },
    ],
    count: own.length,
    fromDay: first ? at(returns.day, first) : null,
    toDay: last ? at(returns.day, last) : null,
    rows: own
      .slice(0, limit)
      .map(one => [
        maskedOrder(at(returns.orderLow, one)),
        isoDate(at(returns.purchaseDay, one)),
        isoDate(at(returns.day, one)),
        task.asins[one.id] ?? '',
        one.units,
        codeOf(one),
      ]),
  }
}

// The rows of money in no order line, of one kind: storage, subscription, stock lost, orders that do not count.
import { eachUntied, isOfProduct, type UntiedRow } from '@/lib/metrics/economics/untied-money'
import { isoDate } from '@/lib/schema/dates'
import { maskedOrder } from './masked-order'
import type { TracedRows, TraceGround } from './trace-ground'

/**
 * `part` is the kind, and after a blank the reasons it is untied for, parted by "+"; without reasons it is all of the kind, without
 * a part everything. Money in another currency, or of no marketplace, is not among the shop's rows.
 * @throws never; null without rows.
 */
export function traceUntied(ground: TraceGround, limit: number): TracedRows {
  const { task, request, asinId } = ground
  const [kind = '', reasons = ''] = (request.part ?? '').split(' ')
  const rows: UntiedRow[] = []
  eachUntied(task, ground.money(), row => {
    const isAsked =
      (kind === '' || row.kind === kind) && (reasons === '' || reasons.split('+').includes(row.reason))
    const isHere = request.asin === null || (row.asin === asinId && isOfProduct(row.asin, row.reason))
    if (isAsked && isHere) rows.push(row)
  })
  const dayOf = ({ of, at }: UntiedRow): number => of.day[at] as number
  rows.sort((a, b) => dayOf(a) - dayOf(b) || a.amountMinor - b.amountMinor || a.asin - b.asin)
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    ofBuyers: false,
    value: rows.length === 0 ? null : rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    unit: 'money',
    inputs: [],
    columns: [
      { name: 'day', unit: 'day' },
      { name: 'untied', unit: 'word' },
      { name: 'order', unit: 'text' },
      { name: 'sku', unit: 'text' },
      { name: 'amount', unit: 'money' },
    ],
    count: rows.length,
    fromDay: first === undefined ? null : dayOf(first),
    toDay: last === undefined ? null : dayOf(last),
    rows: rows.slice(0, limit).map(row => {
      const { of, at, reason, amountMinor } = row
      const low = of.orderLow[at] as number
      const isOfOrder = low !== 0 || of.orderHigh[at] !== 0
      return [
        isoDate(dayOf(row)),
        `untied-${reason}`,
        isOfOrder ? maskedOrder(low) : null,
        task.skus[of.sku[at] as number] || null,
        amountMinor,
      ]
    }),
  }
}

// Bookings that both a settlement and a transactions report tell: a report downloaded while its settlement was still open
// names no settlement, so the books cannot tell that the settlement imported later holds the same rows.
import { AMOUNT_SOURCES } from '@/lib/schema/money-facts'
import type { StudyTask } from '@/lib/schema/study'
import { NO_LINE, type OrderLines } from './order-lines'

const SETTLEMENT = AMOUNT_SOURCES.indexOf('settlement')

/**
 * Whether a row of a transactions report is to be left out because settlements speak of the same order, SKU, kind and day: the
 * settlement's rows outrank it.
 *
 * @throws never.
 */
export function toldTwice({ money }: StudyTask, index: OrderLines): (row: number) => boolean {
  const { count, orderHigh, orderLow, sku, kind, day, source } = money.amounts
  const orderAt = (row: number): number =>
    orderHigh[row] === 0 && orderLow[row] === 0
      ? NO_LINE
      : index.find(orderHigh[row] as number, orderLow[row] as number)
  const keyAt = (row: number, order: number): string => `${order} ${sku[row]} ${kind[row]} ${day[row]}`
  const inReport = new Uint8Array(index.orders)
  let reported = 0
  for (let row = 0; row < count; row++) {
    if (source[row] === SETTLEMENT) continue
    const order = orderAt(row)
    if (order === NO_LINE) continue
    inReport[order] = 1
    reported++
  }
  if (reported === 0) return () => false
  const settled = new Set<string>()
  for (let row = 0; row < count; row++) {
    if (source[row] !== SETTLEMENT) continue
    const order = orderAt(row)
    if (order !== NO_LINE && inReport[order] === 1) settled.add(keyAt(row, order))
  }
  return row => settled.size > 0 && source[row] !== SETTLEMENT && settled.has(keyAt(row, orderAt(row)))
}

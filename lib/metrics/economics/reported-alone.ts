// Reimbursements that only their own report tells of. Bookings tell the same money, so none may count twice.
import { AMOUNT_KINDS } from '@/lib/schema/money-facts'
import type { StudyTask } from '@/lib/schema/study'
import type { LineMoney } from './line-money'
import { NO_LINE } from './order-lines'

const REIMBURSEMENT = AMOUNT_KINDS.indexOf('reimbursement')
/** What was approved so many days before the first booking may be among the bookings. */
const DAYS_TO_BOOK = 31

/**
 * Rows of the reimbursements report that are of no counted order and lie outside the days that bookings tell of. Of the month
 * before these days, a row that an equal booking of the same SKU answers for is left out, each booking answering for one.
 *
 * @returns places in the reimbursements of the task.
 * @throws never.
 */
export function reportedAlone({ money }: StudyTask, { index }: LineMoney): number[] {
  const { amounts, reimbursements: reported } = money
  const { first, last } = spanOf(amounts.day)
  const booked = new Map<string, number>()
  for (let row = 0; row < amounts.count; row++) {
    if (amounts.kind[row] !== REIMBURSEMENT) continue
    const key = `${amounts.sku[row]} ${amounts.amountMinor[row]}`
    booked.set(key, (booked.get(key) ?? 0) + 1)
  }
  const alone: number[] = []
  for (let row = 0; row < reported.count; row++) {
    const [high, low] = [reported.orderHigh[row] as number, reported.orderLow[row] as number]
    const isTied = (high !== 0 || low !== 0) && index.find(high, low) !== NO_LINE
    const day = reported.day[row] as number
    if (isTied || (day >= first && day <= last)) continue
    const key = `${reported.sku[row]} ${reported.amountMinor[row]}`
    const answers = day < first && day >= first - DAYS_TO_BOOK ? (booked.get(key) ?? 0) : 0
    if (answers > 0) booked.set(key, answers - 1)
    else alone.push(row)
  }
  return alone
}

/** Without a day: a span that holds none. */
function spanOf(days: Int32Array): { first: number; last: number } {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const day of days) {
    if (day < first) first = day
    if (day > last) last = day
  }
  return { first, last }
}

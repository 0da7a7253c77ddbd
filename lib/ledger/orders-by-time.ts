// The orders of a shop in the order they were placed: by counting days, so that a million orders are not compared with
// one another. Files are sorted by date as a rule: within a day they mostly are in order already.
import { type OrderIndex, WHOLE, WHOLES } from './order-index'

/** Numbers of all orders of a shop up to `lastDay`, counted or not, by day, instant and order id. */
export function ordersByTime(
  orders: OrderIndex,
  { shop, lastDay }: { shop: number; lastDay: number },
): Int32Array {
  const { whole } = orders
  const end = orders.count()
  const dayOf = (order: number): number => whole[order * WHOLES + WHOLE.day] as number
  const isIn = (order: number): boolean =>
    whole[order * WHOLES + WHOLE.shop] === shop && dayOf(order) <= lastDay
  let count = 0
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (let order = 0; order < end; order++) {
    if (!isIn(order)) continue
    count++
    from = Math.min(from, dayOf(order))
    to = Math.max(to, dayOf(order))
  }
  const list = new Int32Array(count)
  if (count === 0) return list
  const next = new Int32Array(to - from + 2)
  for (let order = 0; order < end; order++)
    if (isIn(order)) next[dayOf(order) - from + 1] = (next[dayOf(order) - from + 1] as number) + 1
  for (let age = 1; age < next.length; age++) next[age] = (next[age] as number) + (next[age - 1] as number)
  const starts = next.slice()
  for (let order = 0; order < end; order++) {
    if (!isIn(order)) continue
    const place = next[dayOf(order) - from] as number
    list[place] = order
    next[dayOf(order) - from] = place + 1
  }
  for (let age = 0; age + 1 < starts.length; age++)
    sortDay(orders, list.subarray(starts[age] as number, starts[age + 1] as number))
  return list
}

function sortDay({ whole }: OrderIndex, day: Int32Array): void {
  const compare = (a: number, b: number): number => {
    const i = a * WHOLES
    const j = b * WHOLES
    return (
      ((whole[i + WHOLE.purchasedAt] as number) >>> 0) - ((whole[j + WHOLE.purchasedAt] as number) >>> 0) ||
      (whole[i + WHOLE.high] as number) - (whole[j + WHOLE.high] as number) ||
      (whole[i + WHOLE.low] as number) - (whole[j + WHOLE.low] as number)
    )
  }
  for (let i = 1; i < day.length; i++)
    if (compare(day[i - 1] as number, day[i] as number) > 0) {
      day.sort(compare)
      return
    }
}

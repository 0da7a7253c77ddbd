// What all signals of a shop stand on: its lines sorted by ASIN, orders numbered and marked, the shop's own days. Made once.
import { createZoneDays, type ZoneDays } from '@/lib/ledger/zone-days'
import type { StudyTask } from '@/lib/schema/study'
import { orderMarks } from './order-marks'
import { numberOrders, type OrderNumbers } from './order-numbers'
import { secondGaps } from './second-gaps'

export interface SignalGround {
  readonly task: StudyTask
  readonly orders: OrderNumbers
  /** By order number; see order-marks. */
  readonly marks: Uint8Array
  /** Line numbers by ASIN id: those of ASIN a are lines[starts[a]] … lines[starts[a + 1] - 1]. */
  readonly lines: Uint32Array
  readonly starts: Uint32Array
  /** By buyer: epoch day of the first purchase, and days to the second, -1 = none. */
  readonly entryDay: Int32Array
  readonly secondGap: Int32Array
  /** Orders of the whole shop by day; [0] is `firstDay`. */
  readonly firstDay: number
  readonly ordersByDay: Int32Array
  readonly dayOf: ZoneDays
  /** By order number, for whoever counts orders: all 0, and left so. */
  readonly scratch: Int32Array
}

/** Goes through the lines a fixed number of times. @throws RangeError on a time zone that Intl does not know. */
export function layGround(task: StudyTask): SignalGround {
  const { sales } = task
  const orders = numberOrders(
    sales.orderHigh.subarray(0, sales.lines),
    sales.orderLow.subarray(0, sales.lines),
  )
  return {
    task,
    orders,
    marks: orderMarks(task, orders),
    ...sortByAsin(task),
    ...secondGaps(task.log),
    ...shopDays(task, orders),
    dayOf: createZoneDays(task.timeZone),
    scratch: new Int32Array(orders.orders),
  }
}

/** Lines of an ASIN. @throws never. */
export const linesOf = ({ lines, starts }: SignalGround, asin: number): Uint32Array =>
  lines.subarray(starts[asin] ?? 0, starts[asin + 1] ?? 0)

/** The ASIN of a row: as stated, else the one its SKU stands for; 0 = not known. @throws never. */
export const asinOfRow = ({ asinOfSku }: StudyTask, asin: number, sku: number): number =>
  asin !== 0 ? asin : (asinOfSku[sku] ?? 0)

/** Sorted by counting: lines of an ASIN stay in the order of the log. */
function sortByAsin(task: StudyTask): Pick<SignalGround, 'lines' | 'starts'> {
  const { sales } = task
  const ids = new Uint32Array(sales.lines)
  let last = task.asins.length
  for (let line = 0; line < sales.lines; line++) {
    const id = asinOfRow(task, sales.asin[line] as number, sales.sku[line] as number)
    ids[line] = id
    if (id > last) last = id
  }
  const starts = new Uint32Array(last + 2)
  for (const id of ids) starts[id + 1] = (starts[id + 1] as number) + 1
  for (let id = 0; id <= last; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number)
  const next = starts.slice()
  const lines = new Uint32Array(sales.lines)
  for (let line = 0; line < sales.lines; line++) {
    const id = ids[line] as number
    const place = next[id] as number
    lines[place] = line
    next[id] = place + 1
  }
  return { lines, starts }
}

function shopDays({ sales, asOfDay }: StudyTask, orders: OrderNumbers) {
  let firstDay = asOfDay + 1
  for (let line = 0; line < sales.lines; line++) firstDay = Math.min(firstDay, sales.day[line] as number)
  const ordersByDay = new Int32Array(Math.max(0, asOfDay - firstDay + 1))
  const seen = new Uint8Array(orders.orders)
  for (let line = 0; line < sales.lines; line++) {
    const order = orders.ofLine[line] as number
    const place = (sales.day[line] as number) - firstDay
    if (seen[order] === 1 || place >= ordersByDay.length) continue
    seen[order] = 1
    ordersByDay[place] = (ordersByDay[place] as number) + 1
  }
  return { firstDay, ordersByDay }
}

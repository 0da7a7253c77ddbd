// The rows of money that belong to one shop and lie before the day asked for, and the columns all kinds of them share.
import type { MoneyColumns, UnplacedReason } from '@/lib/schema/money-log'
import { growColumn } from './grow-column'
import type { MoneySegment } from './money-columns'
import { SEGMENT_BITS, SEGMENT_MASK } from './packed-rows'
import type { MoneyPlaces } from './place-money'
import type { ZoneDays } from './zone-days'

/** What decides which rows are a shop's. */
export interface MoneyView {
  places: MoneyPlaces
  dayOf: ZoneDays
  /** Infinity where all is asked for. */
  lastDay: number
  unplaced: Record<UnplacedReason, number>
}

interface Rows<S extends MoneySegment> {
  readonly segments: readonly S[]
  count(): number
}

export interface Picked<S extends MoneySegment> {
  columns: MoneyColumns
  /** Calls back for every row with its place in the columns. */
  each(take: (of: S, i: number, at: number) => void): void
}

/** Rows of the shop; `isOut` drops one that is placed here all the same, `onUnplaced` hears of those in no shop. */
export function pickMoney<S extends MoneySegment>(
  rows: Rows<S>,
  view: MoneyView,
  isOut: (of: S, i: number, row: number) => boolean = () => false,
  onUnplaced: (of: S, i: number, reason: UnplacedReason) => void = () => {},
): Picked<S> {
  let picked = new Int32Array(0)
  let days = new Int32Array(0)
  let count = 0
  for (let row = 0; row < rows.count(); row++) {
    const of = rows.segments[row >>> SEGMENT_BITS] as S
    const i = row & SEGMENT_MASK
    const day = view.dayOf(of.instant[i] as number)
    if (day > view.lastDay) continue
    const place = view.places.ofRow(of, i)
    if (place === 'elsewhere') continue
    if (isOut(of, i, row)) continue
    if (place !== 'here') {
      view.unplaced[place]++
      onUnplaced(of, i, place)
      continue
    }
    picked = growColumn(picked, count + 1)
    days = growColumn(days, count + 1)
    picked[count] = row
    days[count++] = day
  }
  const orderHigh = new Uint32Array(count)
  const orderLow = new Uint32Array(count)
  const each: Picked<S>['each'] = take => {
    for (let at = 0; at < count; at++) {
      const row = picked[at] as number
      take(rows.segments[row >>> SEGMENT_BITS] as S, row & SEGMENT_MASK, at)
    }
  }
  each((of, i, at) => {
    orderHigh[at] = of.orderHigh[i] as number
    orderLow[at] = of.orderLow[i] as number
  })
  return { columns: { count, orderHigh, orderLow, day: days.slice(0, count) }, each }
}

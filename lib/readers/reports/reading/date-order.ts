// Whether 03/02/2026 is in March or February: settled by another row of the same column, else by the shop's own habit.
import type { ByteFeed } from '@/lib/readers/scan/byte-feed'
import type { CellDecoder } from '@/lib/readers/scan/decode-cell'
import { splitLine } from '@/lib/readers/scan/split-line'
import type { DateOrder } from '@/lib/readers/text/date-parts'
import { orderOfDates } from '@/lib/readers/text/parse-date'

/** Day or month first in a language that writes the year last; "auto" for those that write it first. */
export function dateOrderOfLocale(locale: string): DateOrder {
  const parts = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts(0)
    .map(part => part.type)
  if (parts.indexOf('year') < parts.indexOf('day')) return 'auto'
  return parts.indexOf('day') < parts.indexOf('month') ? 'dmy' : 'mdy'
}

function* columnAhead(
  feed: ByteFeed,
  decoder: CellDecoder,
  delimiter: string,
  column: number,
): Generator<string> {
  let at = feed.start
  while (at < feed.end) {
    const lineFeed = feed.bytes.indexOf(10, at)
    yield splitLine(decoder.decode(feed.bytes, at, lineFeed), delimiter)[column] ?? ''
    at = lineFeed + 1
  }
}

/** The order of day and month in a column, looked up once in the rows at hand; `habit` where none of them settles it. */
export function createDateOrder(
  feed: ByteFeed,
  decoder: CellDecoder,
  delimiter: string,
  habit: DateOrder,
): (column: number) => DateOrder {
  const settled = new Map<number, DateOrder>()
  return column => {
    let order = settled.get(column)
    if (order === undefined) {
      order = orderOfDates(columnAhead(feed, decoder, delimiter, column)) ?? habit
      settled.set(column, order)
    }
    return order
  }
}

// A shop with a lever in its journal: weekly orders by ASIN as a test names them, laid out as lines of a study task.
import { epochDay, type IsoDate, isoDate } from '@/lib/schema/dates'
import type { Asin, ShopKey, Sku } from '@/lib/schema/ids'
import type { JournalEntry } from '@/lib/schema/journal'
import type { StudyTask } from '@/lib/schema/study'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { FIRST, type Sold, soldShop } from '@/tests/lib/metrics/reconciliation/sold-shop'

/** The day after FIRST, a Monday: week 0. */
export const MONDAY = FIRST + 1
/** The first day of a week. */
export const week = (number: number): IsoDate => isoDate(MONDAY + 7 * number)

export const asinOf = (row: number): Asin => `B000TRY${String(row).padStart(3, '0')}` as Asin

export const entryOf = (row: number, start: IsoDate, readout: IsoDate): JournalEntry => ({
  id: `${row} ${start}`,
  shop: 'local|ATVPDKIKX0DER|USD' as ShopKey,
  asin: asinOf(row),
  lever: 'standing-coupon',
  start,
  readout,
  controls: [],
  note: '',
  writtenAt: 0,
})

/**
 * @param orders [row][week]; days within a week are drawn.
 * @param more further lines, of ASIN numbers row + 1.
 */
export function triedShop(
  orders: readonly ArrayLike<number>[],
  journal: readonly JournalEntry[],
  { seed = 1, more = [], asOf }: { seed?: number; more?: Sold[]; asOf?: IsoDate } = {},
): StudyTask {
  const random = seededRandom(seed)
  const sold: Sold[] = [...more]
  let order = 1000
  orders.forEach((weeks, row) => {
    Array.from(weeks).forEach((count, at) => {
      for (let i = 0; i < count; i++)
        sold.push({ day: 1 + 7 * at + Math.floor(7 * random()), order: order++, asin: row + 1 })
    })
  })
  const rows = orders.map((_, row) => row)
  const weeks = Math.max(...orders.map(one => one.length))
  const asOfDay = asOf === undefined ? MONDAY + 7 * weeks - 1 : epochDay(asOf)
  // Somebody buys on the last day: the last week is whole.
  sold.push({ day: 7 * weeks, order: order++, asin: 0 })
  return {
    ...soldShop({ sold, lastDay: asOfDay - FIRST }),
    asins: ['' as Asin, ...rows.map(asinOf)],
    skus: ['' as Sku, ...rows.map(row => `TRY-${row}` as Sku)],
    asinOfSku: Uint32Array.from({ length: rows.length + 1 }, (_, id) => id),
    families: Uint32Array.from({ length: rows.length + 1 }, (_, id) => id),
    histories: new Array(rows.length + 1).fill(null),
    journal,
  }
}

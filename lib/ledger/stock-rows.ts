// Every dated reading of stock as the books keep it, 41 bytes each: the newest of a day for each SKU and for each set of
// fields that a report states. The sheet of small facts keeps only the newest of all; trends need the days before it.
import type { InventoryFact } from '@/lib/schema/facts'
import { compareTexts } from './compare-texts'
import { createKeyedRows, type KeyedRows } from './keyed-rows'
import { LARGEST_AMOUNT } from './line-rows'
import { compareEntries } from './money-columns'
import type { ColumnLayout, Segment } from './packed-rows'
import { hashNumbers } from './row-index'
import type { ShopDictionary } from './shop-dictionary'
import { STOCK_FIELDS } from './small-facts'
import type { TextDictionary } from './text-dictionary'

export const STOCK_LAYOUT = {
  sku: 'u32',
  asin: 'u32',
  /** Epoch seconds. */
  seenAt: 'u32',
  available: 'i32',
  inbound: 'i32',
  shipped30: 'i32',
  shipped90: 'i32',
  /** Hundredths of a day. */
  daysOfSupply: 'i32',
  priceMinor: 'i32',
  /** As stated: marketplace and currency possibly not named. */
  shop: 'u16',
  /** Bit n is set where STOCK_FIELDS[n] is stated. */
  stated: 'u8',
} as const satisfies ColumnLayout

export type StockLayout = typeof STOCK_LAYOUT
export type StockSegment = Segment<StockLayout>

const DAY = 86_400
/** UTC: which marketplace a reading is of may become known only later. */
export const utcDay = (seconds: number): number => Math.floor(seconds / DAY)

export interface ReadingTexts {
  shops: ShopDictionary
  skus: TextDictionary
  asins: TextDictionary
}

/** Are two stated shops one marketplace of one account? */
export function samePlace(shops: ShopDictionary, a: number, b: number): boolean {
  if (a === b) return true
  const one = shops.at(a)
  const other = shops.at(b)
  return one.account === other.account && one.marketplace === other.marketplace
}

/** Hundredths where the books keep them, else whole numbers. */
const scaleOf = (field: (typeof STOCK_FIELDS)[number]): number => (field === 'daysOfSupply' ? 100 : 1)
const productOf = (of: StockSegment, i: number): number => (of.sku[i] === 0 ? (of.asin[i] as number) : 0)

export const createStockRows = ({ shops, asins }: ReadingTexts): KeyedRows<StockLayout> =>
  createKeyedRows({
    name: 'stockDays',
    layout: STOCK_LAYOUT,
    hash: (of, i) =>
      hashNumbers(
        of.sku[i] as number,
        productOf(of, i),
        utcDay(of.seenAt[i] as number),
        of.stated[i] as number,
      ),
    sameKey: (a, i, b, j) =>
      a.sku[i] === b.sku[j] &&
      productOf(a, i) === productOf(b, j) &&
      utcDay(a.seenAt[i] as number) === utcDay(b.seenAt[j] as number) &&
      a.stated[i] === b.stated[j] &&
      samePlace(shops, a.shop[i] as number, b.shop[j] as number),
    compare(a, i, b, j) {
      const times = (a.seenAt[i] as number) - (b.seenAt[j] as number)
      if (times !== 0) return times
      for (const field of STOCK_FIELDS) {
        const difference = (a[field][i] as number) - (b[field][j] as number)
        if (difference !== 0) return difference
      }
      const currency = (of: StockSegment, at: number): string => shops.at(of.shop[at] as number).currency
      return (
        compareEntries(asins, a.asin[i] as number, b.asin[j] as number) ||
        compareTexts(currency(a, i), currency(b, j))
      )
    },
  })

/** Writes a reading as a new row; false when it states nothing. */
export function writeStock(
  to: StockSegment,
  i: number,
  fact: InventoryFact,
  { sku, asin, shop, seenAt }: { sku: number; asin: number; shop: number; seenAt: number },
): boolean {
  let stated = 0
  STOCK_FIELDS.forEach((field, bit) => {
    const value = fact[field] === null ? Number.NaN : Math.round(fact[field] * scaleOf(field))
    const kept = Math.abs(value) <= LARGEST_AMOUNT
    to[field][i] = kept ? value : 0
    if (kept) stated |= 1 << bit
  })
  to.sku[i] = sku
  to.asin[i] = asin
  to.seenAt[i] = seenAt
  to.shop[i] = shop
  to.stated[i] = stated
  return stated !== 0
}

/** What a row states. */
export function stockNumbers(
  of: StockSegment,
  i: number,
): Pick<InventoryFact, (typeof STOCK_FIELDS)[number]> {
  const numbers: Partial<Record<(typeof STOCK_FIELDS)[number], number | null>> = {}
  STOCK_FIELDS.forEach((field, bit) => {
    const stated = ((of.stated[i] as number) & (1 << bit)) !== 0
    numbers[field] = stated ? (of[field][i] as number) / scaleOf(field) : null
  })
  return numbers as Record<(typeof STOCK_FIELDS)[number], number | null>
}

// The columns that all rows of money share: order, instant, where it was said, the amount. An amount is kept in two halves:
// a payout in yen or rupees goes beyond 32 bits.
import { LOCAL_ACCOUNT } from '@/lib/schema/ids'
import { compareTexts } from './compare-texts'
import type { ColumnLayout, Segment } from './packed-rows'
import type { ProvenanceList } from './provenance-list'
import type { ShopDictionary } from './shop-dictionary'
import type { TextDictionary } from './text-dictionary'

export const MONEY_COLUMNS = {
  /** 0 and 0 = of no order. */
  orderHigh: 'u32',
  orderLow: 'u32',
  rowKey: 'u32',
  /** Epoch seconds: posted, shipped, approved. */
  instant: 'u32',
  provenance: 'u32',
  minorLow: 'u32',
  minorHigh: 'i32',
  /** As the row states it: marketplace and currency possibly not named. */
  shop: 'u16',
} as const satisfies ColumnLayout

export type MoneySegment = Segment<typeof MONEY_COLUMNS>

const HALF = 2 ** 32

/** Minor units of a row, exact to 2^53. */
export const minorAt = (of: MoneySegment, i: number): number =>
  (of.minorHigh[i] as number) * HALF + (of.minorLow[i] as number)

/** Writes the minor units of a row. */
export function writeMinor(to: MoneySegment, i: number, minor: number): void {
  const high = Math.floor(minor / HALF)
  to.minorHigh[i] = high
  to.minorLow[i] = minor - high * HALF
}

/** What a comparison of rows needs to know numbers by their texts. */
export interface MoneyTexts {
  shops: ShopDictionary
  provenances: ProvenanceList
  skus: TextDictionary
}

/** Which of two rows says more of whose money it is: named before not named, then by text. 0 = the same. */
export function comparePlaces(
  { shops, provenances }: MoneyTexts,
  a: MoneySegment,
  i: number,
  b: MoneySegment,
  j: number,
): number {
  if (a.shop[i] !== b.shop[j]) {
    const one = shops.at(a.shop[i] as number)
    const other = shops.at(b.shop[j] as number)
    const places =
      compareTexts(one.marketplace, other.marketplace) ||
      compareTexts(one.currency, other.currency) ||
      Number(one.account !== LOCAL_ACCOUNT) - Number(other.account !== LOCAL_ACCOUNT) ||
      compareTexts(one.account, other.account)
    if (places !== 0) return places
  }
  if (a.provenance[i] === b.provenance[j]) return 0
  const namedBy = (of: MoneySegment, at: number): string =>
    provenances.at(of.provenance[at] as number).marketplace ?? ''
  return compareTexts(namedBy(a, i), namedBy(b, j))
}

/** Order of two entries of a dictionary by their texts, 0 standing for none. */
export function compareEntries(texts: TextDictionary, a: number, b: number): number {
  if (a === b) return 0
  return compareTexts(a === 0 ? '' : texts.textOf(a), b === 0 ? '' : texts.textOf(b))
}

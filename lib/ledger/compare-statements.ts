// Which of two statements of the same order line is kept: a total order over contents that knows nothing of the order
// of import. Keeping the greater is then the same whatever comes first, and stating a line again changes nothing.
import type { BookState } from './book-state'
import { compareTexts } from './compare-texts'
import { LINE, type LineSegment } from './line-rows'

type Dictionaries = Pick<BookState, 'asins' | 'shops' | 'provenances'>

const bit = (flags: number, flag: number): number => (flags & flag ? 1 : 0)

/** Compares what is stated in numbers: the later change, then the further status (cancelled last), then the fuller line. */
function compareNumbers(a: LineSegment, i: number, b: LineSegment, j: number): number {
  const [f, g] = [a.flags[i] as number, b.flags[j] as number]
  return (
    (a.updatedAt[i] as number) - (b.updatedAt[j] as number) ||
    (a.status[i] as number) - (b.status[j] as number) ||
    bit(f, LINE.hasPrice) - bit(g, LINE.hasPrice) ||
    bit(f, LINE.hasQuantity) - bit(g, LINE.hasQuantity) ||
    compareSize(a, i, b, j) ||
    f - g ||
    (a.purchasedAt[i] as number) - (b.purchasedAt[j] as number)
  )
}

/** Compares quantity, price and discount: what tells two lines of the same SKU in one order apart. */
export function compareSize(a: LineSegment, i: number, b: LineSegment, j: number): number {
  return (
    (a.quantity[i] as number) - (b.quantity[j] as number) ||
    (a.priceMinor[i] as number) - (b.priceMinor[j] as number) ||
    (a.discountMinor[i] as number) - (b.discountMinor[j] as number)
  )
}

/** Above 0 when the first statement is to be kept, 0 when they say the same. Buyer and position are merged apart. */
export function compareStatements(
  a: LineSegment,
  i: number,
  b: LineSegment,
  j: number,
  { asins, shops, provenances }: Dictionaries,
): number {
  const difference = compareNumbers(a, i, b, j)
  if (difference !== 0) return difference
  if (a.asin[i] !== b.asin[j]) {
    const text = (id: number): string => (id === 0 ? '' : asins.textOf(id))
    return compareTexts(text(a.asin[i] as number), text(b.asin[j] as number))
  }
  if (a.shop[i] !== b.shop[j]) {
    const text = (id: number): string => {
      const { account, marketplace, currency } = shops.at(id)
      return `${currency}|${marketplace}|${account}`
    }
    const shop = compareTexts(text(a.shop[i] as number), text(b.shop[j] as number))
    if (shop !== 0) return shop
  }
  if (a.provenance[i] === b.provenance[j]) return 0
  // The seller may have said at import which marketplace a file speaks of; the file itself says the same.
  const market = (id: number): string => (id === 0 ? '' : (provenances.at(id).marketplace ?? ''))
  return compareTexts(market(a.provenance[i] as number), market(b.provenance[j] as number))
}

/** Do two statements differ in nothing but when they were made? */
export const saysSame = (a: LineSegment, i: number, b: LineSegment, j: number): boolean =>
  a.status[i] === b.status[j] &&
  a.flags[i] === b.flags[j] &&
  compareSize(a, i, b, j) === 0 &&
  a.purchasedAt[i] === b.purchasedAt[j] &&
  a.asin[i] === b.asin[j] &&
  a.shop[i] === b.shop[j]

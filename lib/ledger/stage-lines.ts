// Many staged lines at once: a stretch of a reader's columns is copied into the staged columns as it is. What would be
// looked up for every line (SKU, ASIN, what it teaches) is looked up once for each text of the file.
import { LINE_SOURCES, LINE_STATUSES, type LineBatch, type LineKind } from '@/lib/schema/facts'
import type { BookState } from './book-state'
import { growColumn } from './grow-column'
import { LARGEST_AMOUNT, LINE, type LineRows, type LineSegment } from './line-rows'
import { SEGMENT_BITS, SEGMENT_MASK } from './packed-rows'
import { MONTH_SECONDS, monthOf } from './products'
import type { TextDictionary } from './text-dictionary'

/** What the lines of a scope taught last, by the number of the SKU's text: number of the ASIN's text + 2, and the month. */
export interface Taught {
  asin: Int32Array<ArrayBuffer>
  month: Int32Array<ArrayBuffer>
}
export const createTaught = (): Taught => ({ asin: new Int32Array(0), month: new Int32Array(0) })

/** Hears what a line teaches, whenever it is not what the line of the same SKU before it taught. */
export type Teach = (sku: number, asin: number, title: string | null, seconds: number) => void

export interface LineStager {
  /** Stages lines of a shop; `teach` is told what they teach. */
  stage(
    kind: LineKind,
    batch: LineBatch,
    first: number,
    count: number,
    at: { shop: number; taught: Taught },
  ): void
}

export function createLineStager(state: BookState, lines: LineRows, teach: Teach): LineStager {
  let texts: LineBatch['texts'] = []
  /** By number of a text: number in the books, 0 = not asked yet. */
  let skus = new Int32Array(0)
  let asins = new Int32Array(0)

  function learnTexts(batch: LineBatch, taught: Taught): void {
    if (batch.texts !== texts) {
      texts = batch.texts
      skus = new Int32Array(0)
      asins = new Int32Array(0)
    }
    skus = growColumn(skus, texts.length)
    asins = growColumn(asins, texts.length)
    taught.asin = growColumn(taught.asin, texts.length)
    taught.month = growColumn(taught.month, texts.length)
  }

  function idOf(dictionary: TextDictionary, known: Int32Array, text: number): number {
    if (text < 0) return 0
    const id = known[text] as number
    if (id !== 0) return id
    const fresh = dictionary.idOf(texts[text] ?? '')
    known[text] = fresh
    return fresh
  }

  /** Writes SKUs and ASINs, and teaches. */
  function nameProducts(
    batch: LineBatch,
    first: number,
    count: number,
    to: LineSegment,
    i: number,
    taught: Taught,
  ): void {
    const { sku, asin, purchasedAt, titles } = batch
    let month = -1
    let from = 0
    for (let k = 0; k < count; k++) {
      const skuText = sku[first + k] as number
      const asinText = asin === null ? -1 : (asin[first + k] as number)
      const seconds = purchasedAt[first + k] as number
      to.sku[i + k] = idOf(state.skus, skus, skuText)
      to.asin[i + k] = idOf(state.asins, asins, asinText)
      if (month < 0 || seconds < from || seconds >= from + MONTH_SECONDS) {
        month = monthOf(seconds)
        from = month * MONTH_SECONDS
      }
      if (taught.asin[skuText] === asinText + 2 && taught.month[skuText] === month) continue
      taught.asin[skuText] = asinText + 2
      taught.month[skuText] = month
      teach(to.sku[i + k] as number, to.asin[i + k] as number, titles[skuText] ?? null, seconds)
    }
  }

  return {
    stage(kind, batch, first, count, { shop, taught }) {
      learnTexts(batch, taught)
      for (let done = 0; done < count; ) {
        const row = lines.count()
        const part = lines.extend(count - done)
        const to = lines.segments[row >>> SEGMENT_BITS] as LineSegment
        const i = row & SEGMENT_MASK
        copyColumns(batch, first + done, part, to, i)
        nameProducts(batch, first + done, part, to, i, taught)
        to.shop.fill(shop, i, i + part)
        to.source.fill(LINE_SOURCES.indexOf(batch.source), i, i + part)
        to.status.fill(LINE_STATUSES.indexOf(kind.status), i, i + part)
        markStated(flagsOf(kind), batch, first + done, part, to, i)
        done += part
      }
    },
  }
}

const flagsOf = (kind: LineKind): number =>
  (kind.multiChannel ? LINE.multiChannel : 0) |
  (kind.replacement ? LINE.replacement : 0) |
  (kind.merchantFulfilled ? LINE.merchantFulfilled : 0) |
  (kind.businessOrder ? LINE.businessOrder : 0)

/** Copies the columns that stay as they are; fresh rows are 0, and so becomes what is not finite. */
function copyColumns(from: LineBatch, first: number, count: number, to: LineSegment, i: number): void {
  const end = first + count
  to.orderHigh.set(from.orderHigh.subarray(first, end), i)
  to.orderLow.set(from.orderLow.subarray(first, end), i)
  to.itemKey.set(from.itemKey.subarray(first, end), i)
  to.purchasedAt.set(from.purchasedAt.subarray(first, end), i)
  if (from.updatedAt !== null) to.updatedAt.set(from.updatedAt.subarray(first, end), i)
  if (from.buyer !== null) to.buyer.set(from.buyer.subarray(first, end), i)
}

/** Writes the numbers that may be missing, each with the mark that it is stated. */
function markStated(
  flags: number,
  from: LineBatch,
  first: number,
  count: number,
  to: LineSegment,
  i: number,
): void {
  for (let k = 0; k < count; k++) {
    const quantity = from.quantity[first + k] as number
    const price = from.priceMinor[first + k] as number
    const discount = Math.abs(from.discountMinor[first + k] as number)
    const hasQuantity = Math.abs(quantity) <= LARGEST_AMOUNT
    const hasPrice = Math.abs(price) <= LARGEST_AMOUNT
    const hasDiscount = discount <= LARGEST_AMOUNT
    to.quantity[i + k] = hasQuantity ? quantity : 0
    to.priceMinor[i + k] = hasPrice ? price : 0
    to.discountMinor[i + k] = hasDiscount ? discount : 0
    to.flags[i + k] =
      flags |
      (hasQuantity ? LINE.hasQuantity : 0) |
      (hasPrice ? LINE.hasPrice : 0) |
      (hasDiscount ? LINE.hasDiscount : 0)
  }
}

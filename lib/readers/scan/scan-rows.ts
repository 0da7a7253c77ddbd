// Finds the cells of the next rows in a buffer of bytes. Every encoding read here keeps tab, comma, quote and line feed
// to single bytes of their own (in Shift_JIS no second byte is one of them), so nothing is decoded to find them.
//
// Without quotes four bytes are looked at in one go (Mycroft's test for a small byte, 1987; Warren, Hacker's Delight, 6-1), which
// halves the time of a loop over bytes; with quotes round every cell there is too much to look at for that to pay. The test may
// point at a byte too many, never at one too few: each is looked at again. Words are little-endian, as wherever a browser runs.
import type { RowBatch } from './row-batch'

const LINE_FEED = 10
const RETURN = 13
const QUOTE = 34
const ONES = 0x01010101
const HIGH_BITS = 0x80808080

/** The bytes as words; a copy where they are not whole words (a feed's buffer always is). */
function wordsOf(bytes: Uint8Array): Int32Array {
  const whole = (bytes.byteOffset & 3) === 0 && (bytes.length & 3) === 0
  if (whole) return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
  const copy = new Uint8Array((bytes.length + 3) & ~3)
  copy.set(bytes)
  return new Int32Array(copy.buffer)
}

/** Drops what a word's test found before byte `from`. */
const since = (found: number, from: number): number => found & (-1 << ((from & 3) << 3))

/**
 * Rows of a tab-separated file, where a line feed always ends the row and quotes are literal, from `from` on.
 * bytes[end] must be a line feed of ours: the row it cuts off is taken only when `final`.
 */
export function scanPlainRows(
  bytes: Uint8Array,
  from: number,
  end: number,
  delimiter: number,
  final: boolean,
  batch: RowBatch,
): void {
  const { bounds, stride } = batch
  const words = wordsOf(bytes)
  const lastBase = stride * (batch.capacity - 1)
  let base = 0
  let place = 1
  let rowStart = from
  bounds[1] = from - 1
  let at4 = from >> 2
  let word = words[at4] as number
  // Bytes up to the larger of delimiter and line feed: for a tab, that and what no text holds.
  const beyond = ((Math.max(delimiter, LINE_FEED) + 1) * ONES) | 0
  let found = since((word - beyond) & ~word & HIGH_BITS, from)
  for (;;) {
    while (found === 0) {
      word = words[++at4] as number
      found = (word - beyond) & ~word & HIGH_BITS
    }
    const at = (at4 << 2) + ((31 - Math.clz32(found & -found)) >> 3)
    found &= found - 1
    const byte = bytes[at] as number
    if (byte === delimiter) {
      place++
      if (place < base + stride) bounds[place] = at
    } else if (byte === LINE_FEED) {
      if (at >= end && (!final || rowStart >= end)) break
      place++
      if (place < base + stride) bounds[place] = at > rowStart && bytes[at - 1] === RETURN ? at - 1 : at
      bounds[base] = place - base - 1
      rowStart = at + 1
      base += stride
      if (base > lastBase || at >= end) break
      place = base + 1
      bounds[place] = at
    }
  }
  batch.rows = base / stride
  batch.next = rowStart
  batch.unclosed = false
}

/**
 * The same for files in which cells may be quoted, with doubled quotes and line feeds inside (RFC 4180). Bytes after a
 * closing quote stay part of the cell. Stops at a row whose quote is still open at `end`, and says so.
 */
export function scanQuotedRows(
  bytes: Uint8Array,
  from: number,
  end: number,
  delimiter: number,
  final: boolean,
  batch: RowBatch,
): void {
  const { bounds, stride, innerLines } = batch
  const ceiling = Math.max(delimiter, LINE_FEED)
  const lastBase = stride * (batch.capacity - 1)
  let base = 0
  let place = 1
  let rowStart = from
  let row = 0
  let lines = 0
  let at = from
  bounds[1] = from - 1
  batch.unclosed = false
  for (;;) {
    let byte = bytes[at] as number
    if (byte === QUOTE) {
      // To the closing quote: one that is not doubled.
      for (;;) {
        byte = bytes[++at] as number
        while (byte !== QUOTE && byte !== LINE_FEED) byte = bytes[++at] as number
        if (byte === QUOTE) {
          byte = bytes[++at] as number
          if (byte !== QUOTE) break
        } else if (at < end) lines++
        else {
          batch.unclosed = true
          break
        }
      }
      if (batch.unclosed) break
    }
    while (byte > ceiling || (byte !== delimiter && byte !== LINE_FEED)) byte = bytes[++at] as number
    place++
    if (byte === delimiter) {
      if (place < base + stride) bounds[place] = at
    } else {
      if (at >= end && (!final || rowStart >= end)) break
      if (place < base + stride) bounds[place] = at > rowStart && bytes[at - 1] === RETURN ? at - 1 : at
      bounds[base] = place - base - 1
      innerLines[row++] = lines
      lines = 0
      rowStart = at + 1
      base += stride
      if (base > lastBase || at >= end) break
      place = base + 1
      bounds[place] = at
    }
    at++
  }
  batch.rows = row
  batch.next = rowStart
}

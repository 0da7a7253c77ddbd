// The fast paths: order ids, plain amounts, counts and ISO instants straight from bytes. NaN means "not in this form":
// the text parsers then have the word. Nothing here guesses.

const ZERO = 48
const MINUS = 45
const DOT = 46
const COLON = 58

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= 57

/** Unsigned whole number of at most 15 digits, else NaN. */
export function integerOfBytes(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 15) return Number.NaN
  let value = 0
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number
    if (!isDigit(byte)) return Number.NaN
    value = value * 10 + byte - ZERO
  }
  return value
}

/** Minor units of "25.98", "-1.30" or "12" in a currency of `digits` decimals; NaN for more decimals and any other form. */
export function minorOfBytes(bytes: Uint8Array, start: number, end: number, digits: number): number {
  const negative = bytes[start] === MINUS
  let at = negative ? start + 1 : start
  if (end <= at || end - at > 15 || !isDigit(bytes[at] as number)) return Number.NaN
  let value = 0
  let decimals = -1
  for (; at < end; at++) {
    const byte = bytes[at] as number
    if (isDigit(byte)) {
      value = value * 10 + byte - ZERO
      if (decimals >= 0) decimals++
    } else if (byte === DOT && decimals < 0) decimals = 0
    else return Number.NaN
  }
  if (decimals === 0 || decimals > digits) return Number.NaN
  for (let missing = digits - Math.max(decimals, 0); missing > 0; missing--) value *= 10
  return negative && value !== 0 ? -value : value
}

/** Value of each digit's byte, and NO_DIGIT for all others: adding these up finds a wrong byte without looking at each. */
const NO_DIGIT = 240
const DIGIT = Uint8Array.from({ length: 256 }, (_, byte) => (isDigit(byte) ? byte - ZERO : NO_DIGIT))
const TENS = Uint8Array.from({ length: 256 }, (_, byte) => (isDigit(byte) ? (byte - ZERO) * 10 : NO_DIGIT))

/** Fills the order id 3-7-7 as two numbers, the first 8 and the last 9 digits; false for any other form. */
export function orderIdOfBytes(
  bytes: Uint8Array,
  start: number,
  end: number,
  out: { orderHigh: number; orderLow: number },
): boolean {
  if (end - start !== 19 || bytes[start + 3] !== MINUS || bytes[start + 11] !== MINUS) return false
  let high = 0
  let low = 0
  let wrong = 0
  for (let at = start; at < start + 9; at++) {
    if (at === start + 3) continue
    const digit = DIGIT[bytes[at] as number] as number
    wrong |= digit
    high = high * 10 + digit
  }
  for (let at = start + 9; at < end; at++) {
    if (at === start + 11) continue
    const digit = DIGIT[bytes[at] as number] as number
    wrong |= digit
    low = low * 10 + digit
  }
  if (wrong >= NO_DIGIT) return false
  out.orderHigh = high
  out.orderLow = low
  return true
}

const FIRST_YEAR = 2000
const YEARS = 100
/** Epoch day of the last day before each month from January 2000 on: files are of this century, and a look-up costs nothing. */
const DAY_BEFORE_MONTH = Int32Array.from(
  { length: YEARS * 12 },
  (_, month) => Date.UTC(FIRST_YEAR, month, 1) / 86_400_000 - 1,
)

/** Bit m set: month m has 31 days. */
const LONG_MONTHS = 0b1_0101_1010_1010
/** Two digits as a number; beyond every limit it is held against when one of them is none. */
const two = (bytes: Uint8Array, at: number): number =>
  (TENS[bytes[at] as number] as number) + (DIGIT[bytes[at + 1] as number] as number)

/** Epoch seconds of "2026-03-02T09:12:44+00:00" or "…Z"; NaN for any other form, other centuries and impossible dates. */
export function instantOfBytes(bytes: Uint8Array, start: number, end: number): number {
  const zone = start + 19
  const zulu = end - zone === 1 && bytes[zone] === 90
  if (!zulu && !(end - zone === 6 && bytes[zone + 3] === COLON)) return Number.NaN
  if (bytes[start + 4] !== MINUS || bytes[start + 7] !== MINUS || bytes[start + 10] !== 84) return Number.NaN
  if (bytes[start + 13] !== COLON || bytes[start + 16] !== COLON) return Number.NaN
  const year = two(bytes, start + 2)
  const month = two(bytes, start + 5)
  const day = two(bytes, start + 8)
  const hour = two(bytes, start + 11)
  const minute = two(bytes, start + 14)
  const second = two(bytes, start + 17)
  if (two(bytes, start) !== 20 || year > 99 || hour > 23 || minute > 59 || second > 59) return Number.NaN
  const lastDay = LONG_MONTHS & (1 << month) ? 31 : month === 2 ? 28 : 30
  // 29 February is left to the text parser, which knows leap years.
  if (month < 1 || month > 12 || day < 1 || day > lastDay) return Number.NaN
  const epochDay = (DAY_BEFORE_MONTH[year * 12 + month - 1] as number) + day
  const wall = epochDay * 86_400 + hour * 3600 + minute * 60 + second
  if (zulu) return wall
  const offsetHours = two(bytes, zone + 1)
  const offsetMinutes = two(bytes, zone + 4)
  if (offsetHours > 23 || offsetMinutes > 59) return Number.NaN
  const offset = offsetHours * 3600 + offsetMinutes * 60
  const sign = bytes[zone]
  return sign === 43 ? wall - offset : sign === MINUS ? wall + offset : Number.NaN
}

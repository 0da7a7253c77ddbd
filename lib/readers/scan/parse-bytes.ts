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

/** Fills the order id 3-7-7 as two numbers, the first 8 and the last 9 digits; false for any other form. */
export function orderIdOfBytes(
  bytes: Uint8Array,
  start: number,
  end: number,
  out: { orderHigh: number; orderLow: number },
): boolean {
  if (end - start !== 19 || bytes[start + 3] !== MINUS || bytes[start + 11] !== MINUS) return false
  const area = integerOfBytes(bytes, start, start + 3)
  const middle = integerOfBytes(bytes, start + 4, start + 11)
  const last = integerOfBytes(bytes, start + 12, end)
  if (!(area + middle + last >= 0)) return false
  out.orderHigh = area * 100_000 + Math.floor(middle / 100)
  out.orderLow = (middle % 100) * 10_000_000 + last
  return true
}

/** Days since 1970-01-01 of a proleptic Gregorian date (Hinnant, "chrono-compatible low-level date algorithms", 2013). */
function daysOfDate(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

const two = (bytes: Uint8Array, at: number): number => {
  const high = bytes[at] as number
  const low = bytes[at + 1] as number
  return isDigit(high) && isDigit(low) ? (high - ZERO) * 10 + low - ZERO : Number.NaN
}

/** Epoch seconds of "2026-03-02T09:12:44+00:00" or "…Z"; NaN for any other form and for impossible dates. */
export function instantOfBytes(bytes: Uint8Array, start: number, end: number): number {
  const zone = start + 19
  const zulu = end - zone === 1 && bytes[zone] === 90
  if (!zulu && !(end - zone === 6 && bytes[zone + 3] === COLON)) return Number.NaN
  if (bytes[start + 4] !== MINUS || bytes[start + 7] !== MINUS || bytes[start + 10] !== 84) return Number.NaN
  if (bytes[start + 13] !== COLON || bytes[start + 16] !== COLON) return Number.NaN
  const year = two(bytes, start) * 100 + two(bytes, start + 2)
  const month = two(bytes, start + 5)
  const day = two(bytes, start + 8)
  const hour = two(bytes, start + 11)
  const minute = two(bytes, start + 14)
  const second = two(bytes, start + 17)
  // Days 29 to 31 of short months are left to the text parser, which refuses the impossible ones.
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second < 60))
    return Number.NaN
  if (
    day > 28 &&
    (month === 2 || (day === 31 && (month === 4 || month === 6 || month === 9 || month === 11)))
  )
    return Number.NaN
  const wall = daysOfDate(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
  if (zulu) return wall
  const offset = (two(bytes, zone + 1) * 60 + two(bytes, zone + 4)) * 60
  const sign = bytes[zone]
  return sign === 43 ? wall - offset : sign === MINUS ? wall + offset : Number.NaN
}

// Takes a printed date apart: ISO, year first with slashes or 年月日, day or month first, or with a month's name; time and zone
// follow. Also the bare number that a spreadsheet keeps for a day.
import { foldNumeral } from './fold-numeral'
import { monthOfName } from './month-names'
import { minutesOfZoneName } from './zone-offset'

/** Which number of 03/02/2026 is the day: told by the language, or settled by another row; "auto" refuses to guess. */
export type DateOrder = 'dmy' | 'mdy' | 'auto'

export interface DateParts {
  year: number
  month: number
  day: number
  /** Seconds since midnight; null where only a day is printed. */
  seconds: number | null
  /** Minutes east of UTC; null where no zone is printed. */
  offsetMinutes: number | null
}

const TIME = '(?:[T,\\s]+(?:um\\s|at\\s|à\\s)?(\\d{1,2}:.*))?$'
const YEAR_FIRST = new RegExp(
  `^(\\d{4})(?:[-/.]|年|년)\\s*(\\d{1,2})(?:[-/.]|月|월)\\s*(\\d{1,2})(?:日|일|\\.)?(?:\\s*\\([^)]*\\))?${TIME}`,
)
const NUMERIC = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}`)
const WEEKDAY = /^\p{L}+\.?,\s*/u
const DAY_FIRST = new RegExp(
  `^(\\d{1,2})(?:er|\\.)?[-\\s]*(?:de\\s+)?(\\p{L}+)\\.?[-,\\s]*(?:de\\s+)?(\\d{4}|\\d{2})(?=[T,\\s]|$)${TIME}`,
  'u',
)
const MONTH_FIRST = new RegExp(`^(\\p{L}+)\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${TIME}`, 'u')
const CLOCK =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?\s?m\.?)?\s*([A-Z]{1,5}[+-]?[\d:]*|[+-]\d{2}:?\d{2})?$/i

/** A year of two digits below this is more likely the day of a date that begins with its year. */
const FIRST_SHORT_YEAR = 10

/** A spreadsheet's number of a day that was saved as the number it is: 2010 to 2070, days since the last of 1899. */
const SERIAL = /^(?:4[0-9]|5\d|6[01])\d{3}(?:\.\d+)?$/
const EPOCH_SERIAL = 25_569
const DAY_SECONDS = 86_400

/** The parts of a day given as a spreadsheet's number. */
function partsOfSerial(serial: number): DateParts {
  const instant = Math.round((serial - EPOCH_SERIAL) * DAY_SECONDS)
  const day = new Date(instant * 1000)
  return {
    year: day.getUTCFullYear(),
    month: day.getUTCMonth() + 1,
    day: day.getUTCDate(),
    seconds: Number.isInteger(serial) ? null : instant % DAY_SECONDS,
    offsetMinutes: null,
  }
}

const refuse = (text: string): never => {
  throw new RangeError(`"${text}" is not a date in a known form.`)
}

function clock(time: string | undefined, text: string): Pick<DateParts, 'seconds' | 'offsetMinutes'> {
  if (time === undefined) return { seconds: null, offsetMinutes: null }
  const match = CLOCK.exec(time) ?? refuse(text)
  const half = match[4]?.[0]?.toLowerCase()
  const printed = Number(match[1])
  if (half !== undefined && (printed < 1 || printed > 12)) refuse(text)
  const hour = half === undefined ? printed : (printed % 12) + (half === 'p' ? 12 : 0)
  const minute = Number(match[2])
  const second = Number(match[3] ?? 0)
  if (hour > 23 || minute > 59 || second > 60) refuse(text)
  const zone = match[5]
  const offsetMinutes = zone === undefined ? null : (minutesOfZoneName(zone) ?? refuse(text))
  return { seconds: hour * 3600 + minute * 60 + second, offsetMinutes }
}

function dayAndMonth(
  first: number,
  second: number,
  sign: string,
  order: DateOrder,
  text: string,
): [number, number] {
  // Dots are never month first; a number over 12 settles it whatever the language says.
  if (sign === '.' || first > 12 || (order === 'dmy' && second <= 12)) return [first, second]
  if (second > 12 || order === 'mdy' || first === second) return [second, first]
  return refuse(`${text} (day or month first?)`)
}

/**
 * The parts of a printed date; its order of day and month as `order` says where two readings are possible.
 * @throws RangeError on text in no known form, an impossible date, or one that could be read two ways.
 */
export function dateParts(text: string, order: DateOrder = 'auto'): DateParts {
  const folded = foldNumeral(text)
  const build = (year: string, month: number, day: number, time: string | undefined): DateParts => {
    const short = year.length === 2
    if (short && Number(year) < FIRST_SHORT_YEAR) refuse(text)
    const full = short ? 2000 + Number(year) : Number(year)
    const real = new Date(Date.UTC(full, month - 1, day))
    if (month < 1 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) refuse(text)
    return { year: full, month, day, ...clock(time, text) }
  }
  if (SERIAL.test(folded)) return partsOfSerial(Number(folded))
  const yearFirst = YEAR_FIRST.exec(folded)
  if (yearFirst) return build(yearFirst[1] ?? '', Number(yearFirst[2]), Number(yearFirst[3]), yearFirst[4])
  const numeric = NUMERIC.exec(folded)
  if (numeric) {
    const [day, month] = dayAndMonth(Number(numeric[1]), Number(numeric[3]), numeric[2] ?? '', order, text)
    return build(numeric[4] ?? '', month, day, numeric[5])
  }
  const named = folded.replace(WEEKDAY, '')
  const dayFirst = DAY_FIRST.exec(named)
  if (dayFirst)
    return build(
      dayFirst[3] ?? '',
      monthOfName(dayFirst[2] ?? '') ?? refuse(text),
      Number(dayFirst[1]),
      dayFirst[4],
    )
  const monthFirst = MONTH_FIRST.exec(named) ?? refuse(text)
  return build(
    monthFirst[3] ?? '',
    monthOfName(monthFirst[1] ?? '') ?? refuse(text),
    Number(monthFirst[2]),
    monthFirst[4],
  )
}

// Settles whether 03/11/2025 is 3 November or 11 March, for a whole page at once. One row alone cannot say; what can:
// another row with a number over 12, the relative text beside the date, or, where that fits both, the page's language with it.
// Where rows disagree or nothing settles it, the answer is "auto": ambiguous rows then stay undated.
import { type DateOrder, dateParts } from '@/lib/readers/text/date-parts'
import { relativeAge } from './relative-age'

export interface DatedRow {
  date: string
  relative: string | null
}
type Settled = 'dmy' | 'mdy'

const DAY = 86_400

function noon(date: string, order: DateOrder): number | null {
  try {
    const { year, month, day } = dateParts(date, order)
    return Date.UTC(year, month - 1, day) / 1000 + DAY / 2
  } catch {
    return null
  }
}

/** Which of the two readings of one row holds; null when it does not matter or cannot be told. */
function voteOf(row: DatedRow, language: Settled | null, now: number): Settled | null {
  const day = /^\s*(\d{1,2})\s*[-/]\s*(\d{1,2})\s*[-/]/.exec(row.date.normalize('NFKC'))
  if (day === null || day[1] === day[2]) return null
  if (Number(day[1]) > 12) return 'dmy'
  if (Number(day[2]) > 12) return 'mdy'
  const age = row.relative === null ? null : relativeAge(row.relative)
  if (age === null) return null
  const fits = (order: Settled): boolean => {
    const at = noon(row.date, order)
    const days = at === null ? Number.NaN : (now - at) / DAY
    return days >= age.atLeast && days <= age.atMost
  }
  const dmy = fits('dmy')
  const mdy = fits('mdy')
  return dmy && mdy ? language : dmy ? 'dmy' : mdy ? 'mdy' : null
}

/** The order of day and month in which a language writes numeric dates; null when unknown. */
function orderOfLanguage(language: string | null): Settled | null {
  if (language === null) return null
  try {
    const parts = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'numeric', day: 'numeric' })
      .formatToParts(0)
      .map(part => part.type)
    const [first] = parts.filter(type => type === 'day' || type === 'month' || type === 'year')
    return first === 'day' ? 'dmy' : first === 'month' ? 'mdy' : null
  } catch {
    return null
  }
}

/** How to read the numeric dates of one page. `now` in epoch seconds. */
export function dateOrder(rows: readonly DatedRow[], language: string | null, now: number): DateOrder {
  const ofLanguage = orderOfLanguage(language)
  const votes = new Set(rows.flatMap(row => voteOf(row, ofLanguage, now) ?? []))
  const [only] = votes
  return votes.size === 1 && only !== undefined ? only : 'auto'
}

// Every form in which payment reports print an amount or an instant, both ways: what is printed is read back as it was.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInstant } from '@/lib/readers/text/parse-date'
import { parseMoney } from '@/lib/readers/text/parse-money'

interface Form {
  /** Sign between thousands, sign before the decimals, minus sign. */
  numbers: readonly [string, string, string]
  currency: string
  /** Months as printed, January first; null for dates in figures. */
  months: string | null
  print(parts: Parts, month: string): string
  /** Hours of the printed zone from UTC. */
  offset: number
}
interface Parts {
  year: number
  month: number
  day: number
  hour: number
  /** "31:35" */
  rest: string
}
const two = (value: number): string => String(value).padStart(2, '0')
const half = ({ hour, rest }: Parts, am: string, pm: string): string =>
  `${hour % 12 || 12}:${rest} ${hour < 12 ? am : pm}`
const day = ({ day: date, year, hour, rest }: Parts, month: string): string =>
  `${date} ${month} ${year} ${two(hour)}:${rest} UTC`

const ENGLISH = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'
const FORMS: Record<string, Form> = {
  'US English': {
    numbers: [',', '.', '-'],
    currency: 'USD',
    months: ENGLISH,
    print: (parts, month) => `${month} ${parts.day}, ${parts.year} ${half(parts, 'AM', 'PM')} PDT`,
    offset: -7,
  },
  'Canadian English': {
    numbers: [',', '.', '-'],
    currency: 'CAD',
    months: 'Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.',
    print: (parts, month) => `${month} ${parts.day}, ${parts.year} ${half(parts, 'a.m.', 'p.m.')} PST`,
    offset: -8,
  },
  'British English': {
    numbers: [',', '.', '-'],
    currency: 'GBP',
    months: ENGLISH.replace('Sep', 'Sept'),
    print: day,
    offset: 0,
  },
  German: {
    numbers: ['.', ',', '-'],
    currency: 'EUR',
    months: null,
    print: ({ year, month, day: date, hour, rest }) =>
      `${two(date)}.${two(month)}.${year} ${two(hour)}:${rest} UTC`,
    offset: 0,
  },
  French: {
    numbers: ['\u202f', ',', '-'],
    currency: 'EUR',
    months: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
    print: day,
    offset: 0,
  },
  'French with plain no-break spaces': {
    numbers: ['\u00a0', ',', '-'],
    currency: 'EUR',
    months: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
    print: day,
    offset: 0,
  },
  Italian: {
    numbers: ['.', ',', '-'],
    currency: 'EUR',
    months: 'gen feb mar apr mag giu lug ago set ott nov dic',
    print: day,
    offset: 0,
  },
  Spanish: {
    numbers: ['.', ',', '-'],
    currency: 'EUR',
    months: 'ene feb mar abr may jun jul ago sept oct nov dic',
    print: day,
    offset: 0,
  },
  'Mexican Spanish': {
    numbers: [',', '.', '-'],
    currency: 'MXN',
    months: 'ene feb mar abr may jun jul ago sep oct nov dic',
    print: (parts, month) =>
      `${parts.day} ${month} ${parts.year} ${half(parts, 'a. m.', 'p.\u00a0m.')} GMT-7`,
    offset: -7,
  },
  Dutch: {
    numbers: ['.', ',', '-'],
    currency: 'EUR',
    months: 'jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.',
    print: day,
    offset: 0,
  },
  Swedish: {
    numbers: ['\u00a0', ',', '\u2212'],
    currency: 'SEK',
    months: 'jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.',
    print: day,
    offset: 0,
  },
  Polish: {
    numbers: ['\u00a0', ',', '-'],
    currency: 'PLN',
    months: 'sty lut mar kwi maj cze lip sie wrz paź lis gru',
    print: day,
    offset: 0,
  },
  Japanese: {
    numbers: [',', '.', '-'],
    currency: 'JPY',
    months: null,
    print: ({ year, month, day: date, hour, rest }) =>
      `${year}/${two(month)}/${two(date)} ${hour}:${rest} JST`,
    offset: 9,
  },
}

function printAmount(minor: number, { numbers: [group, point, minus], currency }: Form): string {
  const digits = currency === 'JPY' ? 0 : 2
  const figures = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = figures.slice(0, figures.length - digits).replace(/\B(?=(\d{3})+$)/g, group)
  const cents = digits === 0 ? '' : point + figures.slice(-digits)
  return (minor < 0 ? minus : '') + whole + cents
}

function printInstant(instant: number, { months, print, offset }: Form): string {
  const local = new Date((instant + offset * 3600) * 1000)
  const parts = {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    rest: local.toISOString().slice(14, 19),
  }
  return print(parts, months?.split(' ')[parts.month - 1] ?? '')
}

describe.each(Object.entries(FORMS))('%s', (_, form) => {
  it('reads back every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), minor => {
        const text = printAmount(minor, form)
        expect(parseMoney(text, { currency: form.currency }), text).toEqual({
          minor,
          currency: form.currency,
        })
      }),
    )
  })
  it('reads back every instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_400_000_000, max: 2_000_000_000 }), instant => {
        const text = printInstant(instant, form)
        expect(parseInstant(text, { timeZone: 'Pacific/Kiritimati' }), text).toBe(instant)
      }),
    )
  })
  it('tells every month of the year', () => {
    for (let month = 0; month < 12; month++) {
      const instant = Date.UTC(2026, month, 11, 12, 5, 9) / 1000
      expect(parseInstant(printInstant(instant, form))).toBe(instant)
    }
  })
})

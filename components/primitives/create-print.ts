// Turns numbers and days into text: the seller's language, the shop's own country where the two agree.
// Figure prints with it; nothing else formats. A minus is a minus sign, never a hyphen.
import { minusSigned } from '@/assets/words/minus-signed'
import type { Language } from '@/assets/words/say'
import { minorDigits } from '@/lib/schema/money'

export interface Print {
  /** Minor units of a currency. `short` drops the decimals from a hundred on, `exact` never; without either, from ten thousand on. */
  money(minor: number, currency: string, length?: 'full' | 'short' | 'exact'): string
  /**
   * Share 0 to 1 as a percentage: one decimal; in `short` none from ten per cent on, nor for whole per cents; in `exact` as
   * many as it takes to reckon on with it, four at most.
   */
  share(value: number, length?: 'full' | 'short' | 'exact'): string
  count(value: number): string
  /** Days or stars: at most one decimal. */
  decimal(value: number): string
  /** "2025-03-07" as "7 Mar 2025". */
  day(iso: string): string
  /** "2025-03" as "Mar 2025". */
  month(iso: string): string
  /** Epoch seconds as day and time of this machine. */
  instant(epochSeconds: number): string
  /** Epoch seconds as the day alone. */
  date(epochSeconds: number): string
  bytes(count: number): string
}

/** The locale to print in: the marketplace's own where it speaks the seller's language (en-GB), else the language alone. */
export const printLocale = (language: Language, marketplaceLocale: string | null): string =>
  marketplaceLocale?.startsWith(`${language}-`) ? marketplaceLocale : language

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }
const MONTH: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric', timeZone: 'UTC' }
const INSTANT: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
}
const DATE: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

export function createPrint(locale: string): Print {
  const kept = new Map<string, Intl.NumberFormat>()
  const format = (value: number, options: Intl.NumberFormatOptions): string => {
    const key = JSON.stringify(options)
    let made = kept.get(key)
    if (made === undefined) {
      // What is rounded to nought is nought, without a sign.
      made = new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options })
      kept.set(key, made)
    }
    return minusSigned(made.format(value))
  }
  const calendars = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>()
  /** Making a formatter takes a hundred times as long as using it. */
  const calendar = (at: Date, options: Intl.DateTimeFormatOptions): string => {
    const made = calendars.get(options) ?? new Intl.DateTimeFormat(locale, options)
    calendars.set(options, made)
    return made.format(at)
  }

  return {
    money(minor, currency, length = 'full') {
      const scale = minorDigits(currency)
      const major = minor / 10 ** scale
      const most = { short: 100, full: 10_000, exact: Number.POSITIVE_INFINITY }[length]
      const digits = Math.abs(major) >= most ? 0 : scale
      return format(major, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      })
    },
    share(value, length = 'full') {
      const whole = value >= 0.1 || Math.round(value * 1000) % 10 === 0
      const digits = length === 'short' && whole ? 0 : 1
      const most = length === 'exact' ? 4 : digits
      return format(value, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: most })
    },
    count: value => format(value, { maximumFractionDigits: 0 }),
    decimal: value => format(value, { maximumFractionDigits: 1 }),
    day: iso => calendar(new Date(iso), DAY),
    month: iso => calendar(new Date(`${iso}-01`), MONTH),
    instant: seconds => calendar(new Date(seconds * 1000), INSTANT),
    date: seconds => calendar(new Date(seconds * 1000), DATE),
    bytes(count) {
      const step = Math.min(3, Math.floor(Math.log10(Math.max(1, count)) / 3))
      const unit = UNITS[step] ?? 'byte'
      return format(count / 1000 ** step, { style: 'unit', unit, maximumFractionDigits: step > 1 ? 1 : 0 })
    },
  }
}

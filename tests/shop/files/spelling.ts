// How files spell instants and amounts: ISO with offset and plain decimals in flat files, local forms in business reports.
import { minorDigits } from '@/lib/schema/money'
import type { Country } from '@/tests/shop/parameters'

/** "2026-03-02T09:12:44+00:00" */
export const isoInstant = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 19)}+00:00`

/** "12.99", "1950" in a currency without decimals. */
export const plainAmount = (minor: number, currency: string): string => {
  const digits = minorDigits(currency)
  return (minor / 10 ** digits).toFixed(digits)
}

const SEPARATORS: Record<Country, { thousands: string; decimal: string }> = {
  US: { thousands: ',', decimal: '.' },
  UK: { thousands: ',', decimal: '.' },
  DE: { thousands: '.', decimal: ',' },
  FR: { thousands: '\u202f', decimal: ',' },
  JP: { thousands: ',', decimal: '.' },
}

/** "1.204" in German, "1,204" in English. */
export const localInteger = (value: number, country: Country): string =>
  String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, SEPARATORS[country].thousands)

/** "12.34%" in English and Japanese, "12,34 %" in German and French. */
export function localPercent(share: number, country: Country): string {
  const text = (share * 100).toFixed(2).replace('.', SEPARATORS[country].decimal)
  return country === 'DE' || country === 'FR' ? `${text}\u00a0%` : `${text}%`
}

/** "$1,247.04", "1.247,04 €", "￥5,600" with the full-width yen sign. */
export function localMoney(minor: number, currency: string, country: Country): string {
  const [whole = '0', cents] = plainAmount(minor, currency).split('.')
  const number = localInteger(Number(whole), country) + (cents ? SEPARATORS[country].decimal + cents : '')
  if (country === 'DE' || country === 'FR') return `${number}\u00a0€`
  return `${country === 'JP' ? '￥' : country === 'UK' ? '£' : '$'}${number}`
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A day as business reports print it: "3/2/26", "02/03/2026", "02.03.26", "2026/03/02". */
export function localDay(day: number, country: Country): string {
  const date = new Date(day * 86_400_000)
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  switch (country) {
    case 'US':
      return `${m}/${d}/${two(y % 100)}`
    case 'DE':
      return `${two(d)}.${two(m)}.${two(y % 100)}`
    case 'JP':
      return `${y}/${two(m)}/${two(d)}`
    default:
      return `${two(d)}/${two(m)}/${y}`
  }
}

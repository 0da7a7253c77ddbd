// Amounts as Seller Central prints them in every language, and both ways with random amounts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMoney } from '@/lib/readers/text/parse-money'

describe('parseMoney', () => {
  it.each([
    ['25.98', 'USD', 2598, 'USD'],
    ['1.247,04 €', null, 124704, 'EUR'],
    ['5.255,61\u00a0€', null, 525561, 'EUR'],
    ['€ 12,34', null, 1234, 'EUR'],
    ['￥5,600', null, 5600, 'JPY'],
    ['¥5,600', 'JPY', 5600, 'JPY'],
    ['US$1,234.56', null, 123456, 'USD'],
    ['$1,247.04', 'USD', 124704, 'USD'],
    ['$1,247.04', null, 124704, null],
    ['$12.00', 'EUR', 1200, null],
    ['CA$ 9.99', null, 999, 'CAD'],
    ['R$ 1.234,56', null, 123456, 'BRL'],
    ['1 234,56 €', null, 123456, 'EUR'],
    ['1\u202f234,56 €', null, 123456, 'EUR'],
    ['1\u00a0234\u00a0567,80 zł', null, 123456780, 'PLN'],
    ['12,34,567.89', 'INR', 123456789, 'INR'],
    ['₹1,00,000', null, 10000000, 'INR'],
    ['(12.00)', 'USD', -1200, 'USD'],
    ['-$1.30', 'USD', -130, 'USD'],
    ['$-1.30', 'USD', -130, 'USD'],
    ['1,30-', 'EUR', -130, 'EUR'],
    ['−1,30 €', null, -130, 'EUR'],
    ['١٬٢٣٤٫٥٦ ر.س', null, 123456, 'SAR'],
    ['AED 1,234.5', null, 123450, 'AED'],
    ['Rs.50', null, 5000, 'INR'],
    ['Rs50', null, 5000, 'INR'],
    ['R1,234.56', null, 123456, 'ZAR'],
    ['R1 234,56', null, 123456, 'ZAR'],
    ['USD12.00', null, 1200, 'USD'],
    ['CHF 1’234.50', null, 123450, 'CHF'],
    ["1'234.50", 'CHF', 123450, 'CHF'],
    ['1\u2009234,56 €', null, 123456, 'EUR'],
    ['(12,00 €)', null, -1200, 'EUR'],
    ['1,234.567', 'KWD', 1234567, 'KWD'],
    ['.5', 'USD', 50, 'USD'],
    ['1.204 €', null, 120400, 'EUR'],
    ['1280', 'JPY', 1280, 'JPY'],
    ['1280.00', 'JPY', 1280, 'JPY'],
    ['1.250', 'KWD', 1250, 'KWD'],
    ['-0.00', 'USD', 0, 'USD'],
  ])('reads %s (%s)', (text, currency, minor, code) => {
    expect(parseMoney(text, { currency })).toEqual({ minor, currency: code })
  })

  it.each(['', ' ', '--', 'N/A', '—'])('takes "%s" for missing, not zero', text => {
    expect(parseMoney(text)).toBeNull()
  })

  it.each(['abc', '12 apples', '1.2.3', '1,2,3', '1,23.4,5', '--5', '$5 €', '12.34.56,7', '1e5', '5 (3)'])(
    'refuses "%s"',
    text => {
      expect(() => parseMoney(text, { currency: 'USD' })).toThrow(RangeError)
    },
  )

  it('asks the convention only where one separator is followed by exactly three digits', () => {
    expect(parseMoney('1.204', { currency: 'EUR', decimal: ',' })?.minor).toBe(120400)
    expect(parseMoney('1.204', { currency: 'EUR', decimal: '.' })?.minor).toBe(120)
    expect(parseMoney('1.20', { currency: 'EUR', decimal: ',' })?.minor).toBe(120)
    expect(parseMoney('0.204', { currency: 'EUR' })?.minor).toBe(20)
    expect(parseMoney('1234.567', { currency: 'EUR' })?.minor).toBe(123457)
  })

  it('reads back whatever Intl prints, in every marketplace language', () => {
    const shops = [
      ['en-US', 'USD'],
      ['de-DE', 'EUR'],
      ['fr-FR', 'EUR'],
      ['ja-JP', 'JPY'],
      ['pl-PL', 'PLN'],
      ['sv-SE', 'SEK'],
      ['pt-BR', 'BRL'],
      ['en-IN', 'INR'],
      ['tr-TR', 'TRY'],
      ['nl-NL', 'EUR'],
      ['ar-SA', 'SAR'],
      ['ar-EG', 'EGP'],
    ] as const
    const printers = shops.map(
      ([locale, currency]) => new Intl.NumberFormat(locale, { style: 'currency', currency }),
    )
    fc.assert(
      fc.property(
        fc.nat(shops.length - 1),
        fc.integer({ min: -99_999_999, max: 999_999_999 }),
        (index, minor) => {
          const currency = shops[index]?.[1] ?? 'USD'
          const text = printers[index]?.format(currency === 'JPY' ? minor : minor / 100) ?? ''
          expect(parseMoney(text, { currency }), text).toEqual({ minor: minor === 0 ? 0 : minor, currency })
        },
      ),
    )
  })
})

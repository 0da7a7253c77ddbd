// Money prints every minor unit it has, in any currency and language; locales follow language and marketplace.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPrint, printLocale } from '@/components/primitives/create-print'
import { MARKETPLACES } from '@/lib/schema/marketplaces'
import { minorDigits } from '@/lib/schema/money'

const CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'KWD', 'INR', 'SEK', 'BRL']
const LOCALES = ['en', 'en-GB', 'en-IN', 'fr', 'fr-FR', 'fr-BE']
/** All digits of a text as one whole number; a sign before them counts. */
const digitsOf = (text: string): number => Number(text.replace(/\D/g, ''))

describe('money', () => {
  it('keeps every minor unit below ten thousand, in any currency and locale', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CURRENCIES),
        fc.constantFrom(...LOCALES),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (currency, locale, part) => {
          const minor = Math.floor(part * 9_999 * 10 ** minorDigits(currency))
          expect(digitsOf(createPrint(locale).money(minor, currency))).toBe(minor)
        },
      ),
    )
  })

  it('rounds to whole units from ten thousand on, and from a hundred on in short', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CURRENCIES),
        fc.integer({ min: 10_000, max: 9_000_000 }),
        (currency, major) => {
          const scale = 10 ** minorDigits(currency)
          expect(digitsOf(createPrint('en').money(major * scale, currency))).toBe(major)
          expect(digitsOf(createPrint('en').money((major / 100) * scale, currency, 'short'))).toBe(
            Math.round(major / 100),
          )
        },
      ),
    )
  })

  it('keeps every minor unit of any amount where it is to be exact', () => {
    expect(createPrint('en-US').money(12_345_678, 'USD', 'exact')).toBe('$123,456.78')
    expect(createPrint('en-US').money(12_345_678, 'JPY', 'exact')).toBe('¥12,345,678')
  })

  it.each([
    ['en-US', 123_456, 'USD', '$1,234.56'],
    ['en', 1_234, 'JPY', '¥1,234'],
    ['en', 1_234_567, 'KWD', 'KWD 1,234.567'],
    ['fr', 123_456, 'EUR', '1 234,56 €'],
    ['fr', 123_456, 'USD', '1 234,56 $'],
    ['en-US', 2_150.5, 'USD', '$21.51'],
    ['en-US', -1_050, 'USD', '−$10.50'],
  ])('%s %d %s is %s', (locale, minor, currency, text) => {
    expect(createPrint(locale).money(minor, currency).replace(/\s/g, ' ')).toBe(text)
  })
})

describe('share', () => {
  it.each([
    [0.1234, 'full', '12.3%'],
    [0.1234, 'short', '12%'],
    [0.0523, 'short', '5.2%'],
    [0.05, 'short', '5%'],
    [0, 'short', '0%'],
    [1, 'full', '100.0%'],
  ] as const)('%d %s is %s', (value, length, text) => {
    expect(createPrint('en').share(value, length)).toBe(text)
  })
})

describe('nought', () => {
  it('has no sign, whatever was rounded to it', () => {
    const print = createPrint('en')
    expect(print.decimal(-0.02)).toBe('0')
    expect(print.count(-0.4)).toBe('0')
    expect(print.share(-0.0001)).toBe('0.0%')
    expect(print.money(-0.3, 'USD')).toBe('$0.00')
    expect(print.decimal(-0.06)).toBe('−0.1')
    expect(print.share(0.675821, 'exact')).toBe('67.5821%')
    expect(print.share(0.62, 'exact')).toBe('62.0%')
  })
})

describe('days', () => {
  it('prints calendar days as they are, whatever the zone of the machine', () => {
    expect(createPrint('en-US').day('2025-01-01')).toBe('Jan 1, 2025')
    expect(createPrint('fr').day('2025-12-31')).toBe('31 déc. 2025')
    expect(createPrint('en').month('2025-03')).toBe('Mar 2025')
  })
})

describe('printLocale', () => {
  it('takes the marketplace’s own locale only where it speaks the language', () => {
    expect(printLocale('en', 'en-GB')).toBe('en-GB')
    expect(printLocale('en', 'de-DE')).toBe('en')
    expect(printLocale('fr', 'fr-BE')).toBe('fr-BE')
    expect(printLocale('fr', null)).toBe('fr')
  })

  it('never speaks another language than the seller’s', () => {
    for (const { locale } of MARKETPLACES)
      for (const language of ['en', 'fr'] as const)
        expect(printLocale(language, locale).slice(0, 2)).toBe(language)
  })
})

// Counts, plain numbers and shares: a whole number never has a fraction, a gap is never zero.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCount, parseDecimal, parsePercent } from '@/lib/readers/text/parse-number'

describe('parseCount', () => {
  it.each([
    ['96', 96],
    ['1,204', 1204],
    ['1.204', 1204],
    ['1\u202f204', 1204],
    ['12,34,567', 1234567],
    ['١٬٢٠٤', 1204],
    ['１，２０４', 1204],
    ['2.0', 2],
    ['-3', -3],
    ['0', 0],
  ])('reads %s', (text, count) => expect(parseCount(text)).toBe(count))

  it.each(['', '--', 'N/A', 'n/a', ' – '])('takes "%s" for missing', text =>
    expect(parseCount(text)).toBeNull(),
  )

  it.each(['1.5', '1,20', 'two', '1,2345', '12 EUR', '1,204.5'])('refuses "%s"', text => {
    expect(() => parseCount(text)).toThrow(RangeError)
  })

  it('reads back whole numbers printed in any language', () => {
    const printers = ['en-US', 'de-DE', 'fr-FR', 'ja-JP', 'en-IN', 'pl-PL', 'ar-EG'].map(
      l => new Intl.NumberFormat(l),
    )
    fc.assert(
      fc.property(fc.nat(printers.length - 1), fc.integer({ min: 0, max: 1e12 }), (index, count) => {
        expect(parseCount(printers[index]?.format(count) ?? '')).toBe(count)
      }),
    )
  })

  it('never answers anything but an integer, null or a throw', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        try {
          const count = parseCount(text)
          expect(count === null || Number.isSafeInteger(count)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
    )
  })
})

describe('parsePercent', () => {
  it.each([
    ['12.34%', 0.1234],
    ['12,34 %', 0.1234],
    ['12,34\u00a0%', 0.1234],
    ['%12,34', 0.1234],
    ['1.234,5 %', 12.345],
    ['48.0%', 0.48],
    ['100%', 1],
    ['0.00%', 0],
    ['7', 0.07],
  ])('reads %s', (text, share) => expect(parsePercent(text)).toBe(share))

  it('takes a gap for missing and refuses words', () => {
    expect(parsePercent('--')).toBeNull()
    expect(() => parsePercent('high')).toThrow(RangeError)
  })
})

describe('parseDecimal', () => {
  it('takes a lone separator for the decimal sign unless told', () => {
    expect(parseDecimal('1,5')).toBe(1.5)
    expect(parseDecimal('1.204')).toBe(1.204)
    expect(parseDecimal('1.204', ',')).toBe(1204)
    expect(parseDecimal('1.204,5')).toBe(1204.5)
    expect(parseDecimal('--')).toBeNull()
  })
})

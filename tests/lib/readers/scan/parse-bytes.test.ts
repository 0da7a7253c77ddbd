// The fast paths say the same as the slow ones, or NaN: never another number.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOfBytes, integerOfBytes, minorOfBytes, orderIdOfBytes } from '@/lib/readers/scan/parse-bytes'
import { parseInstant } from '@/lib/readers/text/parse-date'
import { parseMoney } from '@/lib/readers/text/parse-money'
import { held } from './bytes'

const over = <T>(text: string, parse: (bytes: Uint8Array, start: number, end: number) => T): T => {
  const { bytes, end } = held(`x${text}`)
  return parse(bytes, 1, end)
}
const instant = (text: string) => over(text, instantOfBytes)
const minor = (text: string, digits = 2) =>
  over(text, (bytes, start, end) => minorOfBytes(bytes, start, end, digits))

describe('instants', () => {
  it('are those of the calendar', () => {
    const seconds = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2099, 11, 31) / 1000 })
    fc.assert(
      fc.property(seconds, at => {
        const printed = new Date(at * 1000).toISOString().replace('.000Z', 'Z')
        const fast = instant(printed)
        expect(Number.isNaN(fast) ? parseInstant(printed) : fast).toBe(at)
      }),
    )
  })
  it.each([
    ['2026-03-02T09:12:44+05:30', Date.UTC(2026, 2, 2, 3, 42, 44) / 1000],
    ['2026-03-02T22:12:44-07:00', Date.UTC(2026, 2, 3, 5, 12, 44) / 1000],
  ])('%s', (text, expected) => expect(instant(text)).toBe(expected))
  it.each(['2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-03-02T24:00:00Z', '2026-03-02', ''])(
    '%s is left to the text parser',
    text => expect(instant(text)).toBeNaN(),
  )
})

describe('amounts', () => {
  it('are those of the text parser', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), cents => {
        const text = (cents / 100).toFixed(2)
        expect(minor(text)).toBe(cents)
        expect(parseMoney(text, { currency: 'USD' })?.minor).toBe(cents)
      }),
    )
  })
  it.each(['1,204.50', '12.345', '12.', '.5', '€12', '--', ''])('%s is left to the text parser', text =>
    expect(minor(text)).toBeNaN(),
  )
  it('keep to the decimals of the currency', () => {
    expect([minor('1980', 0), minor('12', 3), minor('-1.3', 2)]).toEqual([1980, 12000, -130])
    expect(minor('1980.00', 0)).toBeNaN()
  })
})

describe('counts and order ids', () => {
  it('take digits only', () => {
    expect(over('1204', integerOfBytes)).toBe(1204)
    for (const text of ['', '-3', '1.5', '1,204', '1234567890123456'])
      expect(over(text, integerOfBytes)).toBeNaN()
  })
  it('take 3-7-7 digits apart, and nothing else', () => {
    const out = { orderHigh: 0, orderLow: 0 }
    expect(over('111-0234567-0000089', (b, s, e) => orderIdOfBytes(b, s, e, out))).toBe(true)
    expect(out).toEqual({ orderHigh: 11102345, orderLow: 670000089 })
    for (const text of ['S01-0000005-0000005', '111-0000001-000001', '11100000001-0000001', ''])
      expect(over(text, (b, s, e) => orderIdOfBytes(b, s, e, out))).toBe(false)
  })
})

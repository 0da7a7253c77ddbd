// Dates as files and pages print them; what could be read two ways is refused, not guessed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderOfDates, parseDay, parseInstant } from '@/lib/readers/text/parse-date'
import { isoDate } from '@/lib/schema/dates'

const seconds = (iso: string) => Date.parse(iso) / 1000

describe('parseInstant', () => {
  it.each([
    ['2026-03-02T09:12:44+00:00', '2026-03-02T09:12:44Z'],
    ['2026-03-02T09:12:44Z', '2026-03-02T09:12:44Z'],
    ['2026-03-02T09:12:44.250-08:00', '2026-03-02T17:12:44Z'],
    ['2026-03-06 08:52:26 UTC', '2026-03-06T08:52:26Z'],
    ['06.03.2026 08:52:26 UTC', '2026-03-06T08:52:26Z'],
    ['Jun 1, 2026 1:00:00 AM PDT', '2026-06-01T08:00:00Z'],
    ['Wed, Dec 4, 2019, 8:27 AM PST', '2019-12-04T16:27:00Z'],
    ['Sun, 2 Nov 2025, 15:20 MET', '2025-11-02T14:20:00Z'],
    ['2021年5月19日(水) 23:45 JST', '2021-05-19T14:45:00Z'],
    ['2026/03/02 09:12 JST', '2026-03-02T00:12:00Z'],
    ['1 juil. 2026 08:31:35 UTC', '2026-07-01T08:31:35Z'],
    ['2. März 2026 07:00 MEZ', '2026-03-02T06:00:00Z'],
    ['2 de marzo de 2026 12:00 UTC', '2026-03-02T12:00:00Z'],
    ['Mar 2, 2026 12:05 a.m. PST', '2026-03-02T08:05:00Z'],
    ['31/12/2026 09:00', '2026-12-31T09:00:00Z'],
    ['46083', '2026-03-02T12:00:00Z'],
    ['46083.5', '2026-03-02T12:00:00Z'],
    ['46083.38384259', '2026-03-02T09:12:44Z'],
    ['1 juin 2026 1:00:00 HAP', '2026-06-01T08:00:00Z'],
    ['2026-06-01 1:00:00 a.m. PDT', '2026-06-01T08:00:00Z'],
    ['1 jun. 2026 8:31:35 p. m. GMT-6', '2026-06-02T02:31:35Z'],
  ])('reads %s', (text, iso) => expect(parseInstant(text)).toBe(seconds(iso)))

  it('places a time without a zone in the zone given, summer time included', () => {
    expect(parseInstant('2026-07-01 08:00', { timeZone: 'Europe/Berlin' })).toBe(
      seconds('2026-07-01T06:00:00Z'),
    )
    expect(parseInstant('2026-01-01 08:00', { timeZone: 'America/Los_Angeles' })).toBe(
      seconds('2026-01-01T16:00:00Z'),
    )
  })

  it('takes a day without a time for its noon', () => {
    expect(parseInstant('02-Mar-2026')).toBe(seconds('2026-03-02T12:00:00Z'))
    expect(parseInstant('2026-03-02', { timeZone: 'Asia/Tokyo' })).toBe(seconds('2026-03-02T03:00:00Z'))
  })

  it.each(['03/02/2026', '3-2-26'])('refuses %s, which could be either, unless told the order', text => {
    expect(() => parseInstant(text)).toThrow(/day or month first/)
    expect(isoDate(parseDay(text, 'dmy') ?? 0)).toBe('2026-02-03')
    expect(isoDate(parseDay(text, 'mdy') ?? 0)).toBe('2026-03-02')
  })

  it.each([
    '2026-02-30',
    '31.04.2026',
    'yesterday',
    '2026-13-01',
    '12:30',
    '2026-03-02T25:00:00Z',
    '1 Foo 2026',
    '2026-03-02 10:00 XYZ',
    '20260302',
    '1234',
    '99999',
    // The year may be the last two figures or the first.
    '26/06/01',
  ])('refuses %s', text => expect(() => parseInstant(text)).toThrow(RangeError))

  it('takes a gap for missing', () => expect(parseInstant('--')).toBeNull())

  it('reads back any instant printed as ISO', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), instant => {
        expect(parseInstant(new Date(instant * 1000).toISOString())).toBe(instant)
      }),
    )
  })

  it('reads back any day in numbers, whichever order, when told the order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14_610, max: 40_000 }), fc.constantFrom('/', '-'), (day, sign) => {
        const [year = '', month = '', date = ''] = isoDate(day).split('-')
        expect(parseDay([date, month, year].join(sign), 'dmy')).toBe(day)
        expect(parseDay([month, date, year].join(sign), 'mdy')).toBe(day)
        expect(parseDay([date, month, year.slice(2)].join('.'))).toBe(day)
      }),
    )
  })
})

describe('orderOfDates', () => {
  it('is settled by a number over twelve and by nothing else', () => {
    expect(orderOfDates(['01/02/2026', '13/02/2026'])).toBe('dmy')
    expect(orderOfDates(['1/2/26', '1/13/26'])).toBe('mdy')
    expect(orderOfDates(['1/2/26', '2026-01-13', ''])).toBeNull()
  })
})

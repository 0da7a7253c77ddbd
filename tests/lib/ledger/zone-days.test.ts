import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createZoneDays } from '@/lib/ledger/zone-days'
import { epochDay } from '@/lib/schema/dates'
import { MARKETPLACES } from '@/lib/schema/marketplaces'
import { at } from './support/drafts'

describe('zone days', () => {
  it.each([
    ['Europe/Berlin', '2026-01-31T22:59:59Z', '2026-01-31'],
    ['Europe/Berlin', '2026-01-31T23:00:00Z', '2026-02-01'],
    // Summer time: the day begins an hour earlier in UTC.
    ['Europe/Berlin', '2026-07-10T21:59:59Z', '2026-07-10'],
    ['Europe/Berlin', '2026-07-10T22:00:00Z', '2026-07-11'],
    // The night clocks go forward in the United States: 8 March 2026, 10:00 UTC.
    ['America/Los_Angeles', '2026-03-08T07:59:59Z', '2026-03-07'],
    ['America/Los_Angeles', '2026-03-08T08:00:00Z', '2026-03-08'],
    ['America/Los_Angeles', '2026-03-09T06:59:59Z', '2026-03-08'],
    ['America/Los_Angeles', '2026-03-09T07:00:00Z', '2026-03-09'],
    ['Asia/Kolkata', '2026-05-01T18:29:59Z', '2026-05-01'],
    ['Asia/Kolkata', '2026-05-01T18:30:00Z', '2026-05-02'],
  ])('%s: %s is %s', (zone, instant, day) => {
    expect(createZoneDays(zone)(at(instant))).toBe(epochDay(day))
  })

  it('agrees with Intl in every marketplace', () => {
    const zones = [...new Set(MARKETPLACES.map(marketplace => marketplace.timeZone))].map(zone => ({
      days: createZoneDays(zone),
      format: new Intl.DateTimeFormat('en-CA', { timeZone: zone }),
    }))
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: at('2015-01-01'), max: at('2035-01-01') }),
        (zone, t) => {
          expect(zone.days(t)).toBe(epochDay(zone.format.format(t * 1000)))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('refuses a zone that does not exist', () => {
    expect(() => createZoneDays('Europe/Atlantis')).toThrow(RangeError)
  })
})

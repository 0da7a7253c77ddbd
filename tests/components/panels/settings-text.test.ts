// Settings survive being shown and read back; what is no fitting number is refused.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromSettings, toSettings } from '@/components/panels/settings-text'
import { DEFAULT_SETTINGS, type Settings } from '@/lib/schema/settings'

const tenth = (low: number, high: number) => fc.integer({ min: low * 10, max: high * 10 }).map(n => n / 10)
const settings = fc.record({
  rating: tenth(1, 5),
  stockDays: fc.integer({ min: 0, max: 730 }),
  returns: fc.integer({ min: 0, max: 1000 }),
  cancellations: fc.integer({ min: 0, max: 1000 }),
  margin: fc.option(fc.integer({ min: 0, max: 1000 })),
})

describe('settings as text', () => {
  it('come back as they were, with point or comma', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom('.' as const, ',' as const), (one, point) => {
        const before: Settings = {
          ...DEFAULT_SETTINGS,
          thresholds: {
            rating: one.rating,
            stockDays: one.stockDays,
            returnRate: one.returns / 1000,
            cancellationRate: one.cancellations / 1000,
          },
          grossMarginShare: one.margin === null ? null : one.margin / 1000,
        }
        const after = toSettings(before, fromSettings(before, point))
        expect(after?.thresholds.rating).toBe(one.rating)
        expect(after?.thresholds.returnRate).toBeCloseTo(one.returns / 1000, 9)
        expect(after?.grossMarginShare ?? -1).toBeCloseTo(one.margin === null ? -1 : one.margin / 1000, 9)
      }),
    )
  })

  it.each([
    ['rating', '6'],
    ['rating', ''],
    ['stockDays', 'many'],
    ['returnRate', '-1'],
    ['outlierPurchaseDays', '400'],
    ['grossMarginShare', '130'],
  ] as const)('refuses %s = "%s"', (field, text) => {
    expect(toSettings(DEFAULT_SETTINGS, { ...fromSettings(DEFAULT_SETTINGS, '.'), [field]: text })).toBeNull()
  })
})

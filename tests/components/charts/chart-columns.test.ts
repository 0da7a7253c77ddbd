// What charts draw is what the figures say: bins keep every gap, curves start at nothing, heat stays within its scale.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveColumns, seenDayOf } from '@/components/charts/curve-columns'
import { gapBins } from '@/components/charts/gap-bins'
import { heatOf } from '@/components/charts/heat-of'
import { isRipe } from '@/components/charts/is-ripe'
import type { IsoDate } from '@/lib/schema/dates'

describe('gapBins', () => {
  it('keeps every gap, in at most sixty bins of equal width', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 700 }), counts => {
        const bins = gapBins(counts)
        expect(bins.counts.reduce((a, b) => a + b, 0) + bins.beyond).toBe(counts.reduce((a, b) => a + b, 0))
        expect(bins.beyond).toBeLessThanOrEqual(0.05 * counts.reduce((a, b) => a + b, 0) + 1e-9)
        expect(bins.starts.length).toBeLessThanOrEqual(60)
        expect(bins.starts.every((start, i) => start === i * bins.width)).toBe(true)
      }),
    )
  })

  it('leaves single days apart while they fit', () => {
    expect(gapBins([0, 3, 1])).toEqual({ width: 1, starts: [0, 1, 2], counts: [0, 3, 1], beyond: 0 })
  })
})

describe('curveColumns', () => {
  const point = (day: number, share: number, atRisk: number) => ({
    day,
    share,
    low: share / 2,
    high: share * 1.5,
    atRisk,
  })
  const curve = [point(3, 0.1, 100), point(30, 0.2, 80), point(400, 0.3, 5)]

  it('starts at nothing on day 0 and ends within the year', () => {
    expect(curveColumns(curve, 400).days).toEqual([0, 3, 30, 365])
    expect(curveColumns(curve, 400).share).toEqual([0, 0.1, 0.2, 0.2])
  })

  it('stays level as long as someone is watched, and no longer', () => {
    expect(curveColumns(curve.slice(0, 2), 90).days).toEqual([0, 3, 30, 90])
    expect(curveColumns(curve.slice(0, 2), 0).days).toEqual([0, 3, 30])
    expect(seenDayOf({ 30: 0.1, 60: 0.2, 90: null, 180: null, 365: null })).toBe(60)
  })
})

describe('heatOf', () => {
  it('stays between 0 and 1 and never falls as values rise', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }))), values => {
        const heat = heatOf(values)
        const known = values.filter(value => value !== null).sort((a, b) => a - b)
        const heats = known.map(heat)
        expect(heats.every(one => one >= 0 && one <= 1)).toBe(true)
        expect(heats).toEqual([...heats].sort((a, b) => a - b))
      }),
    )
  })
})

describe('isRipe', () => {
  it('waits for the youngest buyer of the month', () => {
    expect(isRipe('2025-01', 60, '2025-04-01' as IsoDate)).toBe(true)
    expect(isRipe('2025-01', 60, '2025-03-31' as IsoDate)).toBe(false)
    expect(isRipe('2025-01', 90, '2025-04-30' as IsoDate)).toBe(false)
  })
})

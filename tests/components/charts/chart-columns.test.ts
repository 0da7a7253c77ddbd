// What charts draw is what the figures say: bins keep every gap, curves start at nothing, heat stays within its scale.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atRiskOn, curveColumns } from '@/components/charts/curve-columns'
import { gapBins } from '@/components/charts/gap-bins'
import { heatOf } from '@/components/charts/heat-of'

describe('gapBins', () => {
  it('keeps every gap, in at most sixty bins of equal width', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 700 }), counts => {
        const bins = gapBins(counts)
        expect(bins.counts.reduce((a, b) => a + b, 0)).toBe(counts.reduce((a, b) => a + b, 0))
        expect(bins.starts.length).toBeLessThanOrEqual(60)
        expect(bins.starts.every((start, i) => start === i * bins.width)).toBe(true)
      }),
    )
  })

  it('leaves single days apart while they fit', () => {
    expect(gapBins([0, 3, 1])).toEqual({ width: 1, starts: [0, 1, 2], counts: [0, 3, 1] })
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
    expect(curveColumns(curve).days).toEqual([0, 3, 30])
    expect(curveColumns(curve).share).toEqual([0, 0.1, 0.2])
  })

  it('tells how many are still watched, and nothing beyond the last event', () => {
    expect(atRiskOn(curve, 30)).toBe(80)
    expect(atRiskOn(curve, 31)).toBe(5)
    expect(atRiskOn(curve, 401)).toBeNull()
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

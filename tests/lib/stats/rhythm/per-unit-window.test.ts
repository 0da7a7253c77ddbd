// Quantity and interval: double packs that last twice as long, buyers of habit, and samples that cannot tell.
import { describe, expect, it } from 'vitest'
import { normalSample } from '@/lib/stats/random/normal-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { type PerUnit, perUnitWindow, type UnitGapSample } from '@/lib/stats/rhythm/per-unit-window'
import { unitSlope } from '@/lib/stats/rhythm/unit-slope'

/** Buyers of one to three units whose gap is 30 days times units^slope, watched for up to `days`. */
function shop(buyers: number, slope: number, days: number, seed: number): UnitGapSample {
  const random = seededRandom(seed)
  const sample = { gaps: [] as number[], units: [] as number[], followUps: [] as number[] }
  for (let i = 0; i < buyers; i++) {
    const units = random() < 0.6 ? 1 : random() < 0.7 ? 2 : 3
    const gap = Math.max(1, Math.round(30 * units ** slope * Math.exp(0.15 * normalSample(random))))
    const followUp = Math.floor(random() * days)
    sample.followUps.push(followUp)
    if (gap > followUp) continue
    sample.gaps.push(gap)
    sample.units.push(units)
  }
  return sample
}

function known(sample: UnitGapSample): Extract<PerUnit, { state: 'known' }> {
  const result = perUnitWindow(sample)
  if (result.state !== 'known') throw new Error(JSON.stringify(result))
  return result
}

describe('perUnitWindow', () => {
  it('finds that double packs last twice as long, and how long a unit lasts', () => {
    const found = known(shop(400, 1, 365, 1))
    expect(found.verdict).toBe('consumption')
    expect(found.slope).toBeGreaterThan(0.9)
    expect(found.slope).toBeLessThan(1.1)
    expect(found.daysPerUnit?.hdi80.from).toBeGreaterThan(22)
    expect(found.daysPerUnit?.hdi80.to).toBeLessThan(39)
    expect(found.daysPerUnit?.hdi50.share).toBeGreaterThanOrEqual(0.5)
  })

  it('is not flattened by large packs that are still unseen', () => {
    const sample = shop(4000, 1, 150, 2)
    expect(Math.abs(known(sample).slope - 1)).toBeLessThan(0.05)
  })

  it('tells habit', () => {
    const found = known(shop(400, 0, 365, 3))
    expect(found.verdict).toBe('habit')
    expect(found.daysPerUnit).toBeNull()
  })

  it('is unclear in between', () => {
    expect(known(shop(400, 0.35, 365, 4)).verdict).toBe('unclear')
  })

  it('has limits that hold the true slope about as often as they say', () => {
    let held = 0
    for (let seed = 1; seed <= 200; seed++) {
      const { low, high } = known(shop(120, 1, 2000, seed))
      if (low <= 1 && high >= 1) held++
    }
    expect(held / 200).toBeGreaterThan(0.9)
    expect(held / 200).toBeLessThan(0.99)
  })

  it('says so when too few buyers take another quantity', () => {
    const same = { gaps: new Array(50).fill(30), units: new Array(50).fill(2), followUps: [] }
    expect(perUnitWindow(same)).toEqual({ state: 'too-few', n: 50, unusual: 0, needed: 20 })
    expect(perUnitWindow({ gaps: [], units: [], followUps: [] })).toMatchObject({ state: 'too-few', n: 0 })
  })

  it('refuses what is no quantity', () => {
    expect(() => perUnitWindow({ gaps: [3], units: [0], followUps: [] })).toThrow(/no quantity/)
    expect(() => perUnitWindow({ gaps: [3], units: [], followUps: [] })).toThrow(/0 quantities/)
  })
})

describe('unitSlope', () => {
  it('is least squares with the HC1 error', () => {
    // R: x <- log(c(1,1,2,2,4,4)); y <- log(c(10,12,18,25,35,44)); coef(lm(y~x))[2]
    // sqrt(sandwich::vcovHC(lm(y~x), "HC1")[2,2]) * qt(.975, 4)
    const units = [1, 1, 2, 2, 4, 4]
    const gaps = [10, 12, 18, 25, 35, 44]
    const line = unitSlope(gaps, units, [1, 1, 1, 1, 1, 1])
    // By hand: x = (0, 0, L, L, 2L, 2L), so slope = mean of the two outer differences / 2L.
    const slope = (Math.log(35 * 44) - Math.log(10 * 12)) / 2 / (2 * Math.LN2)
    expect(line?.slope).toBeCloseTo(slope, 12)
    const mean = gaps.reduce((sum, gap) => sum + Math.log(gap), 0) / 6
    const squares = 4 * Math.LN2 ** 2
    const scores = units.reduce((sum, unit, i) => {
      const x = Math.log(unit) - Math.LN2
      return sum + (x * (Math.log(gaps[i] ?? 1) - mean - slope * x)) ** 2
    }, 0)
    const error = Math.sqrt((scores * 6) / 4) / squares
    // qt(.975, 4) = 2.776445
    expect(((line?.high ?? 0) - slope) / error).toBeCloseTo(2.776445, 1)
    expect(slope - (line?.low ?? 0)).toBeCloseTo((line?.high ?? 0) - slope, 12)
  })
  it('has no slope where units do not differ', () => {
    expect(unitSlope([3, 4, 5, 6, 7], [3, 3, 3, 3, 3], [1, 2, 1, 1, 1])).toBeNull()
  })
})

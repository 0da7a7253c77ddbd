// The special functions against mpmath 1.3 at 40 digits: loggamma, digamma, betainc and gammainc (regularized).
import { describe, expect, it } from 'vitest'
import { digamma } from '@/lib/stats/special/digamma'
import { gaussLegendre } from '@/lib/stats/special/gauss-legendre'
import { logBeta } from '@/lib/stats/special/log-beta'
import { logGamma } from '@/lib/stats/special/log-gamma'
import { regularisedGamma } from '@/lib/stats/special/regularised-gamma'
import { incompleteBeta } from '@/lib/stats/special/regularised-incomplete-beta'

const near = (ours: number, want: number, part: number): void =>
  expect(Math.abs(ours - want)).toBeLessThanOrEqual(part * Math.abs(want))

describe('logGamma and digamma', () => {
  it.each([
    [1e-10, 23.025850929882736, -10000000000.577215],
    [0.1, 2.252712651734206, -10.423754940411076],
    [0.5, 0.5723649429247001, -1.9635100260214235],
    [0.9, 0.06637623973474295, -0.7549269499470513],
    [0.999999, 5.772164873855652e-7, -0.5772173098368019],
    [1.000001, -5.772148423874147e-7, -0.5772140199686682],
    [1.3, -0.10817480950786047, -0.16919088886679962],
    [1.4616, -0.12148629003589732, -3.110625123034165e-5],
    [1.99999, -4.227811104241674e-6, 0.42277788573759284],
    [2.4, 0.21685932244884157, 0.6529011697005981],
    [2.5, 0.2846828704729192, 0.7031566406452432],
    [3.7, 1.428072326665388, 1.1671535393615113],
    [7.999, 8.523145786158915, 2.015508332090348],
    [8, 8.525161361065415, 2.01564147795561],
    [20, 39.339884187199495, 2.970523992242149],
    [10000.0, 82099.71749644238, 9.210290371142849],
    [10000000.0, 151180949.3694739, 16.11809560095832],
  ])('at %d', (x, logarithm, derivative) => {
    near(logGamma(x), logarithm, 1e-15)
    // Beside its zero at 1.4616 the digits that are lost are those of x.
    expect(Math.abs(digamma(x) - derivative)).toBeLessThanOrEqual(2e-15 * Math.max(0.5, Math.abs(derivative)))
  })
  it('end at 0', () => {
    expect([logGamma(0), digamma(0)]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
    expect([logGamma(-1), digamma(-1), logBeta(0, 1)]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })
})

describe('logBeta', () => {
  it.each([
    [0.5, 0.5, 1.1447298858494002],
    [0.3, 7.9, 0.4891347569165349],
    [0.3, 8.1, 0.4813012817550644],
    [1e-7, 10000000.0, 16.1180939814272],
    [5, 100, -19.946329573136683],
    [9, 12, -14.22870571213435],
    [1000.0, 1000000.0, -7910.78946842146],
    [10000000.0, 10000000.0, -13862950.404734597],
  ])('of %d and %d', (a, b, want) => {
    near(logBeta(a, b), want, 1e-15)
    expect(logBeta(b, a)).toBe(logBeta(a, b))
  })
})

describe('incompleteBeta', () => {
  it.each([
    [0.5, 2, 2, 0.5],
    [0.1, 0.3, 5, 0.8108493913870337],
    [0.9, 0.3, 5, 0.9999988725283055],
    [0.3, 0.001, 2, 0.9994959094063246],
    [1e-10, 0.2, 0.3, 0.006452877343586782],
    [0.37, 30, 50, 0.470917321970865],
    [0.999, 5, 0.01, 0.047204119992922754],
  ])('at %d of %d and %d', (x, a, b, want) => {
    near(incompleteBeta(x, a, b), want, 1e-13)
    // 1 - x keeps too little of a tiny x.
    if (x > 1e-3) expect(incompleteBeta(1 - x, b, a)).toBeCloseTo(1 - want, 13)
  })
  it('ends at 0 and 1, and is refused beyond', () => {
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1])
    expect(() => incompleteBeta(1.1, 2, 3)).toThrow(RangeError)
  })
})

describe('regularisedGamma', () => {
  it.each([
    [0.5, 0.1, 0.345279153981423, 0.654720846018577],
    [0.5, 3, 0.9856941215645704, 0.01430587843542964],
    [10, 9, 0.4125917556680586, 0.5874082443319414],
    [10, 12, 0.7576078383294876, 0.24239216167051233],
    [1000, 1010, 0.6276789447369947, 0.3723210552630053],
    [0.001, 1e-5, 0.9891230446957827, 0.01087695530421733],
    [100, 40, 1.2062542053086514e-15, 0.9999999999999988],
    [5, 60, 1.0, 5.060046065842574e-21],
  ])('of %d at %d', (a, x, lower, upper) => {
    near(regularisedGamma(a, x).lower, lower, 5e-14)
    near(regularisedGamma(a, x).upper, upper, 1e-13)
  })
  it('is refused where it is none', () => {
    expect(() => regularisedGamma(0, 1)).toThrow(RangeError)
  })
})

describe('gaussLegendre', () => {
  it.each([1, 2, 5, 8, 16, 24])('%d points integrate every power they should', n => {
    const { nodes, weights } = gaussLegendre(n)
    for (let power = 0; power < 2 * n; power++) {
      let sum = 0
      for (let i = 0; i < n; i++) sum += (weights[i] as number) * (nodes[i] as number) ** power
      expect(sum).toBeCloseTo(power % 2 === 0 ? 2 / (power + 1) : 0, 14)
    }
  })
  it('refuses no points', () => expect(() => gaussLegendre(0)).toThrow(RangeError))
})

import { describe, expect, it } from 'vitest'
import { durationCounts } from '@/lib/stats/duration-counts'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { dayGrid, dayLikelihood } from '@/lib/stats/tails/day-likelihood'
import { lognormalLaw } from '@/lib/stats/tails/lognormal-law'
import { lomaxLaw } from '@/lib/stats/tails/lomax-law'
import { weibullGammaLaw } from '@/lib/stats/tails/weibull-gamma-law'
import { lomaxWait, simulatedWaits } from './simulated-waits'

const random = seededRandom(7)
const counts = simulatedWaits(
  random,
  300,
  () => (random() < 0.4 ? lomaxWait(random, 1.5, 90) : Infinity),
  200,
)

describe('dayLikelihood', () => {
  it('is the sum of ln(S(d - 1) - S(d)) and ln S(c), worked by hand', () => {
    // Two events on day 2, one cut off on day 3, one on day 0; the mean duration is 7/4.
    const grid = dayGrid(durationCounts([2, 2, 3, 0], [1, 1, 0, 0]))
    expect(grid.unit).toBe(1.75)
    const x = Float64Array.of(0.4, Math.log(0.8), Math.log(1.5))
    const share = 1 / (1 + Math.exp(-0.4))
    const s = (day: number) => 1 - share + share * (1 + day / 1.75 / 1.5) ** -(0.8 * 1.5)
    const logs = 2 * Math.log(s(1) - s(2)) + Math.log(s(3))
    const prior = x.reduce((sum, one) => sum + 0.5 * (one / 10) ** 2, 0)
    expect(dayLikelihood(grid, lomaxLaw, true)(x, new Float64Array(3))).toBeCloseTo(-(logs - prior) / 4, 12)
  })

  it.each([
    ['Lomax with cure', lomaxLaw, true],
    ['lognormal with cure', lognormalLaw, true],
    ['Weibull-gamma', weibullGammaLaw, false],
    ['Weibull-gamma with cure', weibullGammaLaw, true],
  ])('%s: the gradient is that of differences', (_, law, cure) => {
    const target = dayLikelihood(dayGrid(counts), law, cure)
    const size = law.size + Number(cure)
    const unused = new Float64Array(size)
    for (let point = 0; point < 20; point++) {
      const x = Float64Array.from({ length: size }, () => 5 * (random() - 0.5))
      const gradient = new Float64Array(size)
      target(x, gradient)
      for (let j = 0; j < size; j++) {
        const up = x.slice()
        const down = x.slice()
        up[j] = (x[j] as number) + 1e-5
        down[j] = (x[j] as number) - 1e-5
        const slope = (target(up, unused) - target(down, unused)) / 2e-5
        expect(Math.abs((gradient[j] as number) - slope)).toBeLessThan(2e-6 * (Math.abs(slope) + 1e-2))
      }
    }
  })

  it('stays finite at the bounds of the search', () => {
    for (const law of [lomaxLaw, lognormalLaw, weibullGammaLaw]) {
      const target = dayLikelihood(dayGrid(counts), law, true)
      for (let corner = 0; corner < 2 ** (law.size + 1); corner++) {
        const x = Float64Array.from({ length: law.size + 1 }, (_, j) => ((corner >> j) & 1 ? 12 : -12))
        expect(Number.isFinite(target(x, new Float64Array(x.length))), `${[...x]}`).toBe(true)
      }
    }
  })
})

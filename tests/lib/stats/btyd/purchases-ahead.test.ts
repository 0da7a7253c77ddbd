// What is ahead of many buyers is what is ahead of each of them, added up.
import { describe, expect, it } from 'vitest'
import { aliveParts } from '@/lib/stats/btyd/alive-parts'
import { buyerPosterior } from '@/lib/stats/btyd/buyer-posterior'
import { mergedHistories } from '@/lib/stats/btyd/purchase-design'
import { purchaseMoments } from '@/lib/stats/btyd/purchase-moments'
import { purchasesAhead } from '@/lib/stats/btyd/purchases-ahead'
import { fitWith, rowsOf } from './buyers'

const FITS = [
  fitWith('nbd', [0.6, 80]),
  fitWith('bgnbd', [0.6, 60, 0.8, 2.4]),
  fitWith('mbgnbd', [0.6, 45, 0.9, 1.6]),
  fitWith('mbgcnbd', [1.2, 20, 0.7, 1.5], 3),
  fitWith('paretonbd', [0.6, 70, 0.6, 90]),
]
/** In no order, some of them alike in all, some in purchases and age alone. */
const rows = rowsOf([
  [4, 180, 200],
  [0, 0, 90],
  [1, 20, 200],
  [1, 150, 200, 0, 3],
  [4, 180, 200],
  [0, 0, 0],
  [30, 290, 300],
  [1, 20, 60],
])
const histories = Array.from(rows.x, (x, i) => [x, rows.tx[i] as number, rows.T[i] as number] as const)

describe.each(FITS.map(fit => [`${fit.model} with k = ${fit.k}`, fit] as const))('%s', (_, fit) => {
  const ahead = purchasesAhead(fit, rows)

  it.each([7, 90, 2000])('in %d days: the sum over buyers, and each of them', t => {
    const single = histories.map(history => purchaseMoments(fit, ...history, t))
    const sum = (of: (one: { mean: number; variance: number }) => number): number =>
      single.reduce((total, one, i) => total + (rows.weight[i] as number) * of(one), 0)
    const { mean, processVariance } = ahead.forecast(t)
    expect(mean / sum(one => one.mean)).toBeCloseTo(1, 12)
    expect(ahead.expected(t)).toBe(mean)
    expect(processVariance / sum(one => one.variance)).toBeCloseTo(1, 11)
    const each = ahead.each(5, t)
    single.forEach(({ mean: until }, i) => {
      const first = purchaseMoments(fit, ...(histories[i] as (typeof histories)[number]), 5).mean
      expect(each[i]).toBeCloseTo(until - first, 12)
    })
  })

  it('knows of each buyer how likely he is there, and in which stage', () => {
    const { design, rowOf } = mergedHistories(rows, false)
    const parts = new Float64Array(fit.k * design.rowT.length)
    aliveParts(fit, design, parts)
    histories.forEach((history, i) => {
      const { alive, stages } = buyerPosterior(fit, ...history)
      expect(ahead.alive[i]).toBeCloseTo(alive, 13)
      stages.forEach((stage, j) => {
        expect(parts[fit.k * (rowOf[i] as number) + j]).toBeCloseTo(alive * stage, 13)
      })
    })
  })

  it('refuses a time that is none', () => {
    for (const t of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => ahead.expected(t)).toThrow(RangeError)
      expect(() => ahead.forecast(t)).toThrow(RangeError)
      expect(() => ahead.each(0, t)).toThrow(RangeError)
    }
  })
})

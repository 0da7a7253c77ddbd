// Merging buyers with the same history changes nothing that is asked of them, whatever their order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CustomerRows } from '@/lib/stats/btyd/btyd-model'
import { fitBtyd } from '@/lib/stats/btyd/fit-btyd'
import { purchasesAhead } from '@/lib/stats/btyd/purchases-ahead'
import { rankValues } from '@/lib/stats/btyd/rank-values'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { type Buyer, fitWith, onWholeDays, rowsOf, simulate } from './buyers'
import { groupRows } from './group-rows'

const shuffled = (rows: CustomerRows, seed: number): CustomerRows => {
  const random = seededRandom(seed)
  const order = Array.from({ length: rows.rows }, (_, i) => ({ i, key: random() })).sort(
    (a, b) => a.key - b.key,
  )
  const take = (column: Float64Array): Float64Array =>
    Float64Array.from(order, ({ i }) => column[i] as number)
  return {
    rows: rows.rows,
    x: take(rows.x),
    tx: take(rows.tx),
    T: take(rows.T),
    litt: take(rows.litt),
    weight: take(rows.weight),
  }
}
const wholeDays = (n: number): CustomerRows =>
  onWholeDays(
    simulate(fitWith('mbgcnbd', [1, 20, 0.6, 2], 2), { n, least: 150, most: 180 }, seededRandom(5)).rows,
  )

describe('rankValues', () => {
  it('ranks whole and other numbers alike', () => {
    const values = Float64Array.of(30, 10, 30, 0, 2)
    expect(rankValues(values)).toEqual({
      unique: Float64Array.of(0, 2, 10, 30),
      count: Int32Array.of(1, 1, 1, 2),
      rank: Int32Array.of(3, 2, 3, 0, 1),
    })
    expect(rankValues(values.map(value => value / 7)).rank).toEqual(Int32Array.of(3, 2, 3, 0, 1))
    expect(rankValues(Float64Array.of(0.5, -0, 0)).unique).toEqual(Float64Array.of(0, 0.5))
  })
  it('gives every value back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -5, max: 5000 }), fc.double({ noNaN: true })), {
          maxLength: 3000,
        }),
        list => {
          const values = Float64Array.from(list)
          const { unique, count, rank } = rankValues(values)
          expect(values.every((value, i) => unique[rank[i] as number] === value)).toBe(true)
          expect(count.reduce((sum, one) => sum + one, 0)).toBe(values.length)
          expect(unique.every((value, i) => i === 0 || value > (unique[i - 1] as number))).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })
  it('outgrows its first table', () => {
    const values = Float64Array.from({ length: 20_000 }, (_, i) => ((i * 7919) % 10_007) + 0.25)
    const { unique, rank } = rankValues(values)
    expect(unique.length).toBe(10_007)
    expect(values.every((value, i) => unique[rank[i] as number] === value)).toBe(true)
  })
})

describe('groupRows', () => {
  it('adds up the weights of the same histories, sorted by x, tx and T', () => {
    const grouped = groupRows(
      rowsOf([
        [1, 30, 90, 3],
        [0, 0, 90],
        [1, 30, 80, 1],
        [1, 30, 90, 4, 2],
        [0, 0, 90],
      ]),
    )
    expect([...grouped.x]).toEqual([0, 1, 1])
    expect([...grouped.T]).toEqual([90, 80, 90])
    expect([...grouped.weight]).toEqual([2, 1, 3])
    expect([...grouped.litt]).toEqual([0, 1, (3 + 4 + 4) / 3])
  })

  it('keeps a grouped list as it is', () => {
    const once = groupRows(wholeDays(2000))
    expect(groupRows(once)).toEqual(once)
  })

  it('gives the same fits to the last bit in any order, grouped or not', () => {
    const rows = wholeDays(1500)
    const grouped = groupRows(rows)
    expect(grouped.rows).toBeLessThan(rows.rows * 0.8)
    for (const model of ['nbd', 'bgnbd', 'mbgnbd', 'mbgcnbd', 'paretonbd'] as const) {
      const fit = fitBtyd(model, rows)
      expect(fitBtyd(model, shuffled(rows, 7))).toEqual(fit)
      expect(fitBtyd(model, grouped).logLikelihood / fit.logLikelihood).toBeCloseTo(1, 9)
      expect(purchasesAhead(fit, grouped).expected(90) / purchasesAhead(fit, rows).expected(90)).toBeCloseTo(
        1,
        12,
      )
    }
  })

  it.each<[string, Buyer]>([
    ['half a purchase', [0.5, 1, 2]],
    ['a last purchase after the end', [1, 3, 2]],
    ['a last purchase without any', [0, 1, 2]],
    ['an age that is no number', [0, 0, Number.NaN]],
    ['an endless age', [0, 0, Number.POSITIVE_INFINITY]],
    ['a weight of nothing', [0, 0, 2, 0, 0]],
  ])('refuses %s', (_, buyer) => {
    expect(() => groupRows(rowsOf([[0, 0, 5], buyer]))).toThrow(RangeError)
  })
  it('refuses nobody', () => {
    expect(() => groupRows(rowsOf([]))).toThrow(RangeError)
  })
})

// Fits of a shop: newcomers and early entrants apart, small groups held to the other, large ones chosen on a sample.
import { describe, expect, it } from 'vitest'
import type { CustomerColumns } from '@/lib/metrics/outlook/customer-columns'
import { fitShop } from '@/lib/metrics/outlook/fit-shop'
import { gammaSample } from '@/lib/stats/random/gamma-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'

const OPTIONS = { newFrom: null, force: null }

/** Customers who buy about every 60 days and stop after one purchase in five; entry = row % 300. */
function drawn(rows: number, seed: number): CustomerColumns {
  const random = seededRandom(seed)
  const columns = {
    customer: Uint32Array.from({ length: rows }, (_, row) => row),
    x: new Float64Array(rows),
    tx: new Float64Array(rows),
    T: Float64Array.from({ length: rows }, (_, row) => 365 - (row % 300)),
    litt: new Float64Array(rows),
    meanSpend: new Float64Array(rows),
  }
  for (let row = 0; row < rows; row++) {
    const rate = gammaSample(1, 60, random)
    let last = 0
    for (;;) {
      if (random() < 0.2) break
      const day = last + Math.max(1, Math.round(-Math.log(1 - random()) / rate))
      if (day > (columns.T[row] as number)) break
      columns.x[row] = (columns.x[row] as number) + 1
      columns.litt[row] = (columns.litt[row] as number) + Math.log(day - last)
      last = day
    }
    columns.tx[row] = last
  }
  return { rows, ...columns }
}
const entry = (row: number): number => row % 300

describe('fitShop', () => {
  it('fits newcomers and early entrants apart', () => {
    const fits = fitShop(drawn(3000, 1), entry, { newFrom: 100, force: null })
    expect(fits?.fit.n).toBe(2000)
    expect(fits?.early?.n).toBe(1000)
    expect(fits?.fits).toHaveLength(5)
  })

  it('holds few newcomers to the early entrants, and says so', () => {
    const fits = fitShop(drawn(600, 2), entry, { newFrom: 297, force: null })
    expect(fits?.reason).toBe('held-to-early')
    expect(fits?.fit.model).toBe(fits?.early?.model)
    expect(fits?.fit.n).toBe(6)
  })

  it('says nothing where nobody came back', () => {
    const none = drawn(50, 3)
    none.x.fill(0)
    none.tx.fill(0)
    none.litt.fill(0)
    expect(fitShop(none, entry, OPTIONS)).toBeNull()
  })

  it('chooses on a sample of a large shop and fits the chosen model on all of it', () => {
    const many = drawn(60_000, 4)
    const quick = fitShop(many, entry, OPTIONS)
    const whole = fitShop(many, entry, { ...OPTIONS, everyFit: true })
    expect(quick?.fit.n).toBe(60_000)
    expect(quick?.fits).toHaveLength(1)
    expect(whole?.fits).toHaveLength(5)
    const same = whole?.fits.find(fit => fit.model === quick?.fit.model && fit.k === quick?.fit.k)
    expect(quick?.fit.logLikelihood).toBeCloseTo(same?.logLikelihood as number, 3)
  })
})

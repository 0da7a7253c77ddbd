import { describe, expect, it } from 'vitest'
import { betaSample } from '@/lib/stats/random/beta-sample'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { bgbbAlive, bgbbExpected, bgbbLogLikelihood } from '@/lib/stats/subscription/bgbb'
import { type BgbbCount, bgbbTarget, fitBgbb } from '@/lib/stats/subscription/fit-bgbb'
import { checkCases, checkFolder, checkRows } from '@/tests/lib/stats/check-values'

// The fit of Fader, Hardie and Shang (2010), Marketing Science 29(6), table 3.
const DONATIONS = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }

/** Every history of n opportunities, and how many orders of purchases give the same counts. */
function histories(n: number): BgbbCount[] {
  const rows = new Map<string, BgbbCount>()
  for (let bits = 0; bits < 2 ** n; bits++) {
    const bought = Array.from({ length: n }, (_, i) => (bits >> i) & 1)
    const x = bought.reduce((sum, one) => sum + one, 0)
    const tx = bought.lastIndexOf(1) + 1
    const row = rows.get(`${x},${tx}`)
    rows.set(`${x},${tx}`, { x, tx, n, count: (row?.count ?? 0) + 1 })
  }
  return [...rows.values()]
}

describe('BG/BB', () => {
  it('gives the histories of five opportunities a probability of one together', () => {
    const sum = histories(5).reduce(
      (all, row) => all + row.count * Math.exp(bgbbLogLikelihood(DONATIONS, row)),
      0,
    )
    expect(sum).toBeCloseTo(1, 12)
  })
  it('has the printed probabilities to be alive', () => {
    expect(bgbbAlive(DONATIONS, { x: 0, tx: 0, n: 6 })).toBeCloseTo(0.11, 2)
    for (const x of [1, 3, 6]) expect(bgbbAlive(DONATIONS, { x, tx: 6, n: 6 })).toBeCloseTo(0.93, 2)
  })
  it('expects what the next histories say', () => {
    // One opportunity ahead: the chance of a purchase there, by the likelihood of the longer history.
    const row = { x: 2, tx: 4, n: 5 }
    const bought = Math.exp(
      bgbbLogLikelihood(DONATIONS, { x: 3, tx: 6, n: 6 }) - bgbbLogLikelihood(DONATIONS, row),
    )
    expect(bgbbExpected(DONATIONS, row, 1)).toBeCloseTo(bought, 12)
    expect(bgbbExpected(DONATIONS, row, 0)).toBe(0)
    expect(bgbbExpected({ ...DONATIONS, gamma: 1 }, row, 5)).toBeGreaterThan(0)
  })
  it('refuses a row that cannot be', () => {
    expect(() => bgbbLogLikelihood(DONATIONS, { x: 3, tx: 2, n: 6 })).toThrow(/cannot be/)
    expect(() => bgbbLogLikelihood(DONATIONS, { x: 0, tx: 2, n: 6 })).toThrow(/cannot be/)
  })
})

describe('fitBgbb', () => {
  it('has the gradient of differences', () => {
    const rows = histories(4)
    const target = bgbbTarget(rows, 16)
    const random = seededRandom(2)
    const unused = new Float64Array(4)
    for (let point = 0; point < 20; point++) {
      const x = Float64Array.from({ length: 4 }, () => 4 * (random() - 0.5))
      const gradient = new Float64Array(4)
      target(x, gradient)
      for (let j = 0; j < 4; j++) {
        const up = x.slice()
        const down = x.slice()
        up[j] = (x[j] as number) + 1e-5
        down[j] = (x[j] as number) - 1e-5
        const slope = (target(up, unused) - target(down, unused)) / 2e-5
        expect(Math.abs((gradient[j] as number) - slope)).toBeLessThan(1e-6 * (Math.abs(slope) + 1e-2))
      }
    }
  })
  it('finds the law customers were drawn from, by what it expects', () => {
    const random = seededRandom(3)
    const law = { alpha: 1.5, beta: 2, gamma: 0.8, delta: 6 }
    const counts: BgbbCount[] = []
    for (let customer = 0; customer < 20_000; customer++) {
      const buys = betaSample(law.alpha, law.beta, random)
      const stops = betaSample(law.gamma, law.delta, random)
      let x = 0
      let tx = 0
      for (let t = 1; t <= 8 && random() >= stops; t++)
        if (random() < buys) {
          x++
          tx = t
        }
      const row = counts.find(one => one.x === x && one.tx === tx)
      counts.splice(row ? counts.indexOf(row) : counts.length, 1, {
        x,
        tx,
        n: 8,
        count: (row?.count ?? 0) + 1,
      })
    }
    const fit = fitBgbb(counts)
    if (fit === null) throw new Error('No fit.')
    expect(Math.abs(fit.alpha - 1.5)).toBeLessThan(0.15)
    expect(Math.abs(fit.beta - 2)).toBeLessThan(0.25)
    const total = (parameters: typeof law) =>
      counts.reduce((sum, row) => sum + row.count * bgbbExpected(parameters, row, 5), 0)
    expect(Math.abs(total(fit) / total(law) - 1)).toBeLessThan(0.03)
  })
  it.each([
    ['nobody ever', [{ x: 0, tx: 0, n: 6, count: 10 }]],
    ['everybody always', [{ x: 6, tx: 6, n: 6, count: 10 }]],
    ['one customer', [{ x: 2, tx: 3, n: 6, count: 1 }]],
    ['no opportunity yet', [{ x: 0, tx: 0, n: 0, count: 4 }]],
  ])('%s: finite, and said to be open', (_, counts) => {
    const fit = fitBgbb(counts)
    if (fit === null) throw new Error('No fit.')
    const { unidentified, ...figures } = fit
    expect(Object.values(figures).every(Number.isFinite)).toBe(true)
    expect(unidentified).not.toEqual([])
    const row = counts[0] as BgbbCount
    expect(Number.isFinite(bgbbExpected(fit, row, 5))).toBe(true)
    const alive = bgbbAlive(fit, row)
    expect(alive >= 0 && alive <= 1).toBe(true)
  })
  it('is nothing without customers', () => {
    expect(fitBgbb([])).toBeNull()
  })
})

describe.skipIf(checkFolder === null)('donations of 1995', () => {
  interface Published {
    params: typeof DONATIONS
    LL: number
    table: Record<'x' | 't_x' | 'n' | 'custs' | 'cet5' | 'palive_n1', number[]>
    total_pred_5: number
  }
  const want = checkCases('fit').find(one => one.name === 'bgbb_donations')?.expected as unknown as Published
  it('fits to the published parameters and likelihood', () => {
    const rows = checkRows('donations_cal.csv').map(row => ({
      x: Number(row['x']),
      tx: Number(row['t_x']),
      n: Number(row['n']),
      count: Number(row['custs']),
    }))
    const fit = fitBgbb(rows)
    if (fit === null) throw new Error('No fit.')
    expect(fit.logLikelihood).toBeCloseTo(want.LL, 4)
    expect(fit.unidentified).toEqual([])
    for (const [name, value] of Object.entries(want.params))
      expect(fit[name as keyof typeof want.params] / value).toBeCloseTo(1, 3)
    const total = rows.reduce((sum, row) => sum + row.count * bgbbExpected(fit, row, 5), 0)
    expect(total).toBeCloseTo(want.total_pred_5, 0)
  })
  it('expects and believes alive what the reference does', () => {
    const { table, params } = want
    table.x.forEach((x, i) => {
      const row = { x, tx: table.t_x[i] as number, n: table.n[i] as number }
      expect(bgbbExpected(params, row, 5)).toBeCloseTo(table.cet5[i] as number, 6)
      expect(bgbbAlive(params, row)).toBeCloseTo(table.palive_n1[i] as number, 6)
    })
  })
})

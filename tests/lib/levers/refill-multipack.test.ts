import { describe, expect, it } from 'vitest'
import { refillMultipack } from '@/lib/levers/refill-multipack'
import { intervalOf, leverCase, nextOf, noRhythm, outlookCase, survivalOf } from './lever-case'

const proposed = (n: number, same: number, back = 0.3, facts = {}) =>
  refillMultipack.propose(
    leverCase({ interval: intervalOf(n), next: nextOf(same, 0.1), survival: survivalOf(back) }, facts),
  )

describe('refillMultipack', () => {
  it('proposes a refill when most who return buy the same', () => {
    expect(proposed(40, 0.7)).toMatchObject({
      sentence: 'refill.same',
      arguments: { share: 70, from: 27, to: 33 },
      evidence: 'C',
      expectedMonthlyMinor: null,
      expectedBasis: 'none',
    })
  })
  it('tells the cadence per unit where a double pack doubles the gap', () => {
    const perUnit = {
      value: 0.95,
      low: 0.8,
      high: 1.1,
      n: 60,
      verdict: 'consumption' as const,
      days: { from: 12, to: 16, share: 0.5 },
    }
    const outlook = outlookCase({ ...noRhythm(40), perUnit } as ReturnType<typeof noRhythm>)
    expect(proposed(40, 0.7, 0.3, { outlook })).toMatchObject({
      sentence: 'refill.per-unit',
      arguments: { from: 12, to: 16 },
    })
  })
  it('is silent for a gateway item, a product bought once, and below 20 who returned', () => {
    expect(proposed(40, 0.4)).toBeNull()
    expect(proposed(40, 0.7, 0.02)).toBeNull()
    expect(proposed(19, 0.9)).toBeNull()
    expect(refillMultipack.propose(leverCase())).toBeNull()
  })
})

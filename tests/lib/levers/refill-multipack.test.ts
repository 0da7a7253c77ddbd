import { describe, expect, it } from 'vitest'
import type { LeverFacts } from '@/lib/levers/lever-rule'
import { refillMultipack } from '@/lib/levers/refill-multipack'
import type { Asin } from '@/lib/schema/ids'
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
  const slope = (verdict: 'consumption' | 'habit' | 'unclear', value: number) =>
    ({ value, low: value - 0.1, high: value + 0.1, n: 60, verdict, days: null }) as const
  const outlookOf = (perUnit: ReturnType<typeof slope>) =>
    outlookCase({ ...noRhythm(40), perUnit } as ReturnType<typeof noRhythm>)

  it('says in words whether a double pack doubles the days', () => {
    for (const verdict of ['consumption', 'habit', 'unclear'] as const) {
      const { because = [] } = proposed(40, 0.7, 0.3, { outlook: outlookOf(slope(verdict, 0.5)) }) ?? {}
      expect(because.find(one => one.figure === 'figure.perUnit')?.said).toBe(`per-unit.${verdict}`)
    }
  })
  it('proposes no multipack where bigger packs do not stretch the days', () => {
    expect(proposed(40, 0.7, 0.3, { outlook: outlookOf(slope('habit', 0.02)) })).toMatchObject({
      sentence: 'refill.path-habit',
      where: 'comparison-table',
    })
  })
  it('leads to the multipack of the family, the next larger one', () => {
    const siblings = [
      { asin: 'B000TEST06' as Asin, title: 'Tea, Pack of 6' },
      { asin: 'B000TEST03' as Asin, title: 'Tea, Pack of 3' },
      { asin: 'B000TEST09' as Asin, title: 'Tea, mint' },
    ]
    expect(proposed(40, 0.7, 0.3, { siblings })).toMatchObject({
      sentence: 'refill.path-sibling',
      arguments: { share: 70, from: 27, to: 33, asin: 'B000TEST03' },
    })
    expect(proposed(40, 0.7, 0.3, { siblings: siblings.slice(2) })?.sentence).toBe('refill.same')
  })
  it('proposes no second multipack to one that has no larger', () => {
    const of = (title: string, siblings: LeverFacts['siblings'] = []) =>
      refillMultipack.propose(
        leverCase(
          { title, interval: intervalOf(40), next: nextOf(0.7, 0.1), survival: survivalOf(0.3) },
          { siblings },
        ),
      )
    const single = { asin: 'B000TEST02' as Asin, title: 'Tea' }
    expect(of('Tea, Pack of 6', [single])).toMatchObject({
      sentence: 'refill.path',
      where: 'comparison-table',
    })
    expect(of('Tea')?.sentence).toBe('refill.same')
  })
  it('is silent for a gateway item, a product bought once, and below 20 who returned', () => {
    expect(proposed(40, 0.4)).toBeNull()
    expect(proposed(40, 0.7, 0.02)).toBeNull()
    expect(proposed(19, 0.9)).toBeNull()
    expect(refillMultipack.propose(leverCase())).toBeNull()
  })
})

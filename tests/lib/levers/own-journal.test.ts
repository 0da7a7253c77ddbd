import { describe, expect, it } from 'vitest'
import type { LeverFacts } from '@/lib/levers/lever-rule'
import { propose } from '@/lib/levers/propose'
import type { IsoDate } from '@/lib/schema/dates'
import type { LeverTrial } from '@/lib/schema/lever-facts'
import type { LeverId } from '@/lib/schema/proposal'
import { intervalOf, leverCase, margin, nextOf, outlookCase, rhythmOf, survivalOf } from './lever-case'

const trial = (over: Partial<LeverTrial> = {}): LeverTrial => ({
  effect: { value: Math.log(1.2), low: Math.log(1.1), high: Math.log(1.3) },
  products: 3,
  from: '2024-03-01' as IsoDate,
  to: '2024-06-01' as IsoDate,
  found: 'worked',
  ...over,
})
/** 100 orders of 10.00 a month at a margin of 40 %: 400.00. Refill, Subscribe & Save and a coupon's week would fire. */
const proposals = (trials: [LeverId, LeverTrial][], over: Partial<LeverFacts> = margin(0.4)) =>
  propose(
    leverCase(
      { interval: intervalOf(40), next: nextOf(0.7, 0.1), survival: survivalOf(0.3) },
      { outlook: outlookCase(rhythmOf(40, 30)), trials: new Map(trials), ...over },
    ),
  )
const of = (lever: LeverId, all: ReturnType<typeof proposals>) => all.find(one => one.lever === lever)

describe('the own journal', () => {
  it('is what an expected effect rests on first: the change of orders at this product’s contribution', () => {
    const refill = of('refill-multipack', proposals([['refill-multipack', trial()]]))
    expect(refill).toMatchObject({
      expectedBasis: 'own-journal',
      evidence: 'own',
      basisArguments: { n: 3, from: '2024-03-01', to: '2024-06-01' },
      rank: 1,
    })
    expect(refill?.expectedMonthlyMinor?.value).toBeCloseTo(0.2 * 40_000, 6)
    expect(refill?.expectedMonthlyMinor?.low).toBeCloseTo(0.1 * 40_000, 6)
    expect(refill?.expectedMonthlyMinor?.high).toBeCloseTo(0.3 * 40_000, 6)
    expect(refill?.because[0]).toMatchObject({ figure: 'figure.journalEffect', n: 3 })
  })
  it('counts what the lever costs', () => {
    const saved = of('subscribe-save', proposals([['subscribe-save', trial()]]))
    expect(saved?.costMinor).toBeGreaterThan(0)
    expect(saved?.expectedMonthlyMinor?.value).toBeCloseTo(0.2 * 40_000 - (saved?.costMinor ?? 0), 6)
  })
  it('puts a lever whose trial found nothing last, with the range it measured', () => {
    const nothing = trial({ effect: { value: 0.01, low: -0.06, high: 0.08 }, found: 'nothing' })
    const all = proposals([['refill-multipack', nothing]])
    expect(all.at(-1)).toMatchObject({ lever: 'refill-multipack', expectedBasis: 'own-journal-nothing' })
    expect(all.at(-1)?.expectedMonthlyMinor?.low).toBeLessThan(0)
    expect(proposals([])[0]?.lever).toBe('refill-multipack')
  })
  it('names no money where costs are not known', () => {
    expect(of('refill-multipack', proposals([['refill-multipack', trial()]], {}))).toMatchObject({
      expectedMonthlyMinor: null,
      expectedBasis: 'no-costs',
      evidence: 'own',
    })
  })
  it('says nothing of levers that were not tried', () => {
    expect(of('refill-multipack', proposals([['reviews', trial()]]))?.expectedBasis).toBe('none')
  })
})

describe('the worth of a point', () => {
  it('is one more of 100 first-time buyers at the contribution of an order', () => {
    const refill = of('refill-multipack', proposals([]))
    // 210 first orders in 90 days: 70 a month, 0.7 of them at 4.00.
    expect(refill?.worthOfPointMinor?.value).toBeCloseTo(0.01 * 70 * 400, 9)
    expect(refill).toMatchObject({ worthOfPointOf: 'back', worthOfPointN: 210, expectedMonthlyMinor: null })
    const half = (280 * 1.6449) / Math.sqrt(210)
    expect(refill?.worthOfPointMinor?.low).toBeCloseTo(280 - half, 6)
    expect(refill?.arithmetic.at(-1)?.formula).toBe('worth-of-point')
  })
  it('is not told where costs are not known', () => {
    expect(of('refill-multipack', proposals([], {}))).toMatchObject({
      worthOfPointMinor: null,
      worthOfPointOf: 'back',
    })
  })
})

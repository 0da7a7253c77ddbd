import { describe, expect, it } from 'vitest'
import { leverTrials } from '@/lib/metrics/advice/lever-trials'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { Experiment } from '@/lib/schema/journal'

const [A, B, C, X] = ['B000TEST01', 'B000TEST02', 'B000TEST03', 'B000TEST04'] as Asin[] as [
  Asin,
  Asin,
  Asin,
  Asin,
]
const range = (value: number, half: number) => ({ value, low: value - half, high: value + half })

function judged(asin: Asin, over: Partial<Experiment> = {}): Experiment {
  const lever = over.lever ?? 'subscribe-save'
  return {
    entry: { id: asin as string } as unknown as Experiment['entry'],
    asin,
    lever,
    start: '2024-01-01' as IsoDate,
    readout: '2024-03-01' as IsoDate,
    effect: range(0.2, 0.1),
    pValue: 0.01,
    minimumDetectable: 0.1,
    parallelTrends: { pValue: 0.5, parallel: true },
    controls: [],
    together: [asin],
    weeksBefore: 20,
    weeksAfter: 8,
    flagged: [],
    cohort60: null,
    cohort90: null,
    verdict: 'worked',
    why: null,
    ...over,
  }
}
const trialOf = (all: Experiment[], asin = X) => leverTrials(all)(asin).get('subscribe-save')

describe('leverTrials', () => {
  it('takes what worked on another product', () => {
    expect(trialOf([judged(A)])).toEqual({
      effect: range(0.2, 0.1),
      products: 1,
      from: '2024-03-01',
      to: '2024-03-01',
      found: 'worked',
    })
  })
  it('knows nothing before a readout, of trends apart, or of small starts alone', () => {
    expect(trialOf([judged(A, { verdict: 'too-early', effect: null })])).toBeUndefined()
    expect(trialOf([judged(A, { verdict: 'cannot-tell', why: 'trends-apart' })])).toBeUndefined()
    expect(trialOf([judged(A, { verdict: 'cannot-tell', why: 'too-few-orders' })])).toBeUndefined()
    expect(leverTrials([judged(A)])(X).get('reviews')).toBeUndefined()
  })
  it('counts products that were judged as one once, by the newest judgement', () => {
    const newest = { together: [A, B], effect: range(0.15, 0.05), readout: '2024-05-01' as IsoDate }
    expect(trialOf([judged(A), judged(B, newest), judged(A, newest)])).toMatchObject({
      effect: range(0.15, 0.05),
      products: 2,
    })
  })
  it('pools separate trials, those too small for a word among them, and is wider where they differ', () => {
    const alike = trialOf([
      judged(A),
      judged(B, { effect: range(0.14, 0.1), verdict: 'cannot-tell', why: 'too-few-orders' }),
    ])
    expect(alike?.effect.value).toBeCloseTo(0.17, 9)
    expect(alike?.products).toBe(2)
    // Both of 0.1 / 1.6449: together 0.1 / sqrt(2), and no more between them than chance.
    expect((alike?.effect.high ?? 0) - 0.17).toBeCloseTo(0.1 / Math.SQRT2, 9)
    const apart = trialOf([
      judged(A, { effect: range(0.5, 0.05) }),
      judged(C, { effect: range(-0.1, 0.05), verdict: 'did-not' }),
    ])
    expect(apart?.found).toBe('nothing')
  })
  it('finds nothing in a trial that did not work, and harm in one that hurt', () => {
    expect(trialOf([judged(A, { verdict: 'did-not', effect: range(0.01, 0.07) })])?.found).toBe('nothing')
    expect(trialOf([judged(A, { verdict: 'hurt', effect: range(-0.3, 0.1) })])?.found).toBe('hurt')
  })
  it('lets the own verdict of a product stand over that of others', () => {
    const all = [judged(A), judged(B, { verdict: 'did-not', effect: range(0, 0.06) })]
    expect(trialOf(all, B)).toMatchObject({ found: 'nothing', products: 1 })
    // Where it worked it is in place: no more of it is promised.
    expect(trialOf(all, A)).toBeUndefined()
  })
})

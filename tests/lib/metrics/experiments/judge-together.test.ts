// A journal of many trials: one alone keeps its chance, many raise it, and what begins later changes nothing.
import { describe, expect, it } from 'vitest'
import { fixedReadouts } from '@/lib/metrics/experiments/fixed-readouts'
import { type Judged, judgeTogether } from '@/lib/metrics/experiments/judge-together'
import { type Judgement, NOTHING_SEEN } from '@/lib/metrics/experiments/judge-trial'
import { asinOf, entryOf, week } from './support/tried-shop'

const said = (row: number, pValue: number | null, more: Partial<Judgement> = {}): Judgement => ({
  ...NOTHING_SEEN,
  pValue,
  parallelTrends: { pValue: 0.5, parallel: true },
  together: [asinOf(row)],
  verdict: pValue !== null && pValue <= 0.05 ? 'worked' : 'cannot-tell',
  why: pValue !== null && pValue <= 0.05 ? null : 'too-few-orders',
  ...more,
})
const judged = (id: string, start: number, one: Judgement, written = start): Judged => ({
  // Each a lever of its own, unless a test says otherwise.
  lever: `lever ${id}` as Judged['lever'],
  asins: one.together ?? [],
  verdicts: new Map([[id, one]]),
  start,
  readout: start + 70,
  written,
})

describe('judgeTogether', () => {
  it('leaves a single trial as it is', () => {
    const one = judgeTogether([judged('a', 100, said(0, 0.04))]).get('a')
    expect(one).toMatchObject({ verdict: 'worked', pValue: 0.04, pAdjusted: 0.04, trials: 1 })
  })

  it('holds a lucky one of many to be chance, and keeps one that is beyond it', () => {
    const others = Array.from({ length: 9 }, (_, at) => judged(`${at}`, 100, said(at + 1, 0.3 + at / 20)))
    const lucky = judgeTogether([judged('a', 100, said(0, 0.03)), ...others]).get('a')
    expect(lucky).toMatchObject({ verdict: 'cannot-tell', why: 'many-trials', trials: 10 })
    expect(lucky?.pAdjusted).toBeCloseTo(0.3, 10)
    const sure = judgeTogether([judged('a', 100, said(0, 0.001)), ...others]).get('a')
    expect(sure).toMatchObject({ verdict: 'worked', pAdjusted: 0.01 })
  })

  it('counts entries that share a judgement once, and those judged alone each', () => {
    const shared = (id: string) => [id, said(0, 0.04, { together: [asinOf(0), asinOf(1)] })] as const
    const both: Judged = { ...judged('a', 100, said(0, 0)), verdicts: new Map([shared('a'), shared('b')]) }
    expect(judgeTogether([both]).get('b')).toMatchObject({ verdict: 'worked', trials: 1 })
    const apart: Judged = {
      ...both,
      verdicts: new Map([
        ['a', said(0, 0.04)],
        ['b', said(1, 0.6)],
      ]),
    }
    expect(judgeTogether([apart]).get('a')).toMatchObject({ why: 'many-trials', pAdjusted: 0.08, trials: 2 })
  })

  it('counts trials under way as showing nothing, and none that begins or is written down later', () => {
    const own = judged('a', 100, said(0, 0.02))
    const at = (start: number, written = start) =>
      judgeTogether([own, judged('b', start, said(1, 0.001), written)]).get('a')?.pAdjusted
    expect(at(100)).toBeCloseTo(0.02, 10)
    expect(at(170)).toBeCloseTo(0.04, 10)
    expect(at(171)).toBe(0.02)
    expect(at(90, 171)).toBe(0.02)
  })

  it('holds starts of one lever for one trial: what is in a judgement, and what will be in a later one', () => {
    const lever = 'standing-coupon' as const
    const first = { ...judged('a', 100, said(0, 0.04)), lever }
    const both = said(1, 0.06, { together: [asinOf(1), asinOf(0)], verdict: 'worked', why: null })
    const later = { ...judged('b', 121, both), lever, asins: [asinOf(1)] }
    const all = judgeTogether([first, later])
    expect(all.get('a')).toMatchObject({ verdict: 'worked', pAdjusted: 0.04, trials: 1 })
    expect(all.get('b')).toMatchObject({ verdict: 'worked', pAdjusted: 0.06, trials: 1 })
    // Judged by itself, since the starts differ; and the same ASIN tried again.
    const alone = { ...judged('b', 121, said(1, 0.06, { verdict: 'worked', why: null })), lever }
    expect(
      judgeTogether([{ ...first, verdicts: new Map([['a', said(0, 0.5)]]) }, alone]).get('b'),
    ).toMatchObject({
      why: 'many-trials',
      trials: 2,
    })
    const again = { ...judged('b', 121, said(0, 0.06, { verdict: 'worked', why: null })), lever }
    expect(judgeTogether([first, again]).get('a')?.trials).toBe(2)
  })

  it('counts no trial that could not have been called an effect', () => {
    const none = [said(1, null), said(2, 0.5, { parallelTrends: { pValue: 0.001, parallel: false } })]
    const all = none.map((one, at) => judged(`${at}`, 100, one))
    expect(judgeTogether([judged('a', 100, said(0, 0.04)), ...all]).get('a')?.trials).toBe(1)
  })
})

describe('fixedReadouts', () => {
  it('keeps the first readout of an ASIN, lever and start, whatever is written down later', () => {
    const first = { ...entryOf(0, week(10), week(20)), writtenAt: 5 }
    const again = { ...first, id: 'again', readout: week(24), writtenAt: 9 }
    const other = { ...first, id: 'other', lever: 'accessory' as const, readout: week(30), writtenAt: 9 }
    expect(fixedReadouts([again, first, other]).map(({ readout }) => readout)).toEqual([
      week(20),
      week(20),
      week(30),
    ])
    const alike = [first, { ...again, writtenAt: 5 }]
    expect(fixedReadouts(alike).map(({ readout }) => readout)).toEqual([week(20), week(20)])
  })
})

// What needs watching: what goes on before what is over, what is soonest first, and how much of it waits today.
import { describe, expect, it } from 'vitest'
import { freshVerdicts, watchCount, watchView } from '@/components/panels/watch-view'
import type { AsinAdvice, Killer, Wave } from '@/lib/schema/advice'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { Experiment } from '@/lib/schema/journal'

const iso = (text: string) => text as IsoDate
const asOf = iso('2026-02-15')
const killer = (from: string, to: string | null, lost: number | null): Killer => ({
  killer: 'stock-out',
  from: iso(from),
  to: to === null ? null : iso(to),
  sentence: 'killer.stock-out.said',
  arguments: {},
  lostOrders: null,
  lostMinor: lost === null ? null : { value: lost, low: lost, high: lost },
  valuedAt: null,
})
const wave = (orderBy: string | null, coverEnds: string | null): Wave => ({
  weeks: [],
  stock: 10,
  coverEnds: coverEnds === null ? null : iso(coverEnds),
  coverEndsEarliest: null,
  bufferUnits: 5,
  orderBy: orderBy === null ? null : iso(orderBy),
  leadTimeDays: 30,
  leadTimeTypedIn: false,
  couponWeek: null,
})
const advice = (asin: string, part: Partial<AsinAdvice>): AsinAdvice =>
  ({
    asin,
    asOf,
    warnings: [],
    proposals: [],
    why: null,
    killers: [],
    wave: null,
    routine: [],
    ...part,
  }) as AsinAdvice
const view = (...of: AsinAdvice[]) =>
  watchView({ advice: of, titles: new Map([['A' as Asin, 'Tea']]), currency: 'USD', asOf })

describe('watchView', () => {
  it('puts what goes on first, the dearest at the head, then what is over', () => {
    const { killers } = view(
      advice('A', { killers: [killer('2026-01-01', '2026-01-09', 9_000), killer('2026-02-01', null, null)] }),
      advice('B', { killers: [killer('2026-02-02', null, 500)] }),
    )
    expect(killers.map(one => [one.asin, one.title, one.killer.from])).toEqual([
      ['B', null, '2026-02-02'],
      ['A', 'Tea', '2026-02-01'],
      ['A', 'Tea', '2026-01-01'],
    ])
  })

  it('lists stock that ends or must be ordered, what is late first, then the soonest', () => {
    const { waves } = view(
      advice('A', { wave: wave('2026-04-01', '2026-05-01') }),
      advice('B', { wave: wave(null, null) }),
      advice('C', { wave: wave('2026-02-15', '2026-03-20') }),
      advice('D', { wave: wave(null, '2026-03-10') }),
    )
    expect(waves.map(one => [one.asin, one.isLate])).toEqual([
      ['C', true],
      ['D', true],
      ['A', false],
    ])
  })

  it('counts what waits: not what is over, nor stock that can still be ordered in time', () => {
    const warning = { check: 'rating', sentence: 's', arguments: {}, on: null } as const
    const watched = view(
      advice('A', { killers: [killer('2026-01-01', '2026-01-09', 1), killer('2026-02-01', null, 1)] }),
      advice('B', { warnings: [{ ...warning }], wave: wave('2026-04-01', '2026-05-01') }),
      advice('C', { wave: wave('2026-02-01', '2026-03-20') }),
    )
    expect(watchCount(watched)).toBe(3)
    expect(watchCount(view())).toBe(0)
  })
})

it('leaves a warning of stock to the wave that tells of it', () => {
  const warning = { check: 'stockDays', sentence: 's', arguments: {}, on: null } as const
  const { warnings } = view(
    advice('A', { warnings: [{ ...warning }], wave: wave('2026-04-01', '2026-05-01') }),
    advice('B', { warnings: [{ ...warning }] }),
  )
  expect(warnings.map(one => one.asin)).toEqual(['B'])
})

describe('freshVerdicts', () => {
  it('counts verdicts of the last two weeks, not those to come nor those long known', () => {
    const of = (readout: string, verdict: Experiment['verdict']) =>
      ({ readout: iso(readout), verdict }) as Experiment
    const experiments = [
      of('2026-02-15', 'worked'),
      of('2026-02-02', 'cannot-tell'),
      of('2026-02-10', 'too-early'),
      of('2026-01-01', 'worked'),
      of('2026-03-01', 'worked'),
    ]
    expect(freshVerdicts(experiments, asOf)).toBe(2)
  })
})

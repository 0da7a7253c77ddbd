// Reminders: verdicts to come and steps begun, soonest first; what was judged or never begun is silent.
import { describe, expect, it } from 'vitest'
import { remindersOf } from '@/entrypoints/sidepanel/reminders'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import { EXPERIMENTS, linesOf, PLANNED } from '@/tests/gallery/invented-journal'

const TEA = 'B000TEST01' as Asin
const products = [
  { asin: TEA, title: 'Tea' },
  { asin: 'B000TEST02' as Asin, title: null },
]
const nothing = { lines: [], products, settings: { routineDone: {} }, today: '2026-03-20' as IsoDate }

describe('remindersOf', () => {
  it('is silent about steps that were never begun, and those due later', () => {
    expect(remindersOf(nothing)).toEqual([])
    const settings = { routineDone: { [TEA]: { 'insert-current': '2026-03-01' as IsoDate } } }
    expect(remindersOf({ ...nothing, settings })).toEqual([])
  })

  it('tells of steps begun that are due or nearly, late ones first', () => {
    const settings = {
      routineDone: {
        [TEA]: { 'review-requests': '2026-03-15' as IsoDate, 'answer-questions': '2026-03-02' as IsoDate },
        // Of another shop.
        B000TEST09: { 'review-requests': '2026-03-01' as IsoDate },
      },
    }
    expect(remindersOf({ ...nothing, settings })).toEqual([
      { kind: 'step', asin: TEA, title: 'Tea', step: 'answer-questions', on: '2026-03-09' },
      { kind: 'step', asin: TEA, title: 'Tea', step: 'review-requests', on: '2026-03-22' },
    ])
  })

  it('tells of verdicts two weeks ahead until they are given', () => {
    const { readout } = PLANNED.entry
    const on = (today: string, lines = [PLANNED]) =>
      remindersOf({ ...nothing, lines, today: today as IsoDate }).map(one => one.on)
    expect(on('2026-02-16')).toEqual([])
    expect(on(readout)).toEqual([readout])
    const judged = linesOf(EXPERIMENTS.filter(({ verdict }) => verdict === 'worked'))
    expect(on('2031-01-01', judged)).toEqual([])
  })
})

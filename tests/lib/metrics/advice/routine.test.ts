import { describe, expect, it } from 'vitest'
import { routine } from '@/lib/metrics/advice/routine'
import { ROUTINE_IDS } from '@/lib/schema/advice'
import { type IsoDate, isoDate } from '@/lib/schema/dates'

describe('routine', () => {
  it('is due today where it was never done', () => {
    const steps = routine(undefined, 20_000)
    expect(steps.map(one => one.id)).toEqual([...ROUTINE_IDS])
    for (const one of steps) expect(one).toMatchObject({ doneOn: null, dueOn: isoDate(20_000) })
  })
  it('is due again after its days, and takes no text for a day that is none', () => {
    const [questions, insert] = routine(
      { 'answer-questions': isoDate(19_998), 'insert-current': 'soon' as IsoDate },
      20_000,
    )
    expect(questions).toMatchObject({ doneOn: isoDate(19_998), dueOn: isoDate(20_005), everyDays: 7 })
    expect(insert).toMatchObject({ doneOn: null, dueOn: isoDate(20_000) })
  })
})

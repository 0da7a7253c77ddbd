// Weeks in quarters: each week once, the newest quarter first, a week in the quarter of its Monday.
import { describe, expect, it } from 'vitest'
import { quartersOf } from '@/components/panels/week-quarters'
import { RECONCILIATION } from '@/tests/gallery/invented-proof'

describe('quartersOf', () => {
  const quarters = quartersOf(RECONCILIATION.calendar)
  it('keeps every week once, at most fourteen to a quarter', () => {
    const weeks = [...quarters].reverse().flatMap(quarter => quarter.weeks)
    expect(weeks).toEqual(RECONCILIATION.calendar)
    expect(Math.max(...quarters.map(quarter => quarter.weeks.length))).toBeLessThanOrEqual(14)
  })

  it('puts the newest first', () => {
    expect(quarters[0]?.id).toBe('2026-1')
    expect(quarters.map(quarter => quarter.id)).toEqual(
      [...quarters.map(quarter => quarter.id)].sort().reverse(),
    )
  })

  it('has none of nothing', () => {
    expect(quartersOf([])).toEqual([])
  })
})

// Months are judged by what no reason explains; what is said of them adds up; months without a report are told in runs.
import { describe, expect, it } from 'vitest'
import { agreement, gapOf, isOff, lackingMonths } from '@/components/panels/agreement'
import type { Compared, ReconciledMonth } from '@/lib/schema/reconciliation'
import { RECONCILIATION } from '@/tests/gallery/invented-proof'

const compared = (differenceShare: number | null, unexplainedShare: number | null = null): Compared => ({
  ours: 1,
  theirs: differenceShare === null ? null : 1,
  differenceShare,
  unexplainedShare,
})
const month = (name: string, sales: Compared, complete = true): ReconciledMonth => ({
  ...(RECONCILIATION.months[0] as ReconciledMonth),
  month: name,
  complete,
  sales,
  units: compared(sales.differenceShare),
})

const months = [
  month('2025-07', compared(null)),
  month('2025-08', compared(null)),
  month('2025-09', compared(-0.0134, 0.0012)),
  month('2025-10', compared(0.004, 0)),
  month('2025-11', compared(null)),
  month('2025-12', compared(-0.4, -0.4), false),
]

describe('agreement', () => {
  it('judges ended months by what is left unexplained', () => {
    expect(agreement(months, 'sales')).toEqual({
      ended: 2,
      close: 2,
      furthest: { month: '2025-09', apart: -0.013, explained: -0.014, left: 0.001 },
    })
  })

  it('judges by the whole difference where no reasons are told', () => {
    const { close, furthest } = agreement(months, 'units')
    expect(close).toBe(1)
    expect(furthest).toEqual({ month: '2025-09', apart: -0.013, explained: null, left: null })
    expect(agreement([], 'sales')).toEqual({ ended: 0, close: 0, furthest: null })
  })

  it('marks a month by the rest, not by what reasons explain', () => {
    expect(isOff(compared(0.08, 0.002))).toBe(false)
    expect(isOff(compared(0.02, 0.02))).toBe(true)
    expect(isOff(compared(0.04))).toBe(false)
    expect(gapOf(compared(null))).toBeNull()
  })
})

describe('lackingMonths', () => {
  it('are told in runs', () => {
    expect(lackingMonths(months, 'sales')).toEqual({
      count: 3,
      runs: [
        { from: '2025-07', to: '2025-08' },
        { from: '2025-11', to: '2025-11' },
      ],
    })
  })
})

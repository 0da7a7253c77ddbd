// The period that the name of a file tells.
import { describe, expect, it } from 'vitest'
import { epochDay } from '@/lib/schema/dates'
import { periodInName } from '@/lib/twin/period-in-name'

const october = { fromDay: epochDay('2026-10-01'), toDay: epochDay('2026-10-31') }

describe('periodInName', () => {
  it.each([
    'BusinessReport 2026-10-01 to 2026-10-31.csv',
    'BusinessReport_2026-10-01_2026-10-31.csv',
    '2026-10-01--2026-10-31 child (2).csv',
  ])('is in %j', name => {
    expect(periodInName(name)).toEqual(october)
  })
  it.each([
    'BusinessReport-11-1-26.csv',
    'BusinessReport-2026-10-01.csv',
    'BusinessReport-2026-10-31-2026-10-01.csv',
    'BusinessReport-2026-13-01-2026-13-31.csv',
    'id-12026-10-01-2026-10-31.csv',
  ])('is not in %j', name => {
    expect(periodInName(name)).toBeNull()
  })
})

// Business Report by date: the whole shop, one row a day, with the day as it is printed.
import { describe, expect, it } from 'vitest'
import { readCase } from './support/read-case'
import { testCases } from './support/test-cases'

const epochDay = (month: number, day: number) => Date.UTC(2026, month - 1, day) / 86_400_000
const daysOf = async (name: string) => (await readCase(`business-by-date/${name}`)).facts.traffic

describe('business-by-date', () => {
  testCases('business-by-date')

  it('takes the month first in the United States', async () => {
    const days = await daysOf('2026-05-en')
    expect(days.map(one => one.fromDay)).toEqual([epochDay(3, 2), epochDay(3, 3), epochDay(3, 14)])
    expect(days.every(one => one.toDay === one.fromDay && one.asin === null)).toBe(true)
  })
  it('takes the day first in Germany', async () => {
    expect((await daysOf('2026-01-de')).map(one => one.fromDay)).toEqual([epochDay(1, 2), epochDay(1, 3)])
  })
  it('reads shop sales and refunds, a gap apart from a zero', async () => {
    const days = await daysOf('2026-05-en')
    expect(days[0]).toMatchObject({ sessions: 1204, unitsOrdered: 96, salesMinor: 124704, orderItems: 88 })
    expect(days.map(one => one.unitsRefunded)).toEqual([2, 0, null])
    expect((await daysOf('2026-01-de'))[0]).toMatchObject({
      sessions: 1204,
      pageViews: 1500,
      salesMinor: 124704,
      currency: 'EUR',
      unitSessionShare: 0.0797,
    })
  })
})

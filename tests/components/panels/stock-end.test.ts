// Days of cover begin on the day of their reading, not on the day of the outlook.
import { describe, expect, it } from 'vitest'
import { stockEnd } from '@/components/panels/stock-end'
import { isoDate } from '@/lib/schema/dates'

const AS_OF = isoDate(20_500)
const noonOf = (day: number) => day * 86_400 + 43_200

describe('stockEnd', () => {
  it('counts from the reading', () => {
    expect(stockEnd({ value: 61, asOf: noonOf(20_495) }, AS_OF)).toMatchObject({
      day: isoDate(20_556),
      days: 56,
    })
  })

  it('is past when the cover has run out since', () => {
    expect(stockEnd({ value: 6, asOf: noonOf(20_490) }, AS_OF)?.days).toBe(-4)
  })

  it('is not known without a cover or a reading', () => {
    expect(stockEnd({ value: null, asOf: noonOf(20_490) }, AS_OF)).toBeNull()
    expect(stockEnd({ value: 6, asOf: null }, AS_OF)).toBeNull()
  })

  it('survives a cover beyond any calendar', () => {
    expect(stockEnd({ value: 1e12, asOf: noonOf(20_500) }, AS_OF)?.days).toBe(36_500)
  })
})

// Nothing later than the day enters a study of that day; without a day everything stays.
import { describe, expect, it } from 'vitest'
import { cutHistories } from '@/lib/pipeline/cut-histories'

const DAY = 20_000
const at = (day: number) => ({ seenAt: day * 86_400 + 3_600 })
const until = (toDay: number | null) => ({ fromDay: 1, toDay })
const histories = {
  asins: [
    null,
    {
      ratings: [at(DAY - 1), at(DAY), at(DAY + 1)],
      inventory: [at(DAY), at(DAY + 1)],
      traffic: [until(DAY), until(DAY + 1), until(null)],
      parentAsin: 'B000TEST09',
    },
  ],
  traffic: [until(DAY - 1), until(DAY), until(DAY + 1)],
} as never

describe('cutHistories', () => {
  it('keeps what was read by the end of the day, and periods that were over', () => {
    const { asins, traffic } = cutHistories(histories, DAY)
    expect(asins[0]).toBeNull()
    expect(asins[1]?.ratings).toEqual([at(DAY - 1), at(DAY)])
    expect(asins[1]?.inventory).toEqual([at(DAY)])
    expect(asins[1]?.traffic).toEqual([until(DAY), until(null)])
    expect(asins[1]?.parentAsin).toBe('B000TEST09')
    expect(traffic).toEqual([until(DAY - 1), until(DAY)])
  })
  it('keeps all of it without a day', () => {
    expect(cutHistories(histories, null)).toEqual(histories)
  })
})

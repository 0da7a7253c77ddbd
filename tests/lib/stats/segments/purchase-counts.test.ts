// Counting buyers by when and how often they bought, against plain filtering.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLeastInDays } from '@/lib/stats/segments/at-least-in-days'
import { boughtWithin } from '@/lib/stats/segments/bought-within'

/** Buyers' lists of days as columns. */
function columns(buyers: number[][]) {
  const starts = [0]
  for (const days of buyers) starts.push((starts[starts.length - 1] as number) + days.length)
  return {
    starts: Uint32Array.from(starts),
    days: Int32Array.from(buyers.flatMap(days => days.sort((a, b) => a - b))),
  }
}

const lists = fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 9 }), { maxLength: 12 })

describe('boughtWithin', () => {
  it('counts both ends of the stretch', () => {
    const shop = columns([[1, 10], [11], [20], []])
    expect(boughtWithin(shop, 10, 11)).toBe(2)
    expect(boughtWithin(shop, 12, 19)).toBe(0)
    expect(boughtWithin(shop, 0, 99)).toBe(3)
    expect(boughtWithin(shop, 99, 0)).toBe(0)
    expect(boughtWithin(columns([]), 0, 9)).toBe(0)
  })

  it('is what filtering gives, buyer by buyer', () => {
    const day = fc.integer({ min: -5, max: 65 })
    fc.assert(
      fc.property(lists, day, day, fc.integer({ min: 1, max: 4 }), (buyers, from, to, atLeast) => {
        const plain = buyers.map(days =>
          days.filter(one => one >= from && one <= to).length >= atLeast ? 1 : 0,
        )
        const flags = new Uint8Array(buyers.length)
        expect(boughtWithin(columns(buyers), from, to, atLeast, flags)).toBe(
          plain.filter(one => one === 1).length,
        )
        expect([...flags]).toEqual(plain)
      }),
    )
  })
})

describe('atLeastInDays', () => {
  it('counts first and last day in', () => {
    const shop = columns([[5, 5], [5, 6], [5, 8], [5]])
    expect(atLeastInDays(shop, 2, 1)).toBe(1)
    expect(atLeastInDays(shop, 2, 2)).toBe(2)
    expect(atLeastInDays(shop, 2, 4)).toBe(3)
    expect(atLeastInDays(shop, 1, 1)).toBe(4)
    expect(atLeastInDays(shop, 0, 30)).toBe(0)
    expect(atLeastInDays(shop, 2, 0)).toBe(0)
  })

  it('is what looking from every purchase gives', () => {
    fc.assert(
      fc.property(
        lists,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 30 }),
        (buyers, k, span) => {
          const plain = buyers.map(days =>
            days.some(first => days.filter(one => one >= first && one < first + span).length >= k) ? 1 : 0,
          )
          const flags = new Uint8Array(buyers.length)
          expect(atLeastInDays(columns(buyers), k, span, flags)).toBe(plain.filter(one => one === 1).length)
          expect([...flags]).toEqual(plain)
        },
      ),
    )
  })
})

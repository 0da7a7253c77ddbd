import { describe, expect, it } from 'vitest'
import { createAsinOrder } from '@/lib/metrics/asin-order'
import { countNext, nextAsin } from '@/lib/metrics/next-asin'
import type { Asin } from '@/lib/schema/ids'
import { AS_OF, booksOf, daysOf } from './figures-of'

const asinOf = (id: number) => `B000TEST0${id}` as Asin
const entersAndBuys = (next: number | null) => ({
  entry: AS_OF - 100,
  purchases: [0, ...(next === null ? [] : [30])].map((after, at) => ({
    after,
    revenue: 1000,
    returned: 0,
    asin: at === 0 ? 1 : (next ?? 0),
  })),
})
const nextOf = (...next: (number | null)[]) => {
  const books = booksOf(next.map(entersAndBuys))
  const days = daysOf(books, books.all)
  return nextAsin(countNext(days.next, createAsinOrder(), asinOf), next.filter(id => id !== null).length)
}

describe('nextAsin', () => {
  it('counts what buyers came back for, most first, the entry ASIN too', () => {
    expect(nextOf(3, 1, 3, null, 2)).toEqual([
      { asin: 'B000TEST03', buyers: 2, share: 0.5 },
      { asin: 'B000TEST01', buyers: 1, share: 0.25 },
      { asin: 'B000TEST02', buyers: 1, share: 0.25 },
    ])
  })
  it('keeps a second purchase of an unknown ASIN in the base of the shares', () => {
    expect(nextOf(0, 2)).toEqual([{ asin: 'B000TEST02', buyers: 1, share: 0.5 }])
  })
  it('is empty when nobody came back', () => {
    expect(nextOf(null, null)).toEqual([])
  })
})
